package io.calminer.domain.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.domain.project.DemoPlans;
import io.calminer.domain.simulation.Execution;
import io.calminer.domain.simulation.Settings;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * The copper mine written out by hand, year by year: a second kernel that shares nothing with the engine but what was
 * drawn.
 */
class NaiveCopperMineTest {

    private static final int YEARS = 20;
    private static final int ITERATIONS = 20_000;

    @Test
    void everyNetPresentValueIsThatOfTheHandWrittenMine() {
        RiskAnalysis mine = RiskAnalysis.of(DemoPlans.read("copper-mine"));
        NetPresentValues values = new NetPresentValues();
        mine.run(
                Settings.iterations(ITERATIONS).seed(42),
                Execution.onCallingThread().watchedBy(values));
        double[] found = values.values();
        for (int i = 0; i < ITERATIONS; i++) {
            double expected = netPresentValue(mine.replay(42, i));
            // a sum of flows of both signs is right to the rounding of its largest terms, not of itself
            assertThat(found[i]).as("iteration %d", i).isCloseTo(expected, Offset.offset(1e-10 * 10_000));
        }
    }

    private static double netPresentValue(Replay drawn) {
        double remaining = 185;
        double capital = once(drawn, "capital");
        double pool = capital;
        double losses = 0;
        double npv = -capital;
        for (int t = 1; t <= YEARS; t++) {
            double ramp = t == 1 ? 0.6 : t == 2 ? 0.9 : 1;
            double noise = Math.max(0.2, 1 + 0.07 * drawn.input("grade_noise", t));
            double grade = once(drawn, "grade") * (1.12 - 0.012 * t) / 100 * noise;
            double strip = once(drawn, "strip") * (1.15 - 0.02 * t);
            double ore = Math.min(once(drawn, "throughput") * ramp, remaining);
            double metal = ore * grade * once(drawn, "recovery");
            double charge = once(drawn, "treatment_charge");
            double nsr = metal * (0.965 * drawn.input("price", t) - charge / 0.28 - charge * 2.20462 * 0.965);
            double active = Math.min(1, ore);
            double opex = once(drawn, "fixed_cost") * active
                    + once(drawn, "mining_cost") * ore * (1 + strip)
                    + once(drawn, "milling_cost") * ore;
            double sustaining = once(drawn, "sustaining") * active;
            double depreciation = remaining > 0 ? (pool + sustaining) * ore / remaining : 0;
            pool += sustaining - depreciation;
            double ebitda = nsr - once(drawn, "royalty_rate") * Math.max(nsr, 0) - opex;
            double taxable = ebitda - depreciation;
            double relief = Math.min(losses, Math.max(0, taxable));
            double tax = 0.27 * (Math.max(0, taxable) - relief);
            losses += Math.max(0, -taxable) - relief;
            double flow = ebitda - tax - sustaining - (t == YEARS ? 40 : 0);
            npv += flow / Math.pow(1.08, t);
            remaining -= ore;
        }
        return npv;
    }

    private static double once(Replay drawn, String input) {
        return drawn.input(input, 1);
    }
}
