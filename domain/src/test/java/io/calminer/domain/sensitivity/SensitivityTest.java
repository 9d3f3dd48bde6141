package io.calminer.domain.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.MergePatch;
import io.calminer.domain.project.DemoPlans;
import io.calminer.domain.project.PlanDocument;
import io.calminer.domain.project.Scenario;
import io.calminer.domain.valuation.Valuation;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SensitivityTest {

    private static final String PLAN = """
            {"format": "calminer-plan/1", "name": "Small", "currency": "USD",
             "calendar": {"start": "2027-01-01", "period_zero": true, "blocks": [{"length": "year", "count": 4}]},
             "valuation": {"discount_rate": "rate"},
             "parameters": {
               "rate": {"unit": "1", "base": 0.1},
               "capital": {"unit": "USD", "base": 1000},
               "days": {"unit": "1", "base": 90},
               "cost": {"unit": "USD", "base": 100, "distribution": {"type": "uniform", "lower": 50, "upper": 150}},
               "price": {"unit": "USD/t", "base": "series(2027: 8, 2029: 10)"},
               "wear": {"unit": "1", "base": 1, "vary": "yearly",
                 "distribution": {"type": "uniform", "lower": 0.5, "upper": 1.5}},
               "long_run": {"unit": "USD/t", "base": 3, "distribution": {"type": "uniform", "lower": 2, "upper": 4}}},
             "processes": {"fuel": {"type": "schwartz", "unit": "USD/t", "start": 2, "long_run": "long_run",
               "reversion": 0.5, "volatility": 0.2}},
             "lines": {
               "sales": {"kind": "flow", "unit": "USD", "formula": "price * 60 [t] - cost * wear - fuel * 10 [t]"},
               "receivables": {"kind": "balance", "unit": "USD", "formula": "trailing(sales, days)"},
               "cash_flow.project": {"kind": "flow", "unit": "USD", "at_zero": "-capital",
                 "formula": "sales - receivables + prev(receivables)"}}}
            """;

    @Test
    void eachPointHasTheBitsOfTheChangedPlanValuedAlone() {
        Scenario scenario = PlanDocument.read(PLAN);
        Sensitivity table =
                Sensitivity.of(scenario, Driver.of(scenario), List.of("npv", "irr"), Sensitivity.USUAL_SHARES);
        assertThat(table.base().get(0))
                .isEqualTo(Valuation.of(scenario).netPresentValue().value());
        assertThat(table.rows()).hasSize(8);
        int compared = 0;
        for (Sensitivity.Row row : table.rows()) {
            if (row.driver().basis() == Driver.Basis.VALUE) {
                for (Sensitivity.Point point : row.points()) {
                    Valuation alone = Valuation.of(with(row.driver().key(), point.setting()));
                    assertThat(point.values())
                            .as("%s at %s", row.driver().key(), point.setting())
                            .containsExactly(
                                    alone.netPresentValue().value(),
                                    alone.internalRateOfReturn().value());
                    compared++;
                }
            }
        }
        assertThat(compared).isEqualTo(5 * 8);
    }

    @Test
    void aFactorMovesAllPeriodsOfAnInputTogether() {
        Scenario scenario = PlanDocument.read(PLAN);
        Sensitivity table =
                Sensitivity.of(scenario, List.of(Driver.of(scenario, "price")), List.of("npv"), List.of(0.1));
        String dearer = PLAN.replace("series(2027: 8, 2029: 10)", "1.1 * series(2027: 8, 2029: 10)");
        double expected =
                Valuation.of(PlanDocument.read(dearer)).netPresentValue().value();
        assertThat(table.rows().get(0).points().get(0).values().get(0)).isEqualTo(expected, within(1e-9));
    }

    @Test
    void theDriverThatMovesTheValueMostComesFirst() {
        Scenario scenario = PlanDocument.read(PLAN);
        Sensitivity table = Sensitivity.of(scenario, Driver.of(scenario), List.of("npv"), List.of(-0.1, 0.1));
        assertThat(table.rows()).extracting(row -> row.swing(0)).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(table.rows().get(0).driver().key()).isEqualTo("price");
    }

    @Test
    void aTwoWayTableCrossesBothDrivers() {
        Scenario scenario = PlanDocument.read(PLAN);
        TwoWayTable table = TwoWayTable.of(
                scenario,
                "npv",
                Driver.of(scenario, "cost"),
                List.of(80.0, 100.0, 120.0),
                Driver.of(scenario, "capital"),
                List.of(900.0, 1000.0));
        double base = Valuation.of(scenario).netPresentValue().value();
        assertThat(table.values().get(1).get(1)).isEqualTo(base);
        assertThat(table.values().get(1).get(0)).isEqualTo(base + 100, within(1e-9));
        assertThat(table.values().get(0).get(0))
                .isGreaterThan(table.values().get(2).get(0));
    }

    @Test
    void theProfileIsZeroAtTheInternalRate() {
        Valuation valuation = Valuation.of(PlanDocument.read(PLAN));
        double irr = valuation.internalRateOfReturn().value();
        RateProfile profile = RateProfile.of(valuation.cashFlows(), List.of(0.0, irr, 0.5));
        assertThat(profile.points().get(1).netPresentValue()).isEqualTo(0, within(1e-9));
        assertThat(profile.points().get(0).netPresentValue()).isPositive();
    }

    @Test
    void atTheBreakEvenThePlanIsWorthNothing() {
        Scenario scenario = PlanDocument.read(PLAN);
        for (String key : List.of("capital", "cost", "long_run", "days")) {
            Driver driver = Driver.of(scenario, key);
            BreakEven found = BreakEven.of(scenario, driver, 0, driver.base() * 20);
            for (double setting : found.settings()) {
                assertThat(Valuation.of(with(key, setting)).netPresentValue().value())
                        .as("%s at %s", key, setting)
                        .isEqualTo(0, within(1e-8));
            }
            assertThat(found.settings()).as(key).hasSize(1);
        }
        assertThat(BreakEven.of(scenario, Driver.of(scenario, "price"), 0.1, 3).settings())
                .hasSize(1);
        BreakEven none = BreakEven.of(scenario, Driver.of(scenario, "cost"), 0, 10);
        assertThat(none.settings()).isEmpty();
        assertThat(none.atLow()).isPositive();
    }

    @Test
    void theDemoMineBearsSoMuchMoreCapital() {
        Scenario scenario = DemoPlans.read("copper-mine");
        BreakEven found = BreakEven.of(scenario, Driver.of(scenario, "capital"), 100, 3000);
        assertThat(found.settings()).hasSize(1);
        Sensitivity table = Sensitivity.of(
                scenario,
                List.of(Driver.of(scenario, "capital")),
                List.of("npv"),
                List.of(found.settings().get(0) / 800 - 1));
        assertThat(table.rows().get(0).points().get(0).values().get(0)).isEqualTo(0, within(1e-9));
    }

    private static Scenario with(String parameter, double base) {
        String patch = String.format(Locale.ROOT, "{\"parameters\": {\"%s\": {\"base\": %s}}}", parameter, base);
        return PlanDocument.read(CanonicalJson.write(MergePatch.apply(
                JsonDocument.parse(PLAN).root(), JsonDocument.parse(patch).root())));
    }
}
