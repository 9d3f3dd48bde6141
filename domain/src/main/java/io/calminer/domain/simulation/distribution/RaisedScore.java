package io.calminer.domain.simulation.distribution;

import io.calminer.domain.program.Elementary;

/** Draws {@code exp(shift + scale · z)}: a lognormal law. */
record RaisedScore(double shift, double scale) implements Sampler {

    @Override
    public double ofUniform(double p) {
        return ofScore(StandardNormal.quantile(p));
    }

    @Override
    public double ofScore(double z) {
        return Elementary.exp(Math.fma(scale, z, shift));
    }

    @Override
    public void ofUniforms(double[] p, double[] x, int lanes) {
        StandardNormal.quantile(p, x, lanes);
        System.arraycopy(x, 0, p, 0, lanes);
        Elementary.exp(scale, shift, p, x, lanes);
    }

    @Override
    public void ofScores(double[] z, double[] x, int lanes) {
        Elementary.exp(scale, shift, z, x, lanes);
    }
}
