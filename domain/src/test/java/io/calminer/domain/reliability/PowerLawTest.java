package io.calminer.domain.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.reliability.PowerLaw.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PowerLawTest {

    /** Hours of failures in a test of growth that ended at the last, in ReliaWiki's "Crow-AMSAA (NHPP)". */
    private static final double[] GROWTH = {
        2.7, 10.3, 12.5, 30.6, 57.0, 61.3, 80.0, 109.5, 125.0, 128.6, 143.8, 167.9, 229.2, 296.7, 320.6, 328.2, 366.2,
        396.7, 421.1, 438.2, 501.2, 620.0
    };

    /** Three systems observed for 200 h each: L. H. Crow (1974), in MIL-HDBK-189. */
    private static final List<History> THREE = List.of(
            History.of(new double[] {4.3, 4.4, 10.2, 23.5, 23.8, 26.4, 74.0, 77.1, 92.1, 197.2}, 200),
            History.of(
                    new double[] {
                        0.1, 5.6, 18.6, 19.5, 24.2, 26.7, 45.1, 45.8, 75.7, 79.7, 98.6, 120.1, 161.8, 180.6, 190.8
                    },
                    200),
            History.of(new double[] {8.4, 32.5, 44.7, 48.4, 50.6, 73.6, 98.7, 112.2, 129.8, 136.0, 195.8}, 200));

    private static List<History> growth() {
        return List.of(History.untilLast(GROWTH));
    }

    @Test
    void maximumLikelihoodGivesThePublishedGrowth() {
        PowerLaw law = PowerLaw.of(growth(), Method.MAXIMUM_LIKELIHOOD);
        assertThat(law.beta()).isCloseTo(0.61421, within(0.000005));
        assertThat(law.lambda()).isCloseTo(0.42394, within(0.000005));
        assertThat(law.cumulativeMtbf(620)).isCloseTo(28.18182, within(0.000005));
        assertThat(law.currentMtbf()).isCloseTo(45.883, within(0.0005));
        assertThat(law.expectedFailures(0, 620)).isCloseTo(22, within(1e-9));
    }

    /** A test of 300 h with 27 failures, two of them at once, of which the handbook prints 0.716 and 0.454: MIL-HDBK-189. */
    @Test
    void aTestThatEndsAtATimeHasThePublishedGrowth() {
        double[] times = {
            2.6, 16.5, 16.5, 17.0, 21.4, 29.1, 33.3, 56.5, 63.1, 70.6, 73.0, 77.7, 93.9, 95.5, 98.1, 101.1, 132.0,
            142.2, 147.7, 149.0, 167.2, 190.7, 193.0, 198.7, 251.9, 282.5, 286.1
        };
        PowerLaw law = PowerLaw.of(List.of(History.of(times, 300)), Method.MAXIMUM_LIKELIHOOD);
        assertThat(law.beta()).isCloseTo(0.716, within(0.0005));
        assertThat(law.lambda()).isCloseTo(0.454, within(0.0005));
    }

    /** Ten failures in 1500 h of the NIST/SEMATECH e-Handbook of Statistical Methods, section 8.4: growth of 0.5165. */
    @Test
    void theExponentWithoutBiasGivesThePublishedGrowth() {
        double[] times = {5, 40, 43, 175, 389, 712, 747, 795, 1299, 1478};
        PowerLaw law = PowerLaw.of(List.of(History.of(times, 1500)), Method.UNBIASED);
        assertThat(1 - law.beta()).isCloseTo(0.5165, within(0.00005));
        assertThat(law.lambda()).isCloseTo(0.2913, within(0.00005));
        assertThat(law.currentMtbf()).isCloseTo(310.2, within(0.05));
    }

    @Test
    void leastSquaresGiveThePublishedGrowth() {
        PowerLaw law = PowerLaw.of(growth(), Method.LEAST_SQUARES);
        assertThat(1 - law.beta()).isCloseTo(0.42531, within(0.000005));
        assertThat(law.lambda()).isCloseTo(0.57338, within(0.000005));
        assertThat(law.cumulativeMtbf(620)).isCloseTo(26.86511, within(0.000005));
        assertThat(law.currentMtbf()).isCloseTo(46.74719, within(0.000005));
        assertThat(law.betaBounds(0.9)).isEmpty();
    }

    @Test
    void anExponentWithoutBiasIsSmallerByTheFailuresThatSayNothing() {
        double beta = PowerLaw.of(growth(), Method.MAXIMUM_LIKELIHOOD).beta();
        PowerLaw ended = PowerLaw.of(growth(), Method.UNBIASED);
        assertThat(ended.beta()).isCloseTo(beta * 20 / 22, within(1e-12));
        assertThat(ended.expectedFailures(0, 620)).isCloseTo(22, within(1e-9));
        List<History> longer = List.of(History.of(GROWTH, 700));
        assertThat(PowerLaw.of(longer, Method.UNBIASED).beta())
                .isCloseTo(PowerLaw.of(longer, Method.MAXIMUM_LIKELIHOOD).beta() * 21 / 22, within(1e-12));
    }

    @Test
    void threeSystemsHaveTheirPublishedLaw() {
        PowerLaw law = PowerLaw.of(THREE, Method.MAXIMUM_LIKELIHOOD);
        assertThat(law.failures()).isEqualTo(36);
        assertThat(law.beta()).isCloseTo(0.615, within(0.001));
        assertThat(law.lambda()).isCloseTo(0.461, within(0.001));
    }

    @Test
    void aTargetIsReachedByTheInstantaneousMtbf() {
        for (Method method : Method.values()) {
            PowerLaw law = PowerLaw.of(growth(), method);
            double time = law.timeTo(60).orElseThrow();
            assertThat(law.instantaneousMtbf(time)).isCloseTo(60, within(1e-9));
            assertThat(time).isGreaterThan(620);
            assertThat(law.timeTo(law.currentMtbf()).orElseThrow()).isCloseTo(620, within(1e-6));
        }
    }

    @Test
    void deteriorationFallsToATargetButNeverRisesToOne() {
        PowerLaw law = PowerLaw.of(
                List.of(History.untilLast(TrendTest.cumulative(90, 80, 70, 60, 50, 40, 30, 20, 10))),
                Method.MAXIMUM_LIKELIHOOD);
        assertThat(law.beta()).isGreaterThan(1);
        assertThat(law.timeTo(law.currentMtbf() / 2).orElseThrow()).isGreaterThan(law.end());
        assertThat(law.timeTo(law.currentMtbf() * 2)).isEmpty();
        assertThat(new PowerLaw(1, -3, 9, 9, 100, Method.MAXIMUM_LIKELIHOOD).timeTo(50))
                .isEmpty();
    }

    @Test
    void unitsObservedForDifferentTimesAreFittedTogether() {
        Random random = new Random(11);
        int runs = 400;
        double[] ends = {300, 800, 1500};
        double sum = 0;
        for (int run = 0; run < runs; run++) {
            List<History> fleet = Arrays.stream(ends)
                    .mapToObj(end -> History.of(failures(random, 1.6, 0.0005, end), end))
                    .toList();
            sum += PowerLaw.of(fleet, Method.MAXIMUM_LIKELIHOOD).beta() / runs;
        }
        // about 85 failures: the likeliest exponent is too high by 1 in 84
        assertThat(sum).isCloseTo(1.6 * 85 / 84, within(0.04));
    }

    /** The moments of a power law: λ t^β at each rises by an exponential step. */
    private static double[] failures(Random random, double beta, double lambda, double end) {
        double[] found = new double[0];
        for (double expected = 0; ; ) {
            expected -= Math.log(1 - random.nextDouble());
            double time = Math.pow(expected / lambda, 1 / beta);
            if (time > end) {
                return found;
            }
            found = Arrays.copyOf(found, found.length + 1);
            found[found.length - 1] = time;
        }
    }

    @Test
    void boundsOfTheExponentHoldTheTruthAsOftenAsTheySay() {
        Random random = new Random(13);
        int runs = 1_000;
        int held = 0;
        for (int run = 0; run < runs; run++) {
            double[] times = failures(random, 0.7, 0.2, 600);
            boolean untilLast = run % 2 == 0 && times.length > 3;
            History history = untilLast ? History.untilLast(times) : History.of(times, 600);
            Method method = run % 3 == 0 ? Method.UNBIASED : Method.MAXIMUM_LIKELIHOOD;
            held += PowerLaw.of(List.of(history), method)
                            .betaBounds(0.9)
                            .orElseThrow()
                            .hold(0.7)
                    ? 1
                    : 0;
        }
        assertThat((double) held / runs).isBetween(0.86, 0.94);
    }

    @Test
    void whatNumbersCannotHoldKeepsItsMtbf() {
        double[] late = {0.99999e6, 0.999995e6, 0.999999e6, 1e6};
        PowerLaw law = PowerLaw.of(List.of(History.untilLast(late)), Method.MAXIMUM_LIKELIHOOD);
        assertThat(law.lambda()).isZero();
        assertThat(law.cumulativeMtbf(1e6)).isCloseTo(250_000, within(1.0));
        assertThat(law.expectedFailures(0, 1e6)).isCloseTo(4, within(1e-4));
    }

    @Test
    void refusalsSayWhy() {
        assertThat(objection(Method.LEAST_SQUARES, History.of(new double[] {5}, 9)))
                .isEqualTo("A power law needs at least 2 failures: there are 1.");
        assertThat(objection(Method.LEAST_SQUARES, History.of(new double[] {5, 5}, 9)))
                .isEqualTo("All failures are at the same time: no line passes through one point.");
        assertThat(objection(Method.MAXIMUM_LIKELIHOOD, History.of(new double[] {9, 9}, 9)))
                .isEqualTo("All failures are at the end of the observation: the steeper a law, the likelier they are,"
                        + " without end. Maybe the observation went on.");
        assertThat(objection(Method.UNBIASED, History.untilLast(new double[] {5, 9})))
                .isEqualTo("An exponent without bias needs 2 failures before the end of the observation: there are 1.");
        assertThat(objection(Method.LEAST_SQUARES, THREE.toArray(History[]::new)))
                .isEqualTo("Least squares take one unit: there are 3. Maybe use maximum likelihood for several.");
        assertThatThrownBy(() -> PowerLaw.of(THREE, Method.LEAST_SQUARES)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String objection(Method method, History... histories) {
        return PowerLaw.objection(List.of(histories), method).orElseThrow().toString();
    }
}
