package io.calminer.domain.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.model.Explanation;
import io.calminer.domain.model.Model;
import io.calminer.domain.project.PlanDocument;
import io.calminer.domain.project.Scenario;
import io.calminer.domain.risk.RiskAnalysis;
import io.calminer.domain.sensitivity.Driver;
import io.calminer.domain.sensitivity.Sensitivity;
import io.calminer.domain.simulation.Execution;
import io.calminer.domain.simulation.Iteration;
import io.calminer.domain.simulation.Settings;
import io.calminer.domain.valuation.Valuation;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

/** Real circles have the values that algebra, or the long way round, gives them. */
class SolveTest {

    private static final int YEARS = 8;

    /** A debt that pays for its fee: D = g·(C + f·D), so D = g·C ÷ (1 − g·f). */
    private static final String SIZED = plan("""
            "parameters": {
              "capital": {"unit": "MUSD", "base": 800,
                "distribution": {"type": "uniform", "lower": 700, "upper": 900}},
              "gearing": {"unit": "1", "base": 0.6}, "fee": {"unit": "1", "base": 0.02}},
            "solves": {"debt": {"name": "Debt", "unit": "MUSD", "in_simulation": "%s",
              "residual": "gearing * (capital + fee * debt) - debt"}},
            "lines": {"cash_flow.project": {"kind": "flow", "unit": "MUSD", "at_zero": "-capital - fee * debt",
              "formula": "150 [MUSD]"}}""");

    /** A debt sculpted on cash after tax, where tax depends on the interest of the debt that it sculpts. */
    private static final String SCULPTED = plan("""
            "parameters": {"rate": {"unit": "1", "base": 0.07}, "dscr": {"unit": "1", "base": 1.4},
              "tax": {"unit": "1", "base": 0.3}},
            "solves": {"repayment": {"unit": "MUSD", "vary": "period",
              "residual": "cfads / dscr - interest - repayment"}},
            "lines": {
              "ebitda": {"kind": "flow", "unit": "MUSD", "formula": "series(2027: 100, 2029: 140, 2032: 90) * 1 [MUSD]"},
              "debt.open": {"kind": "balance", "unit": "MUSD", "formula": "to_end(repayment)"},
              "interest": {"kind": "flow", "unit": "MUSD", "formula": "rate * debt.open"},
              "tax.total": {"kind": "flow", "unit": "MUSD",
                "formula": "tax * max(0 [MUSD], ebitda - 40 [MUSD] - interest)"},
              "cfads": {"kind": "flow", "unit": "MUSD", "formula": "ebitda - tax.total"},
              "cash_flow.project": {"kind": "flow", "unit": "MUSD", "formula": "cfads", "at_zero": "-300 [MUSD]"}}""");

    @Test
    void aDebtThatPaysForItsFeeHasTheSizeThatAlgebraGives() {
        Model model = PlanDocument.read(committed()).model();
        double debt = model.base()[model.slots("debt")[0]];
        assertThat(debt).isEqualTo(0.6 * 800 / (1 - 0.6 * 0.02), within(1e-10));
        Explanation explanation = model.explain("cash_flow.project", 0, 1);
        assertThat(explanation.inputs())
                .filteredOn(input -> input.name().equals("debt"))
                .singleElement()
                .satisfies(leaf -> {
                    assertThat(leaf.value()).isEqualTo(debt);
                    assertThat(leaf.formula()).isEqualTo("solved so that gearing * (capital + fee * debt) - debt is 0");
                });
    }

    @Test
    void aDebtSculptedOnCashAfterTaxIsThatOfTheLongWayRound() {
        Model model = PlanDocument.read(SCULPTED).model();
        double[] open = new double[YEARS + 2];
        double[] ebitda = model.values("ebitda");
        for (int round = 0; round < 400; round++) {
            double[] next = new double[YEARS + 2];
            for (int t = YEARS; t >= 1; t--) {
                double interest = 0.07 * open[t];
                double cfads = ebitda[t] - 0.3 * Math.max(0, ebitda[t] - 40 - interest);
                next[t] = (next[t + 1] + cfads / 1.4) / 1.07;
            }
            open = next;
        }
        for (int t = 1; t <= YEARS; t++) {
            assertThat(model.value("debt.open", t)).as("year %d", t).isEqualTo(open[t], within(1e-8));
        }
    }

