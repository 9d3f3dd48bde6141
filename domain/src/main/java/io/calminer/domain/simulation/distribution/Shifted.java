package io.calminer.domain.simulation.distribution;

/**
 * A law moved by a constant: X + c.
 *
 * @param parent the law of X
 * @param shift the constant c
 */
public record Shifted(Distribution parent, double shift) implements Distribution {

    /**
     * Checks the shift.
     *
     * @throws InvalidDistribution unless it is finite
     */
    public Shifted {
        Parameters.of("a shifted").finite("shift", shift).done();
    }

    /** The law moved by a constant. */
    public static Shifted of(Distribution parent, double shift) {
        return new Shifted(parent, shift);
    }

    @Override
    public double density(double x) {
        return parent.density(x - shift);
    }

    @Override
    public double logDensity(double x) {
        return parent.logDensity(x - shift);
    }

    @Override
    public double cumulative(double x) {
        return parent.cumulative(x - shift);
    }

    @Override
    public double survival(double x) {
        return parent.survival(x - shift);
    }

    @Override
    public double quantile(double p) {
        return parent.quantile(p) + shift;
    }

    @Override
    public double upperQuantile(double q) {
        return parent.upperQuantile(q) + shift;
    }

    @Override
    public double mean() {
        return parent.mean() + shift;
    }

    @Override
    public double variance() {
        return parent.variance();
    }

    @Override
    public double lower() {
        return parent.lower() + shift;
    }

    @Override
    public double upper() {
        return parent.upper() + shift;
    }

    @Override
    public boolean isDiscrete() {
        return parent.isDiscrete();
    }

    @Override
    public Sampler sampler() {
        return new ShiftedSampler(parent.sampler(), shift);
    }

    @Override
    public String toString() {
        return Notation.within(parent).with("shift", shift).toString();
    }

    private record ShiftedSampler(Sampler parent, double shift) implements Sampler {

        @Override
        public double ofUniform(double p) {
            return parent.ofUniform(p) + shift;
        }

        @Override
        public double ofScore(double z) {
            return parent.ofScore(z) + shift;
        }

        @Override
        public void ofUniforms(double[] p, double[] x, int lanes) {
            parent.ofUniforms(p, x, lanes);
            add(x, lanes);
        }

        @Override
        public void ofScores(double[] z, double[] x, int lanes) {
            parent.ofScores(z, x, lanes);
            add(x, lanes);
        }

        private void add(double[] x, int lanes) {
            for (int i = 0; i < lanes; i++) {
                x[i] += shift;
            }
        }
    }
}
