package io.calminer.domain.equipment;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.project.PlanDocument;
import io.calminer.domain.project.PlanRename;
import io.calminer.domain.project.Scenario;
import io.calminer.domain.risk.RiskAnalysis;
import io.calminer.domain.simulation.Settings;
import io.calminer.domain.valuation.Valuation;
import org.junit.jupiter.api.Test;

/** A fleet is kept with the address of its draws, under whatever name. */
class FleetDocumentTest {

    @Test
    void everyExampleIsReadBackAsItWasWritten() {
        EquipmentExamples.plans().forEach((title, text) -> {
            Scenario scenario = PlanDocument.read(text);
            Scenario again = PlanDocument.read(PlanDocument.write(scenario));
            assertThat(PlanDocument.hash(again)).as(title).isEqualTo(PlanDocument.hash(scenario));
            assertThat(npv(again)).as(title).isEqualTo(npv(scenario));
        });
    }

    @Test
    void aFleetOfAnotherNameFailsAsItDid() {
        Scenario before = PlanDocument.read(EquipmentExamples.plans().get("fleet-that-fails"));
        Scenario after =
                PlanDocument.read(CanonicalJson.write(PlanRename.of(before, "fleets.trucks", "fleets.haulers")));
        assertThat(PlanDocument.write(before)).contains("\"draw_key\"");
        assertThat(after.processes()).containsOnlyKeys("fleets.haulers.renewal");
        assertThat(after.processes().get("fleets.haulers.renewal").drawKey())
                .isEqualTo(before.processes().get("fleets.trucks.renewal").drawKey());
        Settings settings = Settings.iterations(200).seed(4);
        assertThat(RiskAnalysis.of(after).iterations(settings, 0, 200).stream()
                        .map(iteration -> iteration.metrics().get("npv")))
                .containsExactlyElementsOf(RiskAnalysis.of(before).iterations(settings, 0, 200).stream()
                        .map(iteration -> iteration.metrics().get("npv"))
                        .toList());
    }

    @Test
    void tasksAndDriversFollowTheNameOfTheirFleet() {
        Scenario before = PlanDocument.read(EquipmentExamples.plans().get("fleet-by-load"));
        Scenario after =
                PlanDocument.read(CanonicalJson.write(PlanRename.of(before, "fleets.trucks", "fleets.haulers")));
        assertThat(npv(after)).isEqualTo(npv(before));
        String written = PlanDocument.write(after);
        assertThat(written).contains("fleets.haulers").doesNotContain("fleets.trucks");
        assertThat(written.replace('"', ' ')).doesNotContain(" fleet : trucks ");
    }

    private static double npv(Scenario scenario) {
        return Valuation.of(scenario).netPresentValue().value();
    }
}
