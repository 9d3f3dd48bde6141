package io.calminer.domain.simulation.distribution;

import java.util.Arrays;

/**
 * The values of a sample, each as likely as the others: drawing from it resamples history.
 *
 * <p>Its cumulative is the share of values up to x, its variance that of the sample with divisor n.
 */
public final class Empirical implements Equivalent {

    private final double[] values;
    private final Discrete law;

    private Empirical(double[] values) {
        this.values = values;
        double[] ones = new double[values.length];
        Arrays.fill(ones, 1);
        law = Discrete.ofWeights(values, ones);
    }

    /**
     * The law of a sample, in any order, repetitions included.
     *
     * @throws InvalidDistribution unless there is at least one value and all are finite
     */
    public static Empirical of(double[] values) {
        Parameters checks = Parameters.of("an empirical");
        if (values.length == 0) {
            checks.fault("values", "must hold at least one value.");
        }
        for (double value : values) {
            checks.finite("values", value);
        }
        checks.done();
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Empirical(sorted);
    }

    /** The sample, rising. */
    public double[] values() {
        return values.clone();
    }

    @Override
    public Distribution equivalent() {
        return law;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Empirical that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Notation.of("empirical").with("values", values).toString();
    }
}
