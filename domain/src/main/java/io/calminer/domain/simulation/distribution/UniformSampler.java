package io.calminer.domain.simulation.distribution;

/** Draws by the quantile itself; an upper score is counted from above, so that its tail keeps all its digits. */
record UniformSampler(Distribution distribution) implements Sampler {

    @Override
    public double ofUniform(double p) {
        return distribution.quantile(p);
    }

    @Override
    public double ofScore(double z) {
        return z <= 0
                ? distribution.quantile(StandardNormal.cumulative(z))
                : distribution.upperQuantile(StandardNormal.survival(z));
    }

    @Override
    public void ofUniforms(double[] p, double[] x, int lanes) {
        for (int i = 0; i < lanes; i++) {
            x[i] = distribution.quantile(p[i]);
        }
    }

    @Override
    public void ofScores(double[] z, double[] x, int lanes) {
        for (int i = 0; i < lanes; i++) {
            x[i] = ofScore(z[i]);
        }
    }
}
