package io.calminer.domain.simulation.distribution;

import java.util.Arrays;

/**
 * A cumulative drawn by hand: straight lines between points (x, P(X ≤ x)), the first at 0 and the last at 1.
 *
 * <p>Between two points every value is equally likely.
 */
public final class CumulativePoints implements Distribution {

    private final double[] values;
    private final double[] probabilities;
    private final double[] beyond;

    CumulativePoints(double[] values, double[] probabilities, double[] beyond) {
        this.values = values;
        this.probabilities = probabilities;
        this.beyond = beyond;
    }

    /**
     * The law through these points.
     *
     * @throws InvalidDistribution unless there are at least two values, finite and rising, and as many probabilities,
     *     which begin at 0, never fall and end at 1
     */
    public static CumulativePoints of(double[] values, double[] probabilities) {
        Parameters checks = Parameters.of("a cumulative");
        rising(checks, "values", values);
        if (values.length != probabilities.length) {
            checks.fault(
                    "probabilities",
                    "must be as many as the values: were " + probabilities.length + " for " + values.length + ".");
        }
        int n = probabilities.length;
        for (double p : probabilities) {
            checks.probability("probabilities", p);
        }
        for (int i = 1; i < n; i++) {
            checks.ordered("the probability before,", probabilities[i - 1], "probabilities", probabilities[i]);
        }
        if (n > 0) {
            checks.rule(probabilities[0] == 0, "probabilities", "0 at the first value", probabilities[0]);
            checks.rule(probabilities[n - 1] == 1, "probabilities", "1 at the last value", probabilities[n - 1]);
        }
        checks.done();
        double[] beyond = Arrays.stream(probabilities).map(p -> 1 - p).toArray();
        return new CumulativePoints(values.clone(), probabilities.clone(), beyond);
    }

    /** At least two finite numbers, each above the one before. */
    static void rising(Parameters checks, String name, double[] numbers) {
        if (numbers.length < 2) {
            checks.fault(name, "must be at least two: were " + numbers.length + ".");
        }
        for (double number : numbers) {
            checks.finite(name, number);
        }
        for (int i = 1; i < numbers.length; i++) {
            checks.increasing("the one before,", numbers[i - 1], name, numbers[i]);
        }
    }

    /** The values of the points. */
    public double[] values() {
        return values.clone();
    }

    /** The cumulative at each value. */
    public double[] probabilities() {
        return probabilities.clone();
    }

    @Override
    public double density(double x) {
        if (!(x >= lower() && x <= upper())) {
            return Double.isNaN(x) ? x : 0;
        }
        int at = part(x);
        return weight(at) / (values[at + 1] - values[at]);
    }

    @Override
    public double cumulative(double x) {
        if (!(x > lower() && x < upper())) {
            return Double.isNaN(x) ? x : x <= lower() ? 0 : 1;
        }
        int at = part(x);
        double share = (x - values[at]) / (values[at + 1] - values[at]);
        return Math.fma(share, weight(at), probabilities[at]);
    }

    @Override
    public double survival(double x) {
        if (!(x > lower() && x < upper())) {
            return Double.isNaN(x) ? x : x <= lower() ? 1 : 0;
        }
        int at = part(x);
        double share = (values[at + 1] - x) / (values[at + 1] - values[at]);
        return Math.fma(share, weight(at), beyond[at + 1]);
    }

    @Override
    public double quantile(double p) {
        Parameters.asked(p);
        int at = 0;
        for (int high = values.length - 1; at < high; ) {
            int middle = (at + high) >>> 1;
            if (probabilities[middle] < p) {
                at = middle + 1;
            } else {
                high = middle;
            }
        }
        if (at == 0 || p == probabilities[at]) {
            return values[at];
        }
        double share = (p - probabilities[at - 1]) / weight(at - 1);
        return Math.min(values[at], Math.fma(share, values[at] - values[at - 1], values[at - 1]));
    }

    @Override
    public double upperQuantile(double q) {
        Parameters.asked(q);
        int at = 0;
        for (int high = values.length - 1; at < high; ) {
            int middle = (at + high) >>> 1;
            if (beyond[middle] > q) {
                at = middle + 1;
            } else {
                high = middle;
            }
        }
        if (at == 0 || q == beyond[at]) {
            return values[at];
        }
        double share = (q - beyond[at]) / weight(at - 1);
        return Math.max(values[at - 1], Math.fma(-share, values[at] - values[at - 1], values[at]));
    }

    @Override
    public double mean() {
        double sum = 0;
        for (int i = 0; i + 1 < values.length; i++) {
            sum = Math.fma(weight(i), 0.5 * values[i] + 0.5 * values[i + 1], sum);
        }
        return sum;
    }

    @Override
    public double variance() {
        double mean = mean();
        double sum = 0;
        for (int i = 0; i + 1 < values.length; i++) {
            double width = values[i + 1] - values[i];
            double apart = 0.5 * values[i] + 0.5 * values[i + 1] - mean;
            sum = Math.fma(weight(i), Math.fma(apart, apart, width * width / 12), sum);
        }
        return sum;
    }

    @Override
    public double lower() {
        int first = 0;
        while (probabilities[first + 1] == 0) {
            first++;
        }
        return values[first];
    }

    @Override
    public double upper() {
        int last = values.length - 1;
        while (beyond[last - 1] == 0) {
            last--;
        }
        return values[last];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CumulativePoints that
                && Arrays.equals(values, that.values)
                && Arrays.equals(probabilities, that.probabilities);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(values) + Arrays.hashCode(probabilities);
    }

    @Override
    public String toString() {
        return Notation.of("cumulative")
                .with("values", values)
                .with("probabilities", probabilities)
                .toString();
    }

    /** The part between two points that x lies in; the upper bound belongs to the last. */
    private int part(double x) {
        int at = Arrays.binarySearch(values, x + 0.0);
        return Math.min(at < 0 ? -2 - at : at, values.length - 2);
    }

    private double weight(int part) {
        double rise = probabilities[part + 1] - probabilities[part];
        return probabilities[part] < 0.5 ? rise : beyond[part] - beyond[part + 1];
    }
}
