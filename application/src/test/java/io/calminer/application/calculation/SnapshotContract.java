package io.calminer.application.calculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.calminer.application.Answer;
import io.calminer.application.Fixture;
import io.calminer.application.Window;
import io.calminer.application.account.AccessRefused;
import io.calminer.application.account.Role;
import io.calminer.application.costs.CapexEstimate;
import io.calminer.application.costs.EstimateCapex;
import io.calminer.application.costs.EstimateOpex;
import io.calminer.application.project.scenario.CreateScenario;
import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problems;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Snapshots over every adapter: kept only when wished, listed the newest first, told only to those who may see them. */
public interface SnapshotContract {

    Fixture fixture();

    private UUID project(boolean isPrivate) {
        return fixture().mine(isPrivate).id();
    }

    private UUID scenario(UUID project) {
        Fixture f = fixture();
        return new CreateScenario(f.access, f.ports.work(), f.ports.projects(), f.writer, f.ids, f.clock)
                .create(new CreateScenario.Request(project, "Base " + f.ids.next(), "", null, "copper-mine"))
                .get()
                .id();
    }

    private SnapshotKeeper keeper() {
        Fixture f = fixture();
        return SnapshotKeeper.of(
                f.access,
                f.ports.work(),
                f.ports.projects(),
                f.visible,
                f.ports.snapshots(),
                f.journal,
                f.ids,
                f.clock);
    }

    private static <T> T read(String text, Function<Fields, T> reading) {
        JsonDocument document = JsonDocument.parse(text);
        Problems problems = new Problems(document);
        Fields fields = Fields.of(document.root(), Pointer.ROOT, problems);
        T read = reading.apply(fields);
        fields.noOthers();
        assertThat(problems.list()).isEmpty();
        return read;
    }

    private Answer<Kept<CapexEstimate>> capex(double amount, String more) {
        String body = "{\"components\": [{\"name\": \"Mill\", \"amount\": " + amount + "}]" + more + "}";
        fixture().clock.advance(Duration.ofSeconds(1));
        return new EstimateCapex(fixture().access, keeper()).estimate(read(body, EstimateCapex.Request::read));
    }

    private static String at(UUID scenario) {
        return ", \"scenario_id\": \"" + scenario + "\"";
    }

    private List<Snapshot> list(Calculator calculator, @Nullable UUID scenario) {
        Fixture f = fixture();
        return new ListSnapshots(f.access, f.ports.snapshots(), f.visible)
                .list(new ListSnapshots.Request(calculator, scenario, Window.first()))
                .get()
                .items();
    }

    @Test
    default void whatIsKeptIsListedTheNewestFirstWithWhatWasAskedAndAnswered() {
        UUID project = project(false);
        UUID scenario = scenario(project);
        String keep = at(scenario) + ", \"persist\": true, \"notes\": \"";
        Snapshot first = capex(1, keep + "first\"").get().snapshot();
        Snapshot second = capex(2, keep + "Größe\"").get().snapshot();
        assertThat(first).isNotNull();
        assertThat(list(Calculator.CAPEX, scenario)).containsExactly(second, first);
        Snapshot kept = list(Calculator.CAPEX, scenario).get(0);
        assertThat(kept.notes()).isEqualTo("Größe");
        assertThat(kept.projectId()).isEqualTo(project);
        assertThat(kept.scenarioId()).isEqualTo(scenario);
        assertThat(kept.createdBy()).isEqualTo("pam");
        assertThat(CanonicalJson.write(kept.input())).isEqualTo("{\"components\":[{\"amount\":2,\"name\":\"Mill\"}]}");
        assertThat(CanonicalJson.write(kept.result())).contains("\"overall\":2");
        assertThat(list(Calculator.OPEX, scenario)).isEmpty();
    }

