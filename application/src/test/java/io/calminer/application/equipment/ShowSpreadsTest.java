package io.calminer.application.equipment;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.application.Answer;
import io.calminer.application.Fixture;
import io.calminer.application.InMemoryPorts;
import io.calminer.application.equipment.ShowSpreads.Source;
import io.calminer.application.equipment.ShowSpreads.Spreads;
import io.calminer.application.project.draft.EditDraft;
import io.calminer.application.project.draft.SaveDraft;
import io.calminer.application.project.draft.ShowDraft;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShowSpreadsTest {

    private static final String PLAN = """
            {"format": "calminer-plan/1", "name": "Haulage", "currency": "USD",
             "calendar": {"start": "2027-01-01", "period_zero": true, "blocks": [{"length": "year", "count": 2}]},
             "valuation": {"discount_rate": "8%"},
             "parameters": {
               "rate": {"unit": "USD/h", "base": 400, "distribution": {"type": "uniform", "lower": 396, "upper": 404}},
               "guess": {"unit": "1", "base": "85%", "distribution": {"type": "uniform", "lower": 0.75, "upper": 0.95}}},
             "fleets": {"trucks": {"name": "Haul trucks", "units": 5, "scheduled_hours": 1000, "availability": "guess"}},
             "lines": {"revenue.total": {"kind": "flow", "unit": "USD", "formula": "fleets.trucks.operating_hours * rate"},
               "capital.total": {"kind": "flow", "unit": "USD", "at_zero": "1000000 [USD]", "formula": "0 [USD]"}}}
            """;

    private static final String LAW = """
            {"fleets": {"trucks": {"availability": null, "reliability": {"shape": 1.6, "scale": 60,
              "mean_repair_hours": 8, "machines": 5, "log": {"hash": "9f2c", "date": "2026-11-01", "units": 5}}}}}
            """;

    private final Fixture f = new Fixture(InMemoryPorts.create());
    private UUID scenario;

    @BeforeEach
    void aFleetWhoseAvailabilityIsGuessed() {
        scenario = f.scenario(f.mine(false).id(), PLAN).id();
    }

    private ShowSpreads useCase() {
        return new ShowSpreads(
                f.access,
                f.visible,
                new ShowDraft(f.access, f.visible, f.ports.drafts()),
                f.ports.runs(),
                f.ports.versions());
    }

    private Spreads shown() {
        return useCase().show(scenario).get();
    }

    private void draft(String patch) {
        f.draft(scenario, EditDraft.Step.APPEND, patch);
    }

    private void save() {
        new SaveDraft(f.access, f.ports.work(), f.writer, f.ports.drafts(), f.maker)
                .save(new SaveDraft.Request(scenario, "", ""))
                .get();
    }

    private UUID run() {
        return f.run(scenario, 2_000);
    }

    @Test
    void beforeTheFirstRunNothingIsKnownButWhereTheAvailabilityComesFrom() {
        assertThat(shown()).isEqualTo(new Spreads(null, null, List.of(new Source("Haul trucks", "")), false, false));
    }

    @Test
    void aLawThatIsAdoptedStandsBesideTheGuessBeforeIt() {
        UUID guessed = run();
        assertThat(shown().now().run().id()).isEqualTo(guessed);
        assertThat(shown().before()).isNull();
        draft(LAW);
        assertThat(shown().now()).isNull();
        assertThat(shown().before().run().id()).isEqualTo(guessed);
        save();
        UUID adopted = run();
        Spreads spreads = shown();
        assertThat(spreads.before().run().id()).isEqualTo(guessed);
        assertThat(spreads.before().sources()).containsExactly(new Source("Haul trucks", ""));
        assertThat(spreads.now().run().id()).isEqualTo(adopted);
        assertThat(spreads.now().sources()).containsExactly(new Source("Haul trucks", "2026-11-01"));
        // a guess between 75 % and 95 % for both years spreads further than five trucks that fail one by one
        assertThat(spreads.now().npv().sd()).isLessThan(spreads.before().npv().sd() / 2);
        assertThat(spreads.otherwise()).isFalse();
        assertThat(spreads.stale()).isFalse();
    }

    @Test
    void otherChangesAreToldAndARunOfTheSamePlanIsPreferred() {
        UUID guessed = run();
        draft(LAW);
        save();
        run();
        String dearer = "{\"parameters\": {\"rate\": {\"base\": 420, \"distribution\": {\"upper\": 424}}}}";
        draft(dearer);
        assertThat(shown().stale()).isTrue();
        assertThat(shown().otherwise()).isFalse();
        save();
        run();
        assertThat(shown().stale()).isFalse();
        assertThat(shown().before().run().id()).isEqualTo(guessed);
        assertThat(shown().otherwise()).isTrue();
        draft("{\"fleets\": {\"trucks\": {\"availability\": \"80%\", \"reliability\": null}}}");
        save();
        UUID stated = run();
        draft(LAW);
        assertThat(shown().before().run().id()).isEqualTo(stated);
        assertThat(shown().otherwise()).isFalse();
    }

    @Test
    void anUnknownScenarioIsToldSo() {
        assertThat(useCase().show(f.ids.next()).refusal()).isInstanceOf(Answer.NotFound.class);
    }
}
