package io.calminer.domain.valuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RateScanTest {

    private static final int CASES = 5_000;

    /** Flows whose value is Π (1 − gᵢ z) · (1 + z/2)^rest have exactly the growths gᵢ, whatever the rest. */
    @Test
    void everyGrowthThatTheFlowsAreMadeOfIsFoundAndNoOther() {
        SplittableRandom random = new SplittableRandom(11);
        for (int round = 0; round < CASES; round++) {
            double[] growths = growths(random, random.nextInt(1, 5));
            double[] flows = flows(growths, random.nextInt(0, 16), random.nextBoolean() ? 1 : -1);
            RateScan scan = new RateScan(TimeSteps.of(years(flows.length)));
            assertThat(scan.scan(flows)).as("%s", Arrays.toString(growths)).isEqualTo(growths.length);
            for (int i = 0; i < growths.length; i++) {
                assertThat(scan.growth(i)).as("%s", Arrays.toString(growths)).isCloseTo(growths[i], within(1e-9));
            }
        }
    }

    @Test
    void aDoubleRateWhichNoIsolationSeparatesIsFoundOnce() {
        double[] flows = flows(new double[] {1.1, 1.1}, 3, 1);
        RootIsolation isolation = new RootIsolation(flows.length - 1);
        assertThat(isolation.isolate(flows, false)).isFalse();
        RateScan scan = new RateScan(TimeSteps.of(years(flows.length)));
        assertThat(scan.scan(flows)).isEqualTo(1);
        assertThat(scan.growth(0)).isCloseTo(1.1, within(1e-7));
    }

    @Test
    void moreYearsThanIsolationTakesAreSearchedToo() {
        double[] growths = {0.9, 1.2};
        double[] flows = flows(growths, RootIsolation.HIGHEST_DEGREE, -1);
        RateScan scan = new RateScan(TimeSteps.of(years(flows.length)));
        assertThat(scan.scan(flows)).isEqualTo(2);
        assertThat(scan.growth(0)).isCloseTo(0.9, within(1e-9));
        assertThat(scan.growth(1)).isCloseTo(1.2, within(1e-9));
    }

    @Test
    void aRootAtARateOfZeroIsNotLostBetweenTheHalves() {
        double[] flows = flows(new double[] {1.0, 1.25}, 2, 1);
        RateScan scan = new RateScan(TimeSteps.of(years(flows.length)));
        assertThat(scan.scan(flows)).isEqualTo(2);
        assertThat(scan.growth(0)).isCloseTo(1.0, within(1e-12));
        assertThat(scan.growth(1)).isCloseTo(1.25, within(1e-12));
    }

    private static double[] growths(SplittableRandom random, int count) {
        double[] growths = new double[count];
        double low = 0.4;
        for (int i = 0; i < count; i++) {
            growths[i] = low + random.nextDouble(0.05, 0.4);
            low = growths[i] + 0.05;
        }
        return growths;
    }

    private static double[] flows(double[] growths, int rest, double sign) {
        double[] flows = {sign};
        for (double growth : growths) {
            flows = times(flows, -growth);
        }
        for (int i = 0; i < rest; i++) {
            flows = times(flows, 0.5);
        }
        return flows;
    }

    /** The product with 1 + factor · z. */
    private static double[] times(double[] flows, double factor) {
        double[] product = Arrays.copyOf(flows, flows.length + 1);
        for (int i = 0; i < flows.length; i++) {
            product[i + 1] += factor * flows[i];
        }
        return product;
    }

    private static double[] years(int count) {
        double[] years = new double[count];
        Arrays.setAll(years, i -> i);
        return years;
    }
}
