package io.calminer.domain.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.project.PlanDocument;
import io.calminer.domain.project.Scenario;
import io.calminer.domain.sensitivity.Driver;
import io.calminer.domain.sensitivity.Sensitivity;
import io.calminer.domain.simulation.Iteration;
import io.calminer.domain.valuation.Figure;
import io.calminer.domain.valuation.Valuation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A mine that sells while it is still built: its profitability index is per money of initial capital. */
class InitialCapitalTest {

    private static final String INDEX = "profitability_index";

    /** 60 % of 100 MUSD at time 0 and the rest in the first year, in which 50 MUSD come in already. */
    private static final String PLAN = """
            {"format": "calminer-plan/1", "name": "Early sales", "currency": "USD", "money_unit": "MUSD",
             "calendar": {"start": "2027-01-01", "period_zero": true, "blocks": [{"length": "year", "count": 4}]},
             "valuation": {"discount_rate": "8%", "watch": ["npv", "profitability_index"]},
             "parameters": {
               "capital": {"unit": "MUSD", "base": 100, "distribution": {"type": "uniform", "lower": 70, "upper": 130}}},
             "costs": {
               "plant": {"type": "capital", "unit": "MUSD", "amount": "capital", "spend": {"start": "60%", "2027": "40%"}},
               "study": {"type": "capital", "class": "owners", "unit": "MUSD", "amount": 5, "spend": {"start": 1}},
               "trucks": {"type": "capital", "class": "sustaining", "unit": "MUSD", "amount": 9, "spend": {"2028": 1}}},
             "lines": {
               "revenue.total": {"kind": "flow", "unit": "MUSD", "formula": "50 [MUSD]"},
               "cash_flow.project": {"kind": "flow", "unit": "USD", "at_zero": "-capital.total",
                 "formula": "revenue.total - capital.total"}}}
            """;

    private static final Scenario SCENARIO = PlanDocument.read(PLAN);

    private static double index(double capital) {
        double npv = -0.6 * capital - 5 + (50 - 0.4 * capital) / 1.08 + 41 / Math.pow(1.08, 2);
        npv += 50 / Math.pow(1.08, 3) + 50 / Math.pow(1.08, 4);
        return 1 + npv / (0.6 * capital + 0.4 * capital / 1.08 + 5);
    }

    @Test
    void theInvestmentIsTheInitialCapitalAndNotWhatIsSpentBeforeTheFirstInflow() {
        Figure index = Valuation.of(SCENARIO).figure(INDEX);
        assertThat(index.value()).isCloseTo(index(100), within(1e-12));
        assertThat(index.explain().formula()).contains("initial capital");
    }

    @Test
    void iterationsHaveTheIndexOfWhatTheyDrew() {
        for (Iteration iteration : RiskAnalysis.of(SCENARIO).iterations(7, 0, 100)) {
            double capital = iteration.inputs().get("capital");
            assertThat(iteration.metrics().get(INDEX))
                    .as("capital %s", capital)
                    .isCloseTo(index(capital), within(1e-12));
        }
    }

    @Test
    void tablesHaveTheIndexOfTheirSettings() {
        List<Driver> drivers = List.of(Driver.of(SCENARIO, "capital"));
        Sensitivity table = Sensitivity.of(SCENARIO, drivers, List.of(INDEX, "npv"), List.of(-0.2, 0.1));
        assertThat(table.base().get(0)).isCloseTo(index(100), within(1e-12));
        assertThat(table.rows().get(0).points().get(0).values().get(0)).isCloseTo(index(80), within(1e-12));
        assertThat(table.rows().get(0).points().get(1).values().get(0)).isCloseTo(index(110), within(1e-12));
    }
}
