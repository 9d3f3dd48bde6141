package io.calminer.domain.simulation.distribution;

/**
 * Draws from a law on single values by a table of its cumulative, entered through a guide that shows where to begin.
 *
 * <p>The value is the quantile to the bit: probabilities before or after the table ask the law itself. Source of the
 * guide: H.-C. Chen and Y. Asau, On generating random variates from an empirical distribution, AIIE Transactions 6
 * (1974).
 */
final class StepSampler implements Sampler {

    private static final double TAIL = 0x1p-60;
    private static final int MOST_VALUES = 1 << 20;

    private final Distribution law;
    private final double[] values;
    private final double[] upTo;
    private final double before;
    private final int[] guide;

    /** A table of rising values, the cumulative at each and the cumulative before the first. */
    StepSampler(Distribution law, double[] values, double[] upTo, double before) {
        this.law = law;
        this.values = values;
        this.upTo = upTo;
        this.before = before;
        guide = new int[Math.min(MOST_VALUES, 2 * values.length)];
        int at = 0;
        for (int i = 0; i < guide.length; i++) {
            double from = (double) i / guide.length;
            while (at < upTo.length - 1 && upTo[at] < from) {
                at++;
            }
            guide[i] = at;
        }
    }

    /** The sampler of a law on whole numbers; the exact one where the table would be too long. */
    static Sampler of(Distribution law) {
        double first = law.quantile(TAIL);
        double last = law.upperQuantile(TAIL);
        if (!(last - first < MOST_VALUES)) {
            return new UniformSampler(law);
        }
        double[] values = new double[(int) (last - first) + 1];
        double[] upTo = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = first + i;
            upTo[i] = law.cumulative(values[i]);
        }
        return new StepSampler(law, values, upTo, law.cumulative(first - 1));
    }

    @Override
    public double ofUniform(double p) {
        if (!(p > before && p <= upTo[upTo.length - 1])) {
            return law.quantile(p);
        }
        int at = guide[(int) Math.min(guide.length - 1.0, p * guide.length)];
        while (upTo[at] < p) {
            at++;
        }
        while (at > 0 && upTo[at - 1] >= p) {
            at--;
        }
        return values[at];
    }

    @Override
    public double ofScore(double z) {
        return ofUniform(StandardNormal.cumulative(z));
    }

    @Override
    public void ofUniforms(double[] p, double[] x, int lanes) {
        for (int i = 0; i < lanes; i++) {
            x[i] = ofUniform(p[i]);
        }
    }

    @Override
    public void ofScores(double[] z, double[] x, int lanes) {
        for (int i = 0; i < lanes; i++) {
            x[i] = ofScore(z[i]);
        }
    }
}
