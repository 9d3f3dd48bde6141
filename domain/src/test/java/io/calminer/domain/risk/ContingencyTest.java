package io.calminer.domain.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.project.PlanDocument;
import io.calminer.domain.simulation.Settings;
import org.junit.jupiter.api.Test;

class ContingencyTest {

    private static final int ITERATIONS = 4000;
    private static final String PLAN = """
            {"format": "calminer-plan/1", "name": "Plant", "currency": "USD",
             "calendar": {"start": "2027-01-01", "period_zero": true, "blocks": [{"length": "year", "count": 2}]},
             "valuation": {"discount_rate": "8%%"},
             "parameters": {%s},
             "costs": {%s},
             "lines": {"revenue.total": {"kind": "flow", "unit": "MUSD", "formula": "150 [MUSD]"}}}
            """;

    private static String parameter(String name) {
        return """
                "%s": {"unit": "MUSD", "base": 50,
                  "distribution": {"type": "lognormal", "mu": "ln(50)", "sigma": 0.2}}""".formatted(name);
    }

    private static String capital(String name, String contingency) {
        return """
                "%1$s": {"type": "capital", "unit": "MUSD", "amount": "%2$s", "spend": {"start": 0.3, "2027": 0.7}%3$s}""".formatted(name + "_works", name, contingency);
    }

    private static Contingency of(String parameters, String costs) {
        RiskAnalysis analysis = RiskAnalysis.of(PlanDocument.read(PLAN.formatted(parameters, costs)));
        return Contingency.of(analysis, Settings.iterations(ITERATIONS).seed(7), ITERATIONS);
    }

    @Test
    void onePackageNeedsWhatItsDistributionSays() {
        Contingency one = of(parameter("mill"), capital("mill", ""));
        assertThat(one.base()).isCloseTo(50e6, within(1e-3));
        assertThat(one.need(0.5)).isCloseTo(0, within(0.015));
        // the quantile of the standard normal law at 0.8 is 0.8416
        assertThat(one.need(0.8)).isCloseTo(Math.exp(0.2 * 0.8416) - 1, within(0.015));
    }

    @Test
    void packagesThatDoNotMoveTogetherNeedLess() {
        Contingency one = of(parameter("mill"), capital("mill", ""));
        Contingency two =
                of(parameter("mill") + ", " + parameter("camp"), capital("mill", "") + ", " + capital("camp", ""));
        assertThat(two.base()).isCloseTo(100e6, within(1e-3));
        assertThat(two.need(0.8)).isPositive().isLessThan(one.need(0.8) - 0.03);
    }

    @Test
    void theContingencyThatThePlanStatesIsNotCountedAgain() {
        Contingency without = of(parameter("mill"), capital("mill", ""));
        Contingency stated = of(parameter("mill"), capital("mill", ", \"contingency\": \"15%\""));
        assertThat(stated.base()).isCloseTo(without.base(), within(1e-3));
        assertThat(stated.need(0.8)).isCloseTo(without.need(0.8), within(1e-9));
    }

    @Test
    void aPlanWithoutCostsHasNone() {
        String plan = PLAN.formatted("", "").replace("revenue.total", "cash_flow.project");
        RiskAnalysis analysis = RiskAnalysis.of(PlanDocument.read(plan));
        assertThatThrownBy(() -> Contingency.of(analysis, Settings.iterations(ITERATIONS), 10))
                .hasMessageContaining("'costs.capital'");
    }
}
