package io.calminer.domain.simulation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What streams through bins is what sorting everything would say. */
class OutcomeTest {

    private static final int ITERATIONS = 100_000;
    private static final int CHUNK = 4096;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void percentilesAreThoseOfTheSortedValuesToTheWidthOfABin(long seed) {
        double[] values = normal(seed, x -> 500 + 300 * x + 40 * x * x);
        Outcome outcome = totals(values, values).outcome(0, "npv");
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double width = outcome.histogram().resolution();
        for (double percent : new double[] {0.1, 1, 5, 10, 25, 50, 75, 90, 95, 99, 99.9}) {
            assertThat(outcome.percentile(percent))
                    .as("percentile %s", percent)
                    .isCloseTo(typeSeven(sorted, percent / 100), Offset.offset(2 * width));
        }
        assertThat(outcome.smallest()).isEqualTo(sorted[0]);
        assertThat(outcome.largest()).isEqualTo(sorted[sorted.length - 1]);
    }

    @Test
    void momentsAreThoseOfTwoPasses() {
        double[] values = normal(4, x -> -20 + 3 * x + x * x);
        Outcome outcome = totals(values, values).outcome(0, "npv");
        double mean = Arrays.stream(values).sum() / ITERATIONS;
        double m2 = central(values, mean, 2);
        assertThat(outcome.mean()).isCloseTo(mean, Offset.offset(1e-12 * Math.abs(mean)));
        assertThat(outcome.standardDeviation())
                .isCloseTo(Math.sqrt(m2 * ITERATIONS / (ITERATIONS - 1)), Offset.offset(1e-11));
        assertThat(outcome.skewness()).isCloseTo(central(values, mean, 3) / Math.pow(m2, 1.5), Offset.offset(1e-9));
        assertThat(outcome.kurtosis()).isCloseTo(central(values, mean, 4) / (m2 * m2) - 3, Offset.offset(1e-9));
    }

    @Test
    void expectedShortfallIsTheMeanOfTheWorstShare() {
        double[] values = normal(5, x -> 100 * x);
        Outcome outcome = totals(values, values).outcome(0, "npv");
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        for (double tail : new double[] {0.01, 0.05, 0.1, 0.5}) {
            int worst = (int) Math.round(tail * ITERATIONS);
            double mean = Arrays.stream(sorted, 0, worst).average().orElseThrow();
            assertThat(outcome.expectedShortfall(tail)).isCloseTo(-mean, Offset.offset(0.02));
        }
        assertThat(outcome.expectedShortfall(1)).isEqualTo(-outcome.mean());
        assertThatThrownBy(() -> outcome.expectedShortfall(0)).hasMessage("Tail must be within (0, 1]: was 0.0.");
    }

    @Test
    void rareValuesFarBeyondThePilotStayInTheTailMean() {
        double[] values = normal(6, x -> x);
        values[50_000] = -1e6;
        Outcome outcome = totals(values, values).outcome(0, "npv");
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double mean = Arrays.stream(sorted, 0, 1000).average().orElseThrow();
        assertThat(outcome.expectedShortfall(0.01)).isCloseTo(-mean, Offset.offset(0.01));
        assertThat(outcome.smallest()).isEqualTo(-1e6);
    }

    @Test
    void aConstantMetricHasNoSpreadAndNoNaN() {
        double[] values = new double[ITERATIONS];
        Arrays.fill(values, 7);
        Totals totals = totals(values, normal(7, x -> x));
        Outcome outcome = totals.outcome(0, "npv");
        assertThat(outcome.mean()).isEqualTo(7);
        assertThat(outcome.standardDeviation()).isZero();
        assertThat(outcome.skewness()).isZero();
        assertThat(outcome.kurtosis()).isZero();
        assertThat(outcome.percentile(10)).isEqualTo(7);
        assertThat(outcome.expectedShortfall(0.05)).isEqualTo(-7);
        assertThat(outcome.probabilityBelow(7)).isZero();
        assertThat(outcome.probabilityBelow(7.5)).isEqualTo(1);
        assertThat(totals.driver(0, "x", List.of("npv")).rankCorrelation("npv")).isZero();
    }

