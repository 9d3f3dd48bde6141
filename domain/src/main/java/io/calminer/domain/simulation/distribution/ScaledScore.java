package io.calminer.domain.simulation.distribution;

/** Draws {@code shift + scale · z}: a normal law. */
record ScaledScore(double shift, double scale) implements Sampler {

    @Override
    public double ofUniform(double p) {
        return ofScore(StandardNormal.quantile(p));
    }

    @Override
    public double ofScore(double z) {
        return Math.fma(scale, z, shift);
    }

    @Override
    public void ofUniforms(double[] p, double[] x, int lanes) {
        StandardNormal.quantile(p, x, lanes);
        for (int i = 0; i < lanes; i++) {
            x[i] = Math.fma(scale, x[i], shift);
        }
    }

    @Override
    public void ofScores(double[] z, double[] x, int lanes) {
        for (int i = 0; i < lanes; i++) {
            x[i] = Math.fma(scale, z[i], shift);
        }
    }
}
