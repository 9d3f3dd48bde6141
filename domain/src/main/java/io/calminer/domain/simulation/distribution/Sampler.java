package io.calminer.domain.simulation.distribution;

/**
 * Draws from one distribution, value by value or in columns: a non-decreasing function of a uniform, or of a standard
 * normal score.
 *
 * <p>Each law starts from what suits it. The normal and the lognormal are a short formula of the score; laws with costly
 * quantiles interpolate in a {@link QuantileTable} over the score; the others invert at the uniform. The engine hands
 * over what it has, uniforms where an input stands alone and scores where inputs are correlated, and the sampler turns
 * one into the other by {@link StandardNormal} where it must. A column has the bits of the values one by one.
 */
public interface Sampler {

    /** The draw at a uniform within [0, 1]. */
    double ofUniform(double p);

    /** The draw at a standard normal score. */
    double ofScore(double z);

    /**
     * {@code x[i] = ofUniform(p[i])} for i &lt; lanes.
     *
     * @param p the uniforms, used as scratch: what they are afterwards is not defined
     * @param x the draws, another array
     */
    void ofUniforms(double[] p, double[] x, int lanes);

    /**
     * {@code x[i] = ofScore(z[i])} for i &lt; lanes.
     *
     * @param z the scores, used as scratch: what they are afterwards is not defined
     * @param x the draws, another array
     */
    void ofScores(double[] z, double[] x, int lanes);

    /** The sampler that asks the distribution's quantile at each uniform. */
    static Sampler ofUniforms(Distribution distribution) {
        return new UniformSampler(distribution);
    }
}