    @Test
    default void listsAreFilteredSortedAndCut() {
        UUID project = project(false);
        UUID scenario = scenario(project);
        for (int amount = 1; amount <= 3; amount++) {
            capex(amount, at(scenario) + ", \"persist\": true").get();
        }
        capex(9, ", \"project_id\": \"" + project + "\", \"persist\": true").get();
        Fixture f = fixture();
        ListSnapshots listing = new ListSnapshots(f.access, f.ports.snapshots(), f.visible);
        Window two = new Window(2, null, "created_at", Map.of("project_id", project.toString()));
        var part = listing.list(new ListSnapshots.Request(Calculator.CAPEX, null, two))
                .get();
        assertThat(part.total()).isEqualTo(4);
        assertThat(part.items()).hasSize(2);
        assertThat(CanonicalJson.write(part.items().get(0).result())).contains("\"overall\":1");
        assertThat(list(Calculator.CAPEX, scenario)).hasSize(3);
        Window wrong = new Window(null, null, "amount", Map.of("note", "x"));
        assertThat(listing.list(new ListSnapshots.Request(Calculator.CAPEX, null, wrong))
                        .refusal())
                .isInstanceOf(Answer.Invalid.class);
    }

    @Test
    default void nothingIsKeptUnlessWished() {
        UUID scenario = scenario(project(false));
        assertThat(capex(1, at(scenario)).get().snapshot()).isNull();
        assertThat(capex(1, "").get().snapshot()).isNull();
        assertThat(list(Calculator.CAPEX, scenario)).isEmpty();
    }

    @Test
    default void whatIsKeptNeedsAPlace() {
        assertThat(project(false)).isNotNull();
        Answer.Refusal nowhere = capex(1, ", \"persist\": true").refusal();
        assertThat(nowhere).isInstanceOf(Answer.Invalid.class);
        assertThat(nowhere.message())
                .isEqualTo(
                        "/persist SNAPSHOT_NOWHERE: What is kept belongs to a scenario or a project: neither is named."
                                + " Maybe add the scenario_id.");
        UUID scenario = scenario(project(false));
        UUID other = project(false);
        String both = at(scenario) + ", \"project_id\": \"" + other + "\"";
        assertThat(capex(1, both).refusal().message()).contains("/project_id SNAPSHOT_PROJECT");
        assertThat(capex(1, at(other)).refusal()).isInstanceOf(Answer.NotFound.class);
        UUID nobody = new UUID(7, 7);
        assertThat(capex(1, ", \"project_id\": \"" + nobody + "\"").refusal()).isInstanceOf(Answer.NotFound.class);
    }

    @Test
    default void viewersCalculateButKeepNothing() {
        UUID scenario = scenario(project(false));
        fixture().actAs("vera", Role.VIEWER);
        assertThat(capex(1, at(scenario)).get().answer().overall()).isEqualTo(1);
        assertThatThrownBy(() -> capex(1, at(scenario) + ", \"persist\": true")).isInstanceOf(AccessRefused.class);
        assertThat(list(Calculator.CAPEX, scenario)).isEmpty();
    }

    @Test
    default void snapshotsOfPrivateProjectsAreToldToTheirMembersOnly() {
        UUID scenario = scenario(project(true));
        Snapshot kept = capex(1, at(scenario) + ", \"persist\": true").get().snapshot();
        assertThat(list(Calculator.CAPEX, null)).contains(kept);
        fixture().actAs("vera", Role.VIEWER);
        assertThat(list(Calculator.CAPEX, null)).doesNotContain(kept);
        assertThatThrownBy(() -> list(Calculator.CAPEX, scenario)).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> capex(1, at(scenario))).isInstanceOf(AccessRefused.class);
    }

    @Test
    default void everyCalculatorKeepsItsOwn() {
        UUID scenario = scenario(project(false));
        String body = "{\"components\": [{\"name\": \"Diesel\", \"unit_cost\": 1, \"frequency\": \"daily\"}]"
                + at(scenario) + ", \"persist\": true}";
        new EstimateOpex(fixture().access, keeper())
                .estimate(read(body, EstimateOpex.Request::read))
                .get();
        assertThat(list(Calculator.OPEX, scenario)).hasSize(1);
        assertThat(list(Calculator.CAPEX, scenario)).isEmpty();
    }
}
