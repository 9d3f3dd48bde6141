package io.calminer.application.equipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.application.Answer;
import io.calminer.application.Fixture;
import io.calminer.application.project.draft.EditDraft;
import io.calminer.application.project.draft.ShowDraft;
import io.calminer.application.project.scenario.ScenarioHead;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.maintenance.EquipmentUnit;
import io.calminer.domain.maintenance.LogEntry;
import io.calminer.domain.maintenance.LogKind;
import io.calminer.domain.reliability.WeibullFit;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a log says of reliability, and plans that take it over, over every adapter. */
public interface ReliabilityContract {

    String PLAN = """
            {"format": "calminer-plan/1", "name": "Fleet", "currency": "USD",
             "calendar": {"start": "2027-01-01", "period_zero": true, "blocks": [{"length": "year", "count": 3}]},
             "valuation": {"discount_rate": "8%"},
             "lines": {"ore": {"kind": "flow", "unit": "t", "formula": "40000 [t]"},
                       "cash_flow.project": {"kind": "flow", "unit": "USD", "formula": "ore * 2 [USD/t] - cost.operating"}},
             "fleets": {"trucks": {"units": 2, "scheduled_hours": 6000, "availability": "85%", "meter_ratio": 1.25,
                                   "operating": {"repair": 50}}}}
            """;

    Fixture fixture();

    private UUID project() {
        return fixture().mine(false).id();
    }

    private UUID scenario(UUID project) {
        return scenario(project, PLAN);
    }

    private UUID scenario(UUID project, String plan) {
        return fixture().scenario(project, plan).id();
    }

    private VisibleEquipment visible() {
        Fixture f = fixture();
        return VisibleEquipment.of(f.access, f.ports.projects(), f.ports.register(), f.clock);
    }

    private UUID truck(UUID project, String code, double... failures) {
        Fixture f = fixture();
        EquipmentUnit unit =
                new EquipmentUnit(code, "", "trucks", "", LocalDate.of(2024, 1, 1), null, 0, Double.NaN, "");
        UUID id = new CreateEquipment(
                        f.access, f.ports.work(), visible(), f.ports.register(), f.journal, f.ids, f.clock)
                .create(new CreateEquipment.Request(project, unit))
                .get()
                .id();
        for (double meter : failures) {
            log(id, meter, LogKind.FAILURE, 12).get();
        }
        return id;
    }

    private Answer<LogLine> log(UUID truck, double meter, LogKind kind, double downtime) {
        return log(truck, meter, kind, downtime, "engine");
    }

    private Answer<LogLine> log(UUID truck, double meter, LogKind kind, double downtime, String component) {
        Fixture f = fixture();
        LogWriter writer = LogWriter.of(
                f.access, f.ports.projects(), f.ports.register(), f.ports.log(), f.journal, f.ids, f.clock);
        LocalDate date = LocalDate.of(2024, 1, 1).plusDays((long) (meter / 10));
        return new AddLogEntry(f.access, f.ports.work(), writer)
                .add(new AddLogEntry.Request(truck, new LogEntry(date, meter, kind, component, downtime, 900, "")));
    }

    private ShowFleetReliability shown() {
        Fixture f = fixture();
        return new ShowFleetReliability(
                f.access,
                f.visible,
                new ShowDraft(f.access, f.visible, f.ports.drafts()),
                f.ports.register(),
                f.ports.log());
    }

    private FleetReliability show(UUID scenario, boolean inDraft) {
        return shown().show(new ShowFleetReliability.Request(scenario, "trucks", "", inDraft))
                .get();
    }

    private Answer<AdoptReliability.Adopted> adopt(UUID scenario, String fleet, boolean inDraft) {
        return adopt(scenario, fleet, "", inDraft);
    }

    private Answer<AdoptReliability.Adopted> adopt(UUID scenario, String fleet, String component, boolean inDraft) {
        Fixture f = fixture();
        return new AdoptReliability(
                        f.access,
                        f.ports.work(),
                        shown(),
                        f.writer,
                        new EditDraft(f.access, f.ports.work(), f.writer, f.ports.drafts(), f.clock))
                .adopt(new AdoptReliability.Request(scenario, fleet, component, inDraft));
    }

    private static JsonValue.JsonObject fleet(JsonValue.JsonObject document) {
        JsonValue.JsonObject fleets =
                (JsonValue.JsonObject) Objects.requireNonNull(document.fields().get("fleets"));
        return (JsonValue.JsonObject) Objects.requireNonNull(fleets.fields().get("trucks"));
    }

