package io.calminer.domain.costs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.MergePatch;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.model.Model;
import io.calminer.domain.project.PlanDocument;
import io.calminer.domain.project.Scenario;
import io.calminer.domain.valuation.Valuation;
import java.util.stream.DoubleStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CostsTest {

    private static final Offset<Double> CENT = within(0.005);
    private static final String QUARTERS =
            "{\"length\": \"quarter\", \"count\": 4}, {\"length\": \"year\", \"count\": 3}";

    private static Model costs(String items) {
        return CostPlans.of("\"costs\": {" + items + "}").model();
    }

    @Test
    void aCostPerTonneFollowsItsDriverWhateverTheUnits() {
        Model model = costs("""
                "mining": {"unit": "USD/t", "amount": 2.5, "driver": "rock", "area": "mining"}""");
        // 300 kt/a × 2.5 USD/t
        assertThat(model.values("costs.mining")).containsExactly(0, 750_000, 750_000, 750_000, 750_000);
        assertThat(model.line("costs.mining").unit()).hasToString("USD");
        assertThat(model.place("costs.mining.amount")).contains(Pointer.parse("/costs/mining/amount"));
        assertThat(model.value("cost.operating", 1)).isEqualTo(750_000);
    }

    @Test
    void anAmountThatFallsDueSeveralTimesAYearIsPaidByTheLengthOfThePeriod() {
        Model model = CostPlans.over(QUARTERS, """
                "costs": {
                  "water": {"unit": "USD", "amount": 10, "frequency": "daily"},
                  "waste": {"unit": "USD", "amount": 10, "frequency": "weekly"},
                  "rent": {"unit": "USD", "amount": 10, "frequency": "monthly"},
                  "fees": {"unit": "USD", "amount": 10, "frequency": "quarterly"},
                  "audit": {"unit": "USD", "amount": 10}}""").model();
        assertThat(model.value("costs.water", 1)).isEqualTo(10 * 365 / 4.0);
        assertThat(model.value("costs.waste", 1)).isEqualTo(10 * 52 / 4.0);
        assertThat(model.value("costs.rent", 1)).isEqualTo(10 * 12 / 4.0);
        assertThat(model.value("costs.fees", 1)).isEqualTo(10);
        assertThat(model.value("costs.audit", 1)).isEqualTo(2.5);
        assertThat(model.value("costs.water", 5)).isEqualTo(3650);
        assertThat(model.value("costs.audit", 5)).isEqualTo(10);
    }

    @Test
    void staffIsPaidByHeadAndMonth() {
        Model model = costs("""
                "staff": {"unit": "USD", "amount": 5000, "driver": "head", "quantity": "series(2027: 40, 2029: 50)",
                  "frequency": "monthly"},
                "guards": {"unit": "kUSD/head", "amount": 30, "driver": "head", "quantity": 8}""");
        // 5,000 × 40 heads × 12 months
        assertThat(model.value("costs.staff", 2)).isEqualTo(2_400_000);
        assertThat(model.value("costs.staff", 3)).isEqualTo(3_000_000);
        assertThat(model.value("costs.guards", 1)).isEqualTo(240);
        assertThat(model.line("costs.guards").unit()).hasToString("kUSD");
        assertThat(model.value("costs.operating", 1)).isEqualTo(2_640_000);
    }

    @Test
    void aCostPerUnitOfTimeNeedsNoFrequency() {
        Model model = CostPlans.over(QUARTERS, """
                "costs": {"lease": {"unit": "kUSD/month", "amount": 3},
                  "cleaning": {"unit": "USD/d", "amount": 100}}""").model();
        assertThat(model.value("costs.lease", 1)).isCloseTo(9, within(1e-12));
        assertThat(model.value("costs.cleaning", 1)).isCloseTo(9125, within(1e-9));
    }

    @Test
    void aCostRunsFromOneFiscalYearToAnother() {
        Model model = costs("""
                "lease": {"unit": "USD/a", "amount": 200, "from": 2028, "to": 2029}""");
        assertThat(model.values("costs.lease")).containsExactly(0, 0, 200, 200, 0);
    }

    @Test
    void aCostEscalatesFromTheStartToTheMiddleOfEachPeriod() {
        Model model = CostPlans.over(QUARTERS, """
                "costs": {"lease": {"unit": "USD/a", "amount": 1000, "escalation": "series(2027: 3%, 2029: 5%)"}}""").model();
        assertThat(model.value("costs.lease", 1)).isCloseTo(250 * Math.pow(1.03, 1 / 8.0), within(1e-9));
        assertThat(model.value("costs.lease", 4)).isCloseTo(250 * Math.pow(1.03, 7 / 8.0), within(1e-9));
        assertThat(model.value("costs.lease", 5)).isCloseTo(1000 * Math.pow(1.03, 1.5), within(1e-9));
        assertThat(model.value("costs.lease", 6)).isCloseTo(1000 * 1.03 * 1.03 * Math.sqrt(1.05), within(1e-9));
    }

    @Test
    void aShareOfAnotherLineIsACost() {
        Model model = costs("""
                "royalty": {"unit": "%", "amount": 3, "driver": "revenue.total", "bucket": "royalties"},
                "haulage": {"unit": "USD/t", "amount": 1, "driver": "rock"},
                "supervision": {"unit": "1", "amount": 0.1, "driver": "costs.haulage"}""");
        assertThat(model.value("costs.royalty", 1)).isCloseTo(600_000, CENT);
        assertThat(model.value("costs.supervision", 1)).isCloseTo(30_000, CENT);
        assertThat(model.value("costs.bucket.royalties", 1)).isCloseTo(600_000, CENT);
    }

    @Test
    void capitalIsSpentInItsSharesWithItsContingency() {
        Model model = CostPlans.over(QUARTERS, """
                "costs": {"plant": {"type": "capital", "unit": "MUSD", "amount": 100, "area": "processing",
                  "spend": {"start": "40%", "2027": 0.5, "2029": 0.1}, "contingency": "15%"}}""").model();
        // 100 × 1.15 × 40 %, then 50 % over four quarters
        assertThat(model.value("costs.plant", 0)).isCloseTo(46, within(1e-12));
        assertThat(model.value("costs.plant", 3)).isCloseTo(14.375, within(1e-12));
        assertThat(model.value("costs.plant", 6)).isCloseTo(11.5, within(1e-12));
        assertThat(CostPlans.total(model, "costs.plant")).isCloseTo(115, within(1e-10));
        assertThat(CostPlans.total(model, "costs.capital.contingency")).isCloseTo(15e6, CENT);
        assertThat(CostPlans.total(model, "costs.capital.area.processing")).isCloseTo(115e6, CENT);
        assertThat(model.value("capital.total", 0)).isCloseTo(46e6, CENT);
        assertThat(model.value("cash_flow.project", 0)).isCloseTo(-46e6, CENT);
    }

    @Test
    void sustainingCapitalMayFollowADriver() {
        Model model = costs("""
                "fleet": {"type": "capital", "class": "sustaining", "unit": "USD/t", "amount": 0.5, "driver": "rock",
                  "contingency": 0.1},
                "stripping": {"type": "capital", "class": "capitalised_stripping", "unit": "USD/a", "amount": 1000,
                  "from": 2028, "to": 2028}""");
        assertThat(model.value("costs.fleet", 1)).isCloseTo(165_000, CENT);
        assertThat(model.value("costs.capital.contingency", 1)).isCloseTo(15_000, CENT);
        assertThat(model.values("costs.capital.capitalised_stripping")).containsExactly(0, 0, 1000, 0, 0);
        assertThat(model.value("costs.bucket.capital_sustaining", 2)).isCloseTo(166_000, CENT);
    }

    @Test
    void capitalComesIntoServiceAtOnceAndThenAsItIsSpent() {
        Model model = costs("""
                "plant": {"type": "capital", "unit": "USD", "amount": 100,
                  "spend": {"start": 0.5, "2027": 0.3, "2029": 0.2}, "depreciation_class": "plant", "in_service": 2028},
                "cars": {"type": "capital", "unit": "USD", "amount": 10, "spend": {"2027": 1},
                  "depreciation_class": "mobile"}""");
        assertThat(model.values("costs.in_service.plant"))
                .containsExactly(new double[] {0, 0, 80, 20, 0}, within(1e-9));
        assertThat(model.values("costs.in_service.mobile")).containsExactly(0, 10, 0, 0, 0);
    }

    @Test
    void whatIsLeftOfCapitalComesBack() {
        Model model = costs("""
                "plant": {"type": "capital", "unit": "USD", "amount": 100, "spend": {"start": 1}, "salvage": 10},
                "camp": {"type": "capital", "unit": "USD", "amount": 40, "spend": {"start": 1}, "salvage": 5,
                  "salvage_year": 2029}""");
        assertThat(model.values("costs.capital.salvage")).containsExactly(0, 0, 0, -5, -10);
        assertThat(model.values("costs.capital")).containsExactly(140, 0, 0, 0, 0);
        assertThat(model.values("capital.total")).containsExactly(140, 0, 0, -5, -10);
    }

    @Test
    void flexesMultiplyOperatingAndCapitalCosts() {
        String items = """
                "costs": {
                  "mining": {"unit": "USD/t", "amount": 2.5, "driver": "rock"},
                  "plant": {"type": "capital", "unit": "USD", "amount": 100, "spend": {"start": 1}, "contingency": 0.5}}""";
        Model flexed = CostPlans.of(items + ", \"flexes\": {\"operating_cost\": 1.2, \"capital_cost\": 0.5}")
                .model();
        assertThat(flexed.value("cost.operating", 1)).isCloseTo(900_000, CENT);
        assertThat(flexed.value("capital.total", 0)).isCloseTo(75, CENT);
        assertThat(flexed.value("costs.capital.contingency", 0)).isCloseTo(25, CENT);
    }

    @Test
    void aCostEntersTheValueOfThePlan() {
        Scenario plan = CostPlans.of("""
                "costs": {"mining": {"unit": "USD/t", "amount": 2.5, "driver": "rock"}}""");
        double value = DoubleStream.of(1, 2, 3, 4)
                .map(year -> (20e6 - 750_000) / Math.pow(1.08, year))
                .sum();
        assertThat(Valuation.of(plan).netPresentValue().value()).isCloseTo(value, within(1e-6));
    }

    @Test
    void aPlanThatStatesATotalItselfReadsTheParts() {
        JsonValue plan = JsonDocument.parse(CostPlans.text("""
                        "costs": {"mining": {"unit": "USD/t", "amount": 2.5, "driver": "rock"}}""")).root();
        JsonValue own = JsonDocument.parse("""
                        {"lines": {"cost.operating": {"kind": "flow", "unit": "MUSD", "formula": "costs.operating * 2"}}}""").root();
        Model model = PlanDocument.read(CanonicalJson.pretty(MergePatch.apply(plan, own)))
                .model();
        assertThat(model.value("cost.operating", 1)).isCloseTo(1.5, within(1e-12));
        assertThat(model.value("cash_flow.project", 1)).isCloseTo(18.5e6, CENT);
    }
}
