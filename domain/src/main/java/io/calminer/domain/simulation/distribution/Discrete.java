package io.calminer.domain.simulation.distribution;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Finitely many values, each with its probability. */
public final class Discrete implements Distribution {

    private static final double SUM_TOLERANCE = 1e-9;

    private final double[] values;
    private final double[] probabilities;
    private final double[] upTo;
    private final double[] beyond;

    /** Rising values with positive weights. */
    private Discrete(double[] values, double[] weights) {
        this.values = values;
        int n = values.length;
        upTo = new double[n];
        beyond = new double[n];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += weights[i];
            upTo[i] = sum;
        }
        double total = sum;
        double rest = 0;
        for (int i = n - 1; i >= 0; i--) {
            beyond[i] = rest / total;
            rest += weights[i];
        }
        for (int i = 0; i < n; i++) {
            upTo[i] /= total;
        }
        probabilities = Arrays.stream(weights).map(weight -> weight / total).toArray();
    }

    /**
     * The law of these values in any order; equal values add their probabilities.
     *
     * @throws InvalidDistribution unless there are as many probabilities as values, at least one, the values are finite,
     *     no probability is negative and they sum to 1 within 1e-9 (they are then divided by their sum)
     */
    public static Discrete of(double[] values, double[] probabilities) {
        check(values, probabilities);
        return ofWeights(values, probabilities);
    }

    /** The law of these values in any order, each as likely as its weight; equal values add theirs. */
    static Discrete ofWeights(double[] values, double[] weights) {
        int[] order = IntStream.range(0, values.length)
                .filter(i -> weights[i] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] points = new double[order.length];
        double[] sums = new double[order.length];
        int count = 0;
        for (int i : order) {
            if (count == 0 || points[count - 1] != values[i]) {
                points[count++] = values[i] + 0.0;
            }
            sums[count - 1] += weights[i];
        }
        return new Discrete(Arrays.copyOf(points, count), Arrays.copyOf(sums, count));
    }

    private static void check(double[] values, double[] probabilities) {
        Parameters checks = Parameters.of("a discrete");
        if (values.length == 0) {
            checks.fault("values", "must hold at least one value.");
        }
        if (values.length != probabilities.length) {
            checks.fault(
                    "probabilities",
                    "must be as many as the values: were " + probabilities.length + " for " + values.length + ".");
        }
        for (double value : values) {
            checks.finite("values", value);
        }
        double sum = 0;
        for (double probability : probabilities) {
            checks.probability("probabilities", probability);
            sum += probability;
        }
        if (checks.sound() && !(Math.abs(sum - 1) <= SUM_TOLERANCE)) {
            checks.fault("probabilities", "must sum to 1: sum to " + sum + ".");
        }
        checks.done();
    }

    /** The values that can occur, rising. */
    public double[] values() {
        return values.clone();
    }

    /** The probability of each value. */
    public double[] probabilities() {
        return probabilities.clone();
    }

    @Override
    public double density(double x) {
        if (Double.isNaN(x)) {
            return x;
        }
        int at = Arrays.binarySearch(values, x + 0.0);
        return at < 0 ? 0 : probabilities[at];
    }

    @Override
    public double cumulative(double x) {
        if (Double.isNaN(x)) {
            return x;
        }
        int last = lastUpTo(x);
        return last < 0 ? 0 : upTo[last];
    }

    @Override
    public double survival(double x) {
        if (Double.isNaN(x)) {
            return x;
        }
        int last = lastUpTo(x);
        return last < 0 ? 1 : beyond[last];
    }

    @Override
    public double quantile(double p) {
        int at = Arrays.binarySearch(upTo, Parameters.asked(p));
        return values[at < 0 ? -1 - at : at];
    }

    @Override
    public double upperQuantile(double q) {
        Parameters.asked(q);
        int low = 0;
        int high = values.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (beyond[middle] > q) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return values[low];
    }

    @Override
    public double mean() {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum = Math.fma(probabilities[i], values[i], sum);
        }
        return sum;
    }

    @Override
    public double variance() {
        double mean = mean();
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            double apart = values[i] - mean;
            sum = Math.fma(probabilities[i] * apart, apart, sum);
        }
        return sum;
    }

    @Override
    public double lower() {
        return values[0];
    }

    @Override
    public double upper() {
        return values[values.length - 1];
    }

    @Override
    public boolean isDiscrete() {
        return true;
    }

    @Override
    public Sampler sampler() {
        return new StepSampler(this, values, upTo, 0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Discrete that
                && Arrays.equals(values, that.values)
                && Arrays.equals(probabilities, that.probabilities);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(values) + Arrays.hashCode(probabilities);
    }

    @Override
    public String toString() {
        return Notation.of("discrete")
                .with("values", values)
                .with("probabilities", probabilities)
                .toString();
    }

    private int lastUpTo(double x) {
        int at = Arrays.binarySearch(values, x + 0.0);
        return at < 0 ? -2 - at : at;
    }
}