    @Test
    void aChangedInputIsSolvedAnewInTheTablesOfSensitivity() {
        Scenario scenario = PlanDocument.read(committed());
        Sensitivity table =
                Sensitivity.of(scenario, List.of(Driver.of(scenario, "gearing")), List.of("npv"), List.of(0.5));
        Scenario changed = PlanDocument.read(committed().replace("\"base\": 0.6", "\"base\": 0.9"));
        assertThat(table.rows().get(0).points().get(0).values().get(0))
                .isEqualTo(Valuation.of(changed).netPresentValue().value());
    }

    @Test
    void aSimulationKeepsTheCommittedSizeAndResizesTheOther() {
        RiskAnalysis committed = RiskAnalysis.of(PlanDocument.read(committed()));
        RiskAnalysis resized = RiskAnalysis.of(PlanDocument.read(resized()));
        double base = 0.6 * 800 / (1 - 0.6 * 0.02);
        for (Iteration iteration : committed.iterations(7, 0, 300)) {
            double capital = iteration.inputs().get("capital");
            assertThat(npv(iteration)).isEqualTo(expected(capital, base), within(1e-9));
        }
        for (Iteration iteration : resized.iterations(7, 0, 300)) {
            double capital = iteration.inputs().get("capital");
            double debt = 0.6 * capital / (1 - 0.6 * 0.02);
            assertThat(npv(iteration)).isEqualTo(expected(capital, debt), within(1e-7));
            assertThat(resized.replay(7, iteration.number()).netPresentValue()).isEqualTo(npv(iteration));
        }
    }

    @Test
    void withoutSpreadAResizedDebtHasTheBitsOfTheValuation() {
        Scenario scenario = PlanDocument.read(resized()
                .replace(
                        "\"type\": \"uniform\", \"lower\": 700, \"upper\": 900",
                        "\"type\": \"constant\", \"value\": 800"));
        double value = Valuation.of(scenario).netPresentValue().value();
        assertThat(RiskAnalysis.of(scenario).iterations(1, 0, 3))
                .allSatisfy(iteration -> assertThat(npv(iteration)).isEqualTo(value));
    }

    @Test
    void aResizedRunOnTwoThreadsHasTheIterationsOfOneBlock() {
        RiskAnalysis analysis = RiskAnalysis.of(PlanDocument.read(resized()));
        double mean = analysis.run(Settings.iterations(5_000).seed(3), Execution.on(ForkJoinPool.commonPool(), 2))
                .metric("npv")
                .mean();
        assertThat(analysis.iterations(3, 0, 5_000).stream()
                        .mapToDouble(SolveTest::npv)
                        .average()
                        .orElseThrow())
                .isEqualTo(mean, within(1e-9));
    }

    private static double npv(Iteration iteration) {
        return iteration.metrics().get("npv");
    }

    private static double expected(double capital, double debt) {
        double value = -capital - 0.02 * debt;
        for (int t = 1; t <= YEARS; t++) {
            value += 150 / Math.pow(1.08, t);
        }
        return value;
    }

    private static String committed() {
        return String.format(Locale.ROOT, SIZED, "committed");
    }

    private static String resized() {
        return String.format(Locale.ROOT, SIZED, "resized");
    }

    private static String plan(String rest) {
        return """
                {"format": "calminer-plan/1", "name": "Circle", "currency": "USD",
                 "calendar": {"start": "2027-01-01", "period_zero": true, "blocks": [{"length": "year", "count": 8}]},
                 "valuation": {"discount_rate": 0.08},
                """ + rest + "}";
    }
}
