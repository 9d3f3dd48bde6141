package io.calminer.domain.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.model.Model;
import io.calminer.domain.project.PlanDocument;
import io.calminer.domain.project.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ProductionTest {

    private static final String MINE = """
            {"calendar": {"blocks": [{"length": "year", "count": 5}]},
             "parameters": {"delay": {"unit": "month", "base": 18}},
             "prices": {"copper": {"unit": "USD/t", "price": "series(2027: 9000, 2029: 3000, then: 9000)"}},
             "phases": {
               "pit": {"class": "proven", "unit": "kt", "ore": "series(2027: 100, 2028: 200)", "waste": 50, "to": "mill",
                 "grades": {"copper": "series(2027: 1%, 2028: 2%)"}}},
             "routes": {"mill": {"unit": "kt"}},
             "products": {"metal": {"route": "mill", "type": "metal", "primary": "copper", "recoveries": {"copper": "50%"}}},
             "lines": {"cost.operating": {"kind": "flow", "unit": "USD", "formula": "routes.mill.feed * 20 [USD/t]"}}}
            """;

    @Test
    void aPhaseThatIsDelayedKeepsItsGradesWithItsOre() {
        Model model = Mines.model(MINE, """
                {"phases": {"pit": {"delayed_by": "delay"}}}
                """);
        // 18 months are two years when they are rounded to whole periods
        assertThat(model.values("phases.pit.planned_ore")).containsExactly(0, 100, 200, 200, 200, 200);
        assertThat(model.values("phases.pit.ore")).containsExactly(0, 0, 0, 100, 200, 200);
        assertThat(model.value("phases.pit.metal.copper", 3)).isEqualTo(1_000, within(1e-9));
        assertThat(model.value("phases.pit.grade.copper", 3)).isEqualTo(0.01, within(1e-15));
        assertThat(model.value("phases.pit.grade.copper", 4)).isEqualTo(0.02, within(1e-15));
        assertThat(model.values("phases.pit.waste")).containsExactly(0, 0, 0, 50, 50, 50);
    }

    @Test
    void factorsChangeTonnesAndGrades() {
        Model model = Mines.model(MINE, """
                {"phases": {"pit": {"tonnage_factor": 0.9, "grade_factor": "110%"}}, "flexes": {"grade": 0.5}}
                """);
        assertThat(model.value("phases.pit.ore", 2)).isEqualTo(180, within(1e-12));
        assertThat(model.value("phases.pit.waste", 2)).isEqualTo(45, within(1e-12));
        assertThat(model.value("phases.pit.grade.copper", 2)).isEqualTo(0.02 * 1.1 * 0.5, within(1e-15));
    }

    @Test
    void sumsStandOverAllPhases() {
        Model model = Mines.model(MINE, """
                {"phases": {"dump": {"class": "waste", "unit": "t", "waste": 25000},
                  "deep": {"class": "inferred", "ore": 100000, "to": "mill", "grades": {"copper": "4%"}}}}
                """);
        assertThat(model.value("phases.ore", 1)).isEqualTo(200, within(1e-12));
        assertThat(model.value("phases.waste", 1)).isEqualTo(75, within(1e-12));
        assertThat(model.value("phases.rock", 1)).isEqualTo(275, within(1e-12));
        assertThat(model.value("phases.strip_ratio", 1)).isEqualTo(0.375, within(1e-15));
        assertThat(model.value("phases.class.inferred", 1)).isEqualTo(100, within(1e-12));
        assertThat(model.value("phases.grade.copper", 1)).isEqualTo(0.025, within(1e-15));
    }

    @Test
    void capacityIsByYearAndRampsUp() {
        Model model = Mines.model(MINE, """
                {"calendar": {"blocks": [{"length": "quarter", "count": 8}]},
                 "routes": {"mill": {"capacity": 1000, "ramp_up": "series(2027: 60%, then: 1)"}}}
                """);
        assertThat(model.value("routes.mill.capacity", 1)).isEqualTo(150, within(1e-12));
        assertThat(model.value("routes.mill.capacity", 8)).isEqualTo(250, within(1e-12));
    }

    @Test
    void aRecoveryMayFollowTheGradeOfTheFeed() {
        Model model = Mines.model(MINE, """
                {"products": {"metal": {"recoveries": {"copper": {"0": "50%", "2%": "90%"}}}}}
                """);
        assertThat(model.value("products.metal.recovery.copper", 1)).isEqualTo(0.7, within(1e-14));
        assertThat(model.value("products.metal.recovery.copper", 2)).isEqualTo(0.9, within(1e-14));
    }

    @Test
    void aMineThatLosesMoneyTwiceIsClosed() {
        Model model = Mines.model(MINE, """
                {"economic_limit": {"after": 1, "care_and_maintenance": 500000},
                 "lines": {"cost.operating": {"formula": "routes.mill.feed * 45 [USD/t]"}}}
                """);
        // a tonne brings 1 % × 50 % × 9000 = 45, 2 % × 50 % × 9000 = 90, then 2 % × 50 % × 3000 = 30 for a cost of 45
        assertThat(model.values("production.margin")).containsExactly(0, 0, 9_000_000, -3_000_000, 0, 0);
        assertThat(model.values("production.closed")).containsExactly(0, 0, 0, 0, 1, 1);
        assertThat(model.values("phases.pit.ore")).containsExactly(0, 100, 200, 200, 0, 0);
        assertThat(model.values("production.care_and_maintenance")).containsExactly(0, 0, 0, 0, 500_000, 500_000);
        Model patient = Mines.model(MINE, """
                {"economic_limit": {"after": 2},
                 "lines": {"cost.operating": {"formula": "routes.mill.feed * 45 [USD/t]"}}}
                """);
        assertThat(patient.values("production.closed")).containsOnly(0);
    }

    @Test
    void aMineRunsAgainAfterThePriceOfItsRestart() {
        Model model = Mines.model(MINE, """
                {"economic_limit": {"restart_price": {"commodity": "copper", "price": 8000}},
                 "calendar": {"blocks": [{"length": "year", "count": 7}]},
                 "prices": {"copper": {"price": "series(2027: 9000, 2029: 3000, 2031: 9000)"}},
                 "lines": {"cost.operating": {"formula": "routes.mill.feed * 45 [USD/t]"}}}
                """);
        assertThat(model.values("production.open")).containsExactly(0, 1, 1, 1, 0, 0, 1, 1);
    }

    @Test
    void theDecisionsOfTheBaseMayHoldInEveryIteration() {
        String limit = """
                {"economic_limit": {"in_simulation": %b},
                 "lines": {"cost.operating": {"formula": "routes.mill.feed * 45 [USD/t]"}}}
                """;
        Model decides = Mines.model(MINE, limit.formatted(true));
        Model committed = Mines.model(MINE, limit.formatted(false));
        assertThat(committed.values("production.closed")).containsExactly(decides.values("production.closed"));
        assertThat(committed.line("production.closed").formula()).hasToString("if(period >= 4 and period <= 5, 1, 0)");
        assertThat(committed.values("cash_flow.project")).containsExactly(decides.values("cash_flow.project"));
    }

    @Test
    void aMineThatHasNotBegunIsNotClosed() {
        Model model = Mines.model(MINE, """
                {"economic_limit": {}, "phases": {"pit": {"ore": "series(2027: 0, 2029: 100)"}},
                 "prices": {"copper": {"price": 9000}},
                 "lines": {"cost.operating": {"formula": "if(year < 2029, 1e6 [USD], 0 [USD])"}}}
                """);
        assertThat(model.values("production.closed")).containsOnly(0);
    }

    @Test
    void whatLiesInStockAtTheStartIsSoldFirst() {
        Model model = Mines.model(MINE, """
                {"products": {"metal": {"opening": {"dry": 60, "copper": 50}}}, "valuation": {"discount_rate": 0}}
                """);
        assertThat(model.value("products.metal.sold.copper", 1)).isEqualTo(550, within(1e-9));
        assertThat(model.value("products.metal.sold_dry", 1))
                .isEqualTo(model.value("products.metal.dry", 1) + 60, within(1e-9));
        assertThat(model.value("products.metal.sold.copper", 2)).isEqualTo(2_000, within(1e-9));
        Model kept = Mines.model(MINE, """
                {"products": {"metal": {"stock_days": 73, "opening": {"copper": 50}}}}
                """);
        assertThat(kept.value("products.metal.sold.copper", 1)).isEqualTo(450, within(1e-9));
        assertThat(kept.value("products.metal.stock.copper", 1)).isEqualTo(100, within(1e-9));
    }

    @Test
    void productIsSoldWhenItLeavesTheStock() {
        Model model = Mines.model(MINE, """
                {"products": {"metal": {"stock_days": 73}}, "valuation": {"discount_rate": 0}}
                """);
        // 73 of 365 days are a fifth: 500 t and then 2000 t are made, a fifth stays, and the last stock is sold at the
        // end
        assertThat(model.value("products.metal.stock.copper", 1)).isEqualTo(100, within(1e-9));
        assertThat(model.value("products.metal.sold.copper", 1)).isEqualTo(400, within(1e-9));
        assertThat(model.value("products.metal.stock.copper", 2)).isEqualTo(2_000 * 73 / 366.0, within(1e-9)); // 2028
        assertThat(model.value("products.metal.sold.copper", 4)).isEqualTo(2_000, within(1e-9));
        assertThat(model.value("products.metal.stock.copper", 5)).isZero();
        assertThat(model.value("products.metal.sold.copper", 5)).isEqualTo(2_400, within(1e-9));
    }

    @Test
    void thePriceIsAdjustedWhenItIsFinal() {
        Model model = Mines.model(MINE, """
                {"products": {"metal": {"quotation": {"copper": {"provisional": 8000, "after": 1}}}}}
                """);
        // 500 t are sold at 8000 and settled at 9000 a year later, 2000 t at 8000 and settled at 3000
        assertThat(model.value("products.metal.payable_revenue.copper", 1)).isEqualTo(4_000_000, within(1e-6));
        assertThat(model.value("products.metal.quotation_adjustment.copper", 1)).isZero();
        assertThat(model.value("products.metal.quotation_adjustment.copper", 2)).isEqualTo(500_000, within(1e-6));
        assertThat(model.value("products.metal.quotation_adjustment.copper", 3)).isEqualTo(-10_000_000, within(1e-6));
        // the last period settles what was sold a year ago and what is open
        assertThat(model.value("products.metal.quotation_adjustment.copper", 5)).isEqualTo(4_000_000, within(1e-6));
    }

    @Test
    void aPercentageIsAShareWhateverTheUnitOfGrades() {
        Model model = Mines.model(MINE, """
                {"prices": {"copper": {"grade_unit": "%"}}}
                """);
        assertThat(model.value("phases.pit.grade.copper", 1)).isEqualTo(1, within(1e-15));
        assertThat(model.value("phases.pit.metal.copper", 1)).isEqualTo(1_000, within(1e-9));
    }

    @Test
    void bulkThatIsPulledCarriesItsMetalWithIt() {
        Model model = Mines.model(MINE, """
                {"products": {"metal": null, "sorted": {"route": "mill", "type": "bulk", "primary": "copper",
                  "mass_pull": "40%", "recoveries": {"copper": "80%"}}}}
                """);
        assertThat(model.value("products.sorted.dry", 1)).isEqualTo(40_000, within(1e-9));
        assertThat(model.value("products.sorted.assay.copper", 1)).isEqualTo(0.02, within(1e-15));
    }

    @Test
    void anUndefinedGradeIsToldWhereItIsValuedAndNotAsAnImbalance() {
        Model model = Mines.model(MINE, """
                {"phases": {"pit": {"grades": {"copper": "1% / (year - 2027)"}}}}
                """);
        assertThat(model.value("production.balance.copper", 1)).isNaN();
        assertThat(model.value("production.balance.ore", 1)).isZero();
    }

    @Test
    void moneyMayBeInMillions() {
        Model model = Mines.model(MINE, """
                {"money_unit": "MUSD", "products": {"metal": {"terms": {"treatment_charge": 80,
                   "payables": {"copper": {"payability": 1}}}}}}
                """);
        // 500 t × 9000 − 500 t × 80
        assertThat(model.value("products.revenue", 1)).isEqualTo(4.46, within(1e-12));
        assertThat(model.value("products.metal.nsr_per_dmt", 1)).isEqualTo(8920, within(1e-9));
    }

    @Test
    void theMineOfTheGuideIsRight() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "models", "production.md"));
        Matcher example = Pattern.compile("```json\n(.+?)```", Pattern.DOTALL).matcher(page);
        assertThat(example.find()).isTrue();
        Scenario scenario = PlanDocument.read(Mines.text(example.group(1)));
        assertThat(scenario.model().value("products.revenue", 1)).isPositive();
        assertThat(JsonDocument.parse(example.group(1)).root()).isNotNull();
    }
}