    @Test
    void undefinedValuesAreCountedAndRememberedNotDroppedInSilence() {
        double[] values = normal(8, x -> x);
        for (int i = 10; i < ITERATIONS; i += 1000) {
            values[i] = Double.NaN;
        }
        Totals totals = totals(values, normal(9, x -> x));
        Outcome outcome = totals.outcome(0, "npv");
        assertThat(outcome.undefined()).isEqualTo(100);
        assertThat(outcome.count()).isEqualTo(ITERATIONS - 100);
        assertThat(totals.undefinedAt(0))
                .hasSize(100)
                .startsWith(10, 1010, 2010)
                .isSorted();
    }

    @Test
    void rankCorrelationIsSpearmansWithTies() {
        double[] driver = normal(10, x -> Math.rint(2 * x));
        double[] noise = normal(11, x -> x);
        double[] values = new double[ITERATIONS];
        for (int i = 0; i < ITERATIONS; i++) {
            values[i] = driver[i] + 1.5 * noise[i];
        }
        double found = totals(values, driver).driver(0, "x", List.of("npv")).rankCorrelation("npv");
        assertThat(found).isCloseTo(spearman(driver, values), Offset.offset(1e-3));
    }

    private static double[] normal(long seed, DoubleUnaryOperator map) {
        Random random = new Random(seed);
        return random.doubles(ITERATIONS)
                .map(u -> map.applyAsDouble(random.nextGaussian()))
                .toArray();
    }

    private static Totals totals(double[] values, double[] driver) {
        Shape shape = new Shape(1, 1, 1, 0);
        double[][] points = new double[1][CHUNK];
        Pilot pilot = new Pilot(shape, CHUNK);
        pilot.add(new double[][] {values}, points, new double[][] {driver}, CHUNK);
        Totals totals = new Totals(shape, pilot.bins());
        Tally tally = new Tally(shape, totals.bins(), CHUNK);
        int chunks = (ITERATIONS + CHUNK - 1) / CHUNK;
        double[][] sums = new double[chunks][shape.sums()];
        int[] sizes = new int[chunks];
        for (int c = 0; c < chunks; c++) {
            int from = c * CHUNK;
            int to = Math.min(ITERATIONS, from + CHUNK);
            double[][] metrics = {Arrays.copyOfRange(values, from, to)};
            double[][] drivers = {Arrays.copyOfRange(driver, from, to)};
            tally.add(from, metrics, points, drivers, to - from);
            tally.takeSums(sums[c]);
            sizes[c] = to - from;
        }
        totals.add(tally, sums, sizes);
        return totals;
    }

    private static double typeSeven(double[] sorted, double p) {
        double position = (sorted.length - 1) * p;
        int below = (int) Math.floor(position);
        double next = sorted[Math.min(sorted.length - 1, below + 1)];
        return sorted[below] + (position - below) * (next - sorted[below]);
    }

    private static double central(double[] values, double mean, int power) {
        return Arrays.stream(values).map(x -> Math.pow(x - mean, power)).sum() / values.length;
    }

    private static double spearman(double[] x, double[] y) {
        double[] r = ranks(x);
        double[] s = ranks(y);
        double mean = (x.length + 1) / 2.0;
        double rs = 0;
        double rr = 0;
        double ss = 0;
        for (int i = 0; i < x.length; i++) {
            rs += (r[i] - mean) * (s[i] - mean);
            rr += (r[i] - mean) * (r[i] - mean);
            ss += (s[i] - mean) * (s[i] - mean);
        }
        return rs / Math.sqrt(rr * ss);
    }

    private static double[] ranks(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return Arrays.stream(values)
                .map(value -> {
                    int at = Arrays.binarySearch(sorted, value);
                    int first = at;
                    int last = at;
                    while (first > 0 && sorted[first - 1] == value) {
                        first--;
                    }
                    while (last + 1 < sorted.length && sorted[last + 1] == value) {
                        last++;
                    }
                    return (first + last) / 2.0 + 1;
                })
                .toArray();
    }
}