    @Test
    default void aScenarioTakesOverTheLawOfTheLogAndNoticesThatTheLogMovesOn() {
        UUID project = project();
        UUID first = truck(project, "T01", 900, 2100, 2900, 4200);
        truck(project, "T02", 1500, 2200);
        UUID scenario = scenario(project);
        FleetReliability before = show(scenario, false);
        assertThat(before.adopted()).isEmpty();
        assertThat(before.movedOn()).isFalse();
        ScenarioHead head =
                Objects.requireNonNull(adopt(scenario, "trucks", false).get().head());
        JsonValue.JsonObject fleet = fleet(head.tree());
        assertThat(fleet.fields()).doesNotContainKey("availability");
        JsonValue.JsonObject stated =
                (JsonValue.JsonObject) Objects.requireNonNull(fleet.fields().get("reliability"));
        WeibullFit law = Objects.requireNonNull(before.report().fit().weibull());
        assertThat(number(stated, "shape")).isEqualTo(law.shape());
        // a meter that runs 1.25 h for each operating hour
        assertThat(number(stated, "scale")).isCloseTo(law.scale() / 1.25, within(1e-9));
        assertThat(number(stated, "mean_repair_hours")).isEqualTo(12);
        assertThat(number(stated, "machines")).isEqualTo(2);
        FleetReliability after = show(scenario, false);
        assertThat(after.adopted()).isEqualTo(before.report().hash());
        assertThat(after.adoptedOn()).isEqualTo("2025-02-24");
        assertThat(after.movedOn()).isFalse();
        log(first, 5000, LogKind.FAILURE, 30).get();
        assertThat(show(scenario, false).movedOn()).isTrue();
        assertThat(adopt(scenario, "trucks", false).get().fleet().movedOn()).isFalse();
    }

    @Test
    default void aRatioOfTheMeterThatIsAPercentageCountsAsTheSameNumber() {
        UUID project = project();
        truck(project, "T01", 900, 2100, 2900, 4200);
        UUID number = scenario(project, PLAN);
        String plan = PLAN.replace("\"meter_ratio\": 1.25", "\"meter_ratio\": \"125%\"");
        UUID percentage = scenario(project, plan.replace("\"Fleet\"", "\"Fleet by percentage\""));
        assertThat(show(percentage, false).meterRatio()).isEqualTo(1.25);
        assertThat(show(number, false).meterRatio()).isEqualTo(1.25);
    }

    @Test
    default void aDraftTakesItOverWithoutTheScenario() {
        UUID project = project();
        truck(project, "T01", 900, 2100, 2900, 4200);
        UUID scenario = scenario(project);
        AdoptReliability.Adopted adopted = adopt(scenario, "trucks", true).get();
        assertThat(fleet(Objects.requireNonNull(adopted.draft()).document()).fields())
                .containsKey("reliability");
        assertThat(adopted.fleet().adopted()).isNotEmpty();
        assertThat(show(scenario, false).adopted()).isEmpty();
        assertThat(Objects.requireNonNull(adopted.draft()).valuation()).isNotNull();
    }

    @Test
    default void aLogWithTooFewFailuresATrendOrNoFleetIsRefused() {
        UUID project = project();
        UUID truck = truck(project, "T01", 1500, 2900);
        UUID scenario = scenario(project);
        assertThat(String.valueOf(adopt(scenario, "trucks", false).refusal())).contains("FEW_FAILURES");
        for (double meter : new double[] {3300, 3500, 3650, 3750, 3830, 3900, 3950}) {
            log(truck, meter, LogKind.FAILURE, 2).get();
        }
        log(truck, 4000, LogKind.INSPECTION, 0).get();
        assertThat(String.valueOf(adopt(scenario, "trucks", false).refusal()))
                .contains("FIT_TREND", "The failures of 'trucks' show a trend");
        assertThat(adopt(scenario, "shovels", false).refusal()).isEqualTo(new Answer.NotFound("fleet", "shovels"));
    }

    @Test
    default void theLawOfAComponentIsThatOfTheMachinesOnlyWhereNothingElseFails() {
        UUID project = project();
        UUID truck = truck(project, "T01", 900, 2100, 2900, 4200);
        UUID scenario = scenario(project);
        assertThat(adopt(scenario, "trucks", "engine", false).refusal()).isNull();
        log(truck, 4300, LogKind.FAILURE, 2, "tyre").get();
        assertThat(String.valueOf(adopt(scenario, "trucks", "engine", false).refusal()))
                .contains(
                        "FIT_COMPONENT",
                        "Failures of 'trucks' by other components: 1. The law of 'engine' alone is not that of the machines.");
        assertThat(adopt(scenario, "trucks", "", false).refusal()).isNull();
    }

    @Test
    default void aMachineAloneIsReadBesideItsFleet() {
        UUID project = project();
        UUID first = truck(project, "T01", 900, 2100, 2900, 4200);
        truck(project, "T02", 1500, 2200);
        Fixture f = fixture();
        FitReliability fits = new FitReliability(f.access, visible(), f.ports.register(), f.ports.log());
        ReliabilityReport alone = fits.fit(new FitReliability.Request(first, false, "engine", null, null))
                .get();
        assertThat(alone.units()).hasSize(1);
        assertThat(alone.fit().lives().failures()).isEqualTo(4);
        assertThat(alone.components()).containsExactly("engine");
        ReliabilityReport fleet = fits.fit(new FitReliability.Request(first, true, "engine", 300.0, null))
                .get();
        assertThat(fleet.fit().lives().failures()).isEqualTo(6);
        assertThat(fleet.costFailure()).isEqualTo(900);
        assertThat(Objects.requireNonNull(fleet.replacement()).preventive()).isEqualTo(300);
        assertThat(fits.fit(new FitReliability.Request(first, true, "", -1.0, null))
                        .refusal())
                .isInstanceOf(Answer.Invalid.class);
    }

    private static double number(JsonValue.JsonObject object, String field) {
        return ((JsonValue.JsonNumber) Objects.requireNonNull(object.fields().get(field))).value();
    }
}
