package io.calminer.domain.costs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.model.Model;
import io.calminer.domain.project.PlanDocument;
import org.junit.jupiter.api.Test;

class UnitCostsTest {

    private static final double MILLION = 1e6;

    private static Model gold(String... changes) {
        String plan = CostExamples.GOLD_MINE;
        for (int i = 0; i < changes.length; i += 2) {
            assertThat(plan).contains(changes[i]);
            plan = plan.replace(changes[i], changes[i + 1]);
        }
        return PlanDocument.read(plan).model();
    }

    private static void assertMillions(Model model, String line, double millions) {
        assertThat(model.value("unit_cost." + line, 1) / MILLION).as(line).isCloseTo(millions, within(1e-9));
    }

    @Test
    void theCashCostsOfTheExampleAreThoseOfItsStatement() {
        Model model = gold();
        // 40 + 30 + 8
        assertMillions(model, "c1_cost.mine_site", 78);
        assertMillions(model, "c1_cost.transport", 3);
        assertMillions(model, "c1_cost.treatment_and_refining", 5);
        assertMillions(model, "c1_cost.marketing", 2);
        assertMillions(model, "by_product_credits", 20);
        // 78 + 3 + 5 + 2 - 20
        assertMillions(model, "c1_cost", 68);
        assertMillions(model, "c2_cost", 68 + 25);
        // royalties 6, head office 4, drilling 2, schools 1, interest 3
        assertMillions(model, "c3_cost", 93 + 6 + 7 + 3);
        assertThat(model.value("unit_cost.c1", 1)).isCloseTo(680, within(1e-9));
        assertThat(model.value("unit_cost.c2", 1)).isCloseTo(930, within(1e-9));
        assertThat(model.value("unit_cost.c3", 1)).isCloseTo(1090, within(1e-9));
        assertThat(model.line("unit_cost.c1").unit()).hasToString("USD/oz");
    }

    @Test
    void theSustainingCostsOfTheExampleAreThoseOfItsStatement() {
        Model model = gold();
        // 70 + 8 + 6 + 0.5 + 1 + 8 + 2 - 0.4 + 0.2
        assertMillions(model, "aisc_cost.adjusted_operating", 95.3);
        // 95.3 + 4 + 1.5 + 2.5 + 2 + 7 + 12 + 1
        assertMillions(model, "aisc_cost.before_credits", 125.3);
        assertMillions(model, "aisc_cost", 105.3);
        assertMillions(model, "aic_cost", 115.3);
        assertThat(model.value("unit_cost.aisc", 1)).isCloseTo(105.3e6 / 98_000, within(1e-9));
        assertThat(model.value("unit_cost.aic", 1)).isCloseTo(115.3e6 / 98_000, within(1e-9));
        assertThat(model.value("unit_cost.life.aic", 1)).isCloseTo(165.3e6 / 98_000, within(1e-9));
    }

    @Test
    void theReconciliationLeadsFromTheCashFlowToTheCosts() {
        Model model = gold();
        // 212 - (96 - 0) - 11 - 29 with 96 = 40 + 30 + 8 + 2 + 6 + 4 + 2 + 1 + 3
        assertMillions(model, "reconciliation.cash_flow", 76);
        assertMillions(model, "reconciliation.other_capital", 10);
        assertMillions(model, "reconciliation.reclamation_paid", 3);
        assertMillions(model, "reconciliation.not_in_cash_flow", 5.3);
        // 220 - 76 - 11 - 0 - 10 - 3 + 5.3
        assertMillions(model, "reconciliation.costs", 125.3);
        assertMillions(model, "reconciliation", 0);
        assertThat(model.value("unit_cost.reconciliation", 0)).isZero();
    }

    @Test
    void moneyThatUnitCostsDoNotSeeIsLeftOverInTheReconciliation() {
        Model model = gold("\"depreciation.total\": {", """
                "cost.operating": {"kind": "flow", "unit": "MUSD", "formula": "costs.operating + 9 [MUSD]"},
                "depreciation.total": {""");
        assertMillions(model, "reconciliation", -9);
    }

    @Test
    void interestAndWhatTheClosingTakesComeFromTheAreasThatHaveThem() {
        Model model = gold(
                "\"accretion\": \"1.5 [MUSD]\",",
                "",
                "\"amortisation\": \"2.5 [MUSD]\", ",
                "",
                ", \"interest\": \"3 [MUSD]\"",
                "",
                "\"unit_costs\":",
                """
                "closure": {"cost": "11 [MUSD]", "closing": 2027, "profile": {"0": 1}, "rate": "10%"},
                "facilities": {"senior": {"amount": "40 [MUSD]", "draw": {"start": 1}, "rate": "10%", "repayment": "level",
                  "periods": 1}},
                "unit_costs":""");
        assertMillions(model, "c3_cost.interest", 4);
        // the provision of 11/1.1 grows by its rate, and is written off in the one year of the mine
        assertMillions(model, "aisc_cost.accretion", 1);
        assertMillions(model, "aisc_cost.amortisation", 10);
        assertMillions(model, "aisc_cost", 105.3 - 4 + 11);
        assertMillions(model, "reconciliation", 0);
    }

    @Test
    void whatLetsTheMineGrowIsInAllInCostsAlone() {
        Model model = gold("\"exploration\": [\"drilling\"]", "\"non_sustaining\": [\"drilling\"]");
        assertMillions(model, "c1_cost", 68);
        assertMillions(model, "c3_cost", 109);
        // 105.3 without the drilling of 2, which stands beside the crusher of 10
        assertMillions(model, "aisc_cost", 103.3);
        assertMillions(model, "aic_cost", 115.3);
        assertMillions(model, "aic_cost.non_sustaining", 2);
        assertMillions(model, "reconciliation.non_sustaining", 2);
        assertMillions(model, "reconciliation", 0);
    }

    @Test
    void coProductsShareTheCostsByTheirRevenue() {
        Model model = gold("\"primary\": \"gold\"", "\"primary\": \"gold\", \"basis\": \"co_product\"");
        double share = 200 / 220.0;
        assertThat(model.value("unit_cost.share", 1)).isCloseTo(share, within(1e-12));
        assertMillions(model, "by_product_credits", 0);
        assertMillions(model, "c1_cost", 88 * share);
        assertMillions(model, "c3_cost", (88 + 25 + 16) * share);
        assertMillions(model, "aisc_cost", 125.3 * share);
        assertMillions(model, "aic_cost", 135.3 * share);
        assertMillions(model, "reconciliation", 0);
    }

    @Test
    void aPeriodWithoutMetalCostsNothingPerUnit() {
        Model model = gold("100_000 [oz]", "0 [oz]");
        assertThat(model.value("unit_cost.c1", 1)).isZero();
        assertThat(model.value("unit_cost.life.c1", 1)).isZero();
        assertMillions(model, "c1_cost", 68);
    }

    @Test
    void withoutProductsRevenueIsThatOfThePlanAndTermsAreNothing() {
        Model model = CostPlans.of("""
                "costs": {"mining": {"unit": "USD/t", "amount": 2.5, "driver": "rock", "area": "mining"}},
                "unit_costs": {"primary": "ore", "payable": "ore", "sold": "ore"}""").model();
        assertThat(model.value("unit_cost.c1", 1)).isCloseTo(7500, within(1e-9));
        assertThat(model.value("unit_cost.aisc", 1)).isCloseTo(7500, within(1e-9));
        assertMillions(model, "reconciliation", 0);
    }
}
