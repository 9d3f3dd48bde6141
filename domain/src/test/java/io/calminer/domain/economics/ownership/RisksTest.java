package io.calminer.domain.economics.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.economics.EconomicPlans;
import io.calminer.domain.model.Model;
import io.calminer.domain.project.PlanDocument;
import io.calminer.domain.project.Scenario;
import io.calminer.domain.risk.RiskAnalysis;
import io.calminer.domain.simulation.Settings;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RisksTest {

    private static final Offset<Double> CENT = within(0.01);

    private static final String FIRE = """
            "fire": {"probability": "30%", "from": 2028, "to": 2029, "impact": "40 [MUSD]"}""";

    private static Scenario plan(String risks) {
        return EconomicPlans.ofAreas(EconomicPlans.YEARS, risks);
    }

    private static Model risks(String items) {
        return plan("\"risks\": {" + items + "}").model();
    }

    @Test
    void whatMayHappenCostsItsExpectedLoss() {
        Model model =
                risks(FIRE + ", \"flood\": {\"probability\": \"10%\", \"chance\": \"yearly\", \"impact\": 1000000}");
        assertThat(model.values("risks.fire.cost")).containsExactly(new double[] {0, 0, 6e6, 6e6, 0}, CENT);
        assertThat(model.values("risks.flood.cost")).containsExactly(new double[] {0, 1e5, 1e5, 1e5, 1e5}, CENT);
        assertThat(model.value("cost.operating", 2)).isCloseTo(6.1e6, CENT);
        assertThat(model.value("costs.area.site", 2)).isCloseTo(6.1e6, CENT);
    }

    @Test
    void aDelayCostsItsStandingCost() {
        Model model = risks("""
                "wall": {"probability": "50%", "from": 2028, "to": 2028, "impact": "3 [MUSD]", "delay": 0.5,
                  "standing_cost": "20 [MUSD/a]", "area": "mining"},
                "strike": {"probability": "20%", "from": 2028, "to": 2028, "delay": "0.25 [a]", "standing_cost": 8000000}""");
        assertThat(model.value("risks.wall.cost", 2)).isCloseTo(6.5e6, CENT);
        assertThat(model.value("risks.strike.cost", 2)).isCloseTo(400_000, CENT);
        assertThat(model.value("costs.area.mining", 2)).isCloseTo(6.5e6, CENT);
        assertThat(model.value("risks.cost", 2)).isCloseTo(6.9e6, CENT);
    }

    @Test
    void aSimulationDrawsWhetherAndWhenItHappens() {
        RiskAnalysis analysis = RiskAnalysis.of(plan("\"risks\": {" + FIRE + "}"));
        Settings settings = Settings.iterations(4_000).seed(5);
        int happened = 0;
        for (int iteration = 0; iteration < 4_000; iteration++) {
            double[] cost = analysis.replay(settings, iteration).line("risks.fire.cost");
            assertThat(cost[2]).isIn(0.0, 40e6);
            assertThat(cost[1] + cost[4]).isZero();
            assertThat(cost[2] + cost[3]).isLessThanOrEqualTo(40e6);
            happened += cost[2] + cost[3] > 0 ? 1 : 0;
        }
        // 4 standard errors of a share
        assertThat(happened / 4_000.0).isCloseTo(0.3, within(4 * Math.sqrt(0.21 / 4_000)));
        assertThat(analysis.run(settings).metric("npv").mean()).isNotNaN();
    }

    @Test
    void itsDrawsKeepTheirAddress() {
        Scenario plan = plan("\"risks\": {" + FIRE + "}, \"parameters\": {\"fire\": {\"unit\": \"1\", \"base\": 1,"
                + " \"distribution\": {\"type\": \"normal\", \"mean\": 1, \"sd\": 1}}}");
        String document = PlanDocument.write(plan);
        assertThat(document.split("draw_key", -1)).hasSize(3);
        assertThat(PlanDocument.write(PlanDocument.read(document))).isEqualTo(document);
        assertThat(plan.processes()).containsOnlyKeys("risks.fire.occurs");
    }
}
