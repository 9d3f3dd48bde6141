package io.calminer.domain.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.project.DemoPlans;
import io.calminer.domain.project.Scenario;
import io.calminer.domain.simulation.Monitor;
import io.calminer.domain.simulation.Observations;
import io.calminer.domain.simulation.Settings;
import io.calminer.domain.simulation.sensitivity.Regression;
import io.calminer.domain.simulation.sensitivity.Screening;
import io.calminer.domain.simulation.sensitivity.SobolIndices;
import io.calminer.domain.valuation.Valuation;
import org.junit.jupiter.api.Test;

/** What single inputs do to the value of the demo copper mine. */
class CausesTest {

    private static final long SEED = 42;

    private final Scenario scenario = DemoPlans.read("copper-mine");
    private final RiskAnalysis analysis = RiskAnalysis.of(scenario);

    @Test
    void atTheBaseOfAllInputsStandsTheValueOfThePlan() {
        InputSwings swings = analysis.swings(SEED);
        assertThat(swings.base().get(0))
                .isEqualTo(Valuation.of(scenario).netPresentValue().value(), within(1e-9));
        assertThat(swings.rows().get(0).input()).isEqualTo("price");
        int low = swings.percents().indexOf(10.0);
        int high = swings.percents().indexOf(90.0);
        for (InputSwings.Row row : swings.rows()) {
            double rise = row.value(0, high) - row.value(0, low);
            assertThat(row.swing(0)).isGreaterThanOrEqualTo(Math.abs(rise));
            boolean cost = row.input().contains("cost") || row.input().contains("capital");
            assertThat(cost && rise > 0).as(row.input()).isFalse();
        }
    }

    @Test
    void thePriceIsTheStrongestInEveryAnswer() {
        Observations observations = analysis.run(Settings.iterations(4096)).observations();
        assertThat(Regression.of(observations, "npv").ranked().get(0).input()).isEqualTo("price");
        assertThat(Regression.of(observations, "npv").rSquared()).isGreaterThan(0.8);
        SobolIndices.MetricIndices indices =
                analysis.sobol(256, SEED, Monitor.NONE).metrics().get(0);
        // a path and the uncertain level that it tends to are one factor
        assertThat(indices.indices().stream().filter(index -> index.inputs().contains("price")))
                .allMatch(index -> index.inputs().contains("long_run_price")
                        && index.totalOrder().value() > 0.4);
        double sum = indices.indices().stream()
                .mapToDouble(index -> index.firstOrder().value())
                .sum();
        assertThat(sum).isBetween(0.8, 1.1);
        Screening.MetricEffects effects =
                analysis.screening(20, SEED, Monitor.NONE).metrics().get(0);
        assertThat(effects.effects()).allMatch(effect -> effect.count() == 20 && effect.muStar() > 0);
    }
}
