package io.calminer.domain.simulation.distribution;

import io.calminer.domain.program.Elementary;

/**
 * The law of an uncertain quantity.
 *
 * <p>Everything is drawn by inverse transform, so that correlation, stratified and quasi-random
 * sampling compose with every family. All figures are the same to the bit on every machine: families
 * use the operations {@code + - * / sqrt}, {@link io.calminer.domain.program.Elementary} and
 * {@link StrictMath} only. A NaN argument gives NaN, except where a probability is asked for.
 */
public interface Distribution {

    /** The density at x; for a discrete family the probability of x. */
    double density(double x);

    /** The natural logarithm of the density, which stays finite where the density underflows. */
    default double logDensity(double x) {
        return Elementary.ln(density(x));
    }

    /** P(X ≤ x). */
    double cumulative(double x);

    /** P(X &gt; x), accurate where it is small. */
    double survival(double x);

    /**
     * The smallest x with P(X ≤ x) ≥ p.
     *
     * @throws IllegalArgumentException when p is not within [0, 1]
     */
    double quantile(double p);

    /**
     * The smallest x with P(X &gt; x) ≤ q: the quantile counted from above, accurate where q is small.
     *
     * @throws IllegalArgumentException when q is not within [0, 1]
     */
    double upperQuantile(double q);

    /** The expectation; NaN or an infinity where the family has none. */
    double mean();

    /** The variance; NaN or an infinity where the family has none. */
    double variance();

    /** The lower bound of the support, which may be −∞. */
    double lower();

    /** The upper bound of the support, which may be ∞. */
    double upper();

    /** Whether single values carry probability, so that {@link #density} is a probability. */
    default boolean isDiscrete() {
        return false;
    }

    /**
     * How a run draws from this law. Building it may cost milliseconds, drawing from it nanoseconds: build it once.
     */
    default Sampler sampler() {
        return Sampler.ofUniforms(this);
    }
}
