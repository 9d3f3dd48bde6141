package io.calminer.domain.taxation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.model.Model;
import io.calminer.domain.project.PlanDocument;
import io.calminer.domain.valuation.Valuation;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Depreciation of plans, against published figures. */
class DepreciationClassesTest {

    private static final Offset<Double> ROUNDING = within(1e-9);

    private static final String PLAN = """
            {"format": "calminer-plan/1", "name": "Plant", "currency": "USD",
             "calendar": {"start": "2027-01-01", "period_zero": true, "blocks": [{"length": "year", "count": 5}]},
             "valuation": {"discount_rate": "10%%"},
             "lines": {"mined": {"kind": "flow", "unit": "m^3", "formula": "%s"},
               "sold": {"kind": "flow", "unit": "m^3", "formula": "%s"},
               "revenue.total": {"kind": "flow", "unit": "USD", "formula": "%s"},
               "cost.operating": {"kind": "flow", "unit": "USD", "formula": "%s"}},
             %s}
            """;

    private static Model model(String mined, String sold, String revenue, String costs, String collections) {
        return PlanDocument.read(PLAN.formatted(mined, sold, revenue, costs, collections))
                .model();
    }

    private static String capital(double cost) {
        return "\"costs\": {\"shovel\": {\"type\": \"capital\", \"unit\": \"USD\", \"amount\": " + cost
                + ", \"spend\": {\"start\": 1}, \"depreciation_class\": \"plant\"}}";
    }

    /** Newnan, Eschenbach and Lavelle, Engineering Economic Analysis, p. 360: 900 with 70 salvage over 40,000 m3. */
    @Test
    void unitsOfProductionAreThoseOfTheTextbook() {
        String sand =
                "series(2027: 4000 [m^3], 2028: 8000 [m^3], 2029: 16000 [m^3], 2030: 8000 [m^3], 2031: 4000 [m^3])";
        String classes = ", \"depreciation_classes\": {\"plant\": {\"method\": \"units_of_production\","
                + " \"units\": \"mined\", \"salvage\": \"70 / 900\"}}";
        Model model = model(sand, "mined", "1 [USD]", "0 [USD]", capital(900) + classes);
        double[] expected = {0, 83, 166, 332, 166, 83};
        for (int year = 1; year <= 5; year++) {
            assertThat(model.value("depreciation.total", year)).isCloseTo(expected[year], ROUNDING);
        }
        assertThat(model.value("depreciation_classes.plant.close", 5)).isCloseTo(70, ROUNDING);
    }

    /** University of Sydney, digital text p00087: units sold over the re-estimate and the units mined in the year. */
    @Test
    void costDepletionFollowsAReEstimate() {
        String classes = ", \"depreciation_classes\": {\"plant\": {\"method\": \"cost_depletion\", \"units\": \"sold\","
                + " \"mined\": \"mined\", \"remaining\": \"series(2027: 92500, 2028: 180000)\","
                + " \"write_off_at_end\": false}}";
        Model model = model(
                "series(2027: 7500 [m^3], 2028: 6000 [m^3], then: 0 [m^3])",
                "series(2027: 7000 [m^3], 2028: 6000 [m^3], then: 0 [m^3])",
                "1 [USD]",
                "0 [USD]",
                capital(10_000) + classes);
        assertThat(model.value("depreciation.total", 1)).isCloseTo(700, ROUNDING);
        assertThat(model.value("depreciation.total", 2)).isCloseTo(300, ROUNDING);
    }

    /** Newnan et al., p. 362: 10 % of 250,000 is limited by half of the income of 40,000 before it. */
    @Test
    void percentageDepletionIsLimitedByIncome() {
        String classes =
                "\"depreciation_classes\": {\"deposit\": {\"method\": \"percentage_depletion\", \"rate\": \"10%\"}}";
        Model model = model("1 [m^3]", "mined", "250000 [USD]", "210000 [USD]", classes);
        assertThat(model.value("depreciation.total", 1)).isCloseTo(20_000, ROUNDING);
    }

    @Test
    void theLargerOfCostAndPercentageDepletionIsCharged() {
        String classes = "\"costs\": {\"deposit\": {\"type\": \"capital\", \"unit\": \"USD\", \"amount\": 200000,"
                + " \"spend\": {\"start\": 1}, \"depreciation_class\": \"deposit\"}},"
                + " \"depreciation_classes\": {\"deposit\": {\"method\": \"percentage_depletion\", \"rate\": \"10%\","
                + " \"units\": \"mined\"}}";
        Model model = model("1 [m^3]", "mined", "250000 [USD]", "210000 [USD]", classes);
        // a fifth of the cost is 40,000; then the balance falls below what the percentage gives
        assertThat(model.value("depreciation.total", 1)).isCloseTo(40_000, ROUNDING);
        assertThat(model.value("depreciation_classes.deposit.close", 5)).isCloseTo(0, ROUNDING);
    }

    @Test
    void macrsRunsOnTheTaxYearsOfThePlan() {
        String classes = ", \"depreciation_classes\": {\"plant\": {\"method\": \"macrs\", \"life\": 3,"
                + " \"write_off_at_end\": false}}";
        Model model = model("1 [m^3]", "mined", "1 [USD]", "0 [USD]", capital(10_000) + classes);
        double[] expected = {0, 3333, 4445, 1481, 741, 0};
        for (int year = 0; year <= 5; year++) {
            assertThat(model.value("depreciation.charge", year)).isCloseTo(expected[year], ROUNDING);
        }
    }

    /** IRS Publication 946, Table A-7a, the column of October: 0.535 %, then 2.564 %. */
    @Test
    void aBuildingBeginsInTheMiddleOfItsMonth() {
        String classes = ", \"depreciation_classes\": {\"plant\": {\"method\": \"macrs\", \"life\": 39, \"month\": 10,"
                + " \"write_off_at_end\": false}}";
        Model model = model("1 [m^3]", "mined", "1 [USD]", "0 [USD]", capital(100_000) + classes);
        assertThat(model.value("depreciation.charge", 1)).isCloseTo(535, ROUNDING);
        assertThat(model.value("depreciation.charge", 2)).isCloseTo(2_564, ROUNDING);
        assertThat(model.value("depreciation.charge", 5)).isCloseTo(2_564, ROUNDING);
    }

    @Test
    void depreciationMovesNoCashByItself() {
        String flow = "\"prices\": {}";
        String classes =
                capital(900) + ", \"depreciation_classes\": {\"plant\": {\"method\": \"straight_line\", \"life\": 3}}";
        String without = capital(900).replace(", \"depreciation_class\": \"plant\"", "");
        double with = Valuation.of(
                        PlanDocument.read(PLAN.formatted("1 [m^3]", "mined", "500 [USD]", "100 [USD]", classes)))
                .netPresentValue()
                .value();
        double none = Valuation.of(PlanDocument.read(
                        PLAN.formatted("1 [m^3]", "mined", "500 [USD]", "100 [USD]", without + ", " + flow)))
                .netPresentValue()
                .value();
        assertThat(with).isCloseTo(none, ROUNDING);
    }
}
