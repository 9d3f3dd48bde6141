package io.calminer.domain.valuation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PaybackLanesTest {

    private static final double[] TIMES = {0, 1, 2, 3.5, 4, 5, 7};
    private static final int LANES = 4_000;

    @Test
    void eachLaneHasTheBitsOfItsOwnPayback() {
        double[][] flows = flows(new SplittableRandom(5));
        double[] paybacks = new double[LANES];
        PaybackLanes.of(TIMES).solve(flows, LANES, paybacks);
        for (int lane = 0; lane < LANES; lane++) {
            CashFlows own = CashFlows.of(lane(flows, lane), TIMES);
            assertThat(paybacks[lane]).as("%s", own).isEqualTo(expected(Payback.of(own)));
        }
    }

    @Test
    void aDiscountedLaneHasTheBitsOfItsDiscountedFlows() {
        double[][] flows = flows(new SplittableRandom(6));
        double[] paybacks = new double[LANES];
        double[] factors = CashFlows.of(new double[TIMES.length], TIMES).discountFactors(0.08);
        PaybackLanes.discounted(TIMES, factors).solve(flows, LANES, paybacks);
        for (int lane = 0; lane < LANES; lane++) {
            CashFlows own = CashFlows.of(lane(flows, lane), TIMES).discounted(0.08);
            assertThat(paybacks[lane]).as("%s", own).isEqualTo(expected(Payback.of(own)));
        }
    }

    @Test
    void aFlowThatIsNotANumberBeforeThePaybackMakesItUndefined() {
        double[][] flows = {{Double.NaN, -1, -1}, {-1, Double.NaN, 2}, {5, 5, Double.NaN}};
        double[] paybacks = new double[3];
        PaybackLanes.of(new double[] {0, 1, 2}).solve(flows, 3, paybacks);
        assertThat(paybacks).containsExactly(Double.NaN, Double.NaN, 0.5);
    }

    private static double expected(Payback payback) {
        return switch (payback.status()) {
            case REACHED -> payback.time();
            case NEVER -> Double.POSITIVE_INFINITY;
            case NO_INVESTMENT -> Double.NEGATIVE_INFINITY;
        };
    }

    private static double[][] flows(SplittableRandom random) {
        double[][] flows = new double[TIMES.length][LANES];
        for (double[] column : flows) {
            Arrays.setAll(column, lane -> random.nextInt(4) == 0 ? 0 : random.nextInt(-9, 8));
        }
        return flows;
    }

    private static double[] lane(double[][] flows, int lane) {
        double[] own = new double[flows.length];
        Arrays.setAll(own, t -> flows[t][lane]);
        return own;
    }
}
