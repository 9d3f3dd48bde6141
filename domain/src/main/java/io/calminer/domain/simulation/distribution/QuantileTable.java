package io.calminer.domain.simulation.distribution;

/**
 * A quantile made cheap: cubic Hermite interpolation over the standard normal score, from −8.5 to 8.5 in equal steps.
 *
 * <p>At each node z it keeps x = Q(Φ(z)) and the slope dx/dz = φ(z) / f(x). The step is halved until the error in the
 * middles is at most 1e-11 of the distance from the median or of the quartiles' distance, whichever is larger. A score
 * outside asks the quantile itself. Draws never leave the support, and they rise with the score.
 */
final class QuantileTable implements Sampler {

    private static final double REACH = 8.5;
    private static final int FEWEST_STEPS = 1 << 7;
    private static final int MOST_STEPS = 1 << 16;
    private static final int MOST_REFINEMENTS = 6;
    private static final double SETTLED = 1e-9;
    private static final double TOLERANCE = 1e-11;

    private final UniformSampler exact;
    private final double[] nodes;
    private final double stepsPerUnit;
    private final int steps;

    private QuantileTable(UniformSampler exact, double[] nodes) {
        this.exact = exact;
        this.nodes = nodes;
        steps = nodes.length / 2 - 1;
        stepsPerUnit = steps / (2 * REACH);
    }

    /** The table of a continuous law; the exact sampler where no table of sensible size is close enough. */
    static Sampler of(Distribution law) {
        UniformSampler exact = new UniformSampler(law);
        double[] nodes = new double[2 * FEWEST_STEPS + 2];
        fill(exact, nodes);
        for (int steps = FEWEST_STEPS; steps <= MOST_STEPS; steps *= 2) {
            double[] finer = finer(exact, nodes);
            QuantileTable table = new QuantileTable(exact, nodes);
            if (table.agreesWith(finer)) {
                return table;
            }
            nodes = finer;
        }
        return exact;
    }

    /** Twice the steps: the nodes at hand, their slopes halved with the step, and the middles between. */
    private static double[] finer(UniformSampler exact, double[] nodes) {
        double[] finer = new double[2 * nodes.length - 2];
        QuantileTable coarse = new QuantileTable(exact, nodes);
        double spread = exact.ofUniform(0.75) - exact.ofUniform(0.25);
        double step = 2 * REACH / (finer.length / 2 - 1);
        for (int i = 0; i < nodes.length; i += 2) {
            finer[2 * i] = nodes[i];
            finer[2 * i + 1] = 0.5 * nodes[i + 1];
        }
        for (int i = 0; i + 2 < nodes.length; i += 2) {
            double z = Math.fma(i + 1, step, -REACH);
            double x = refined(exact, z, coarse.within(i, 0.5), spread);
            put(exact.distribution(), finer, i + 1, step, Math.max(nodes[i], Math.min(nodes[i + 2], x)));
        }
        return finer;
    }

    /** The quantile by Newton's steps from the coarser table, which is nearly there. */
    private static double refined(UniformSampler exact, double z, double guess, double spread) {
        Distribution law = exact.distribution();
        double x = guess;
        for (int i = 0; i < MOST_REFINEMENTS; i++) {
            double apart = z <= 0
                    ? StandardNormal.cumulative(z) - law.cumulative(x)
                    : law.survival(x) - StandardNormal.survival(z);
            double move = apart / law.density(x);
            x += move;
            if (Math.abs(move) <= SETTLED * Math.min(spread, Math.abs(x))) {
                return x;
            }
        }
        return exact.ofScore(z);
    }

    private static void fill(UniformSampler exact, double[] nodes) {
        int steps = nodes.length / 2 - 1;
        double step = 2 * REACH / steps;
        for (int i = 0; i <= steps; i++) {
            put(exact.distribution(), nodes, i, step, exact.ofScore(Math.fma(i, step, -REACH)));
        }
    }

    private static void put(Distribution law, double[] nodes, int i, double step, double x) {
        double slope = StandardNormal.density(Math.fma(i, step, -REACH)) / law.density(x);
        nodes[2 * i] = x;
        nodes[2 * i + 1] = slope < Double.POSITIVE_INFINITY ? slope * step : 0;
    }

    /** Whether every middle of a step lies close to the node of a table of twice the steps. */
    private boolean agreesWith(double[] finer) {
        double median = exact.ofScore(0);
        double quartiles = exact.ofUniform(0.75) - exact.ofUniform(0.25);
        for (int i = 0; i < steps; i++) {
            double truth = finer[2 * (2 * i + 1)];
            double allowed = TOLERANCE * Math.max(Math.abs(truth - median), quartiles);
            if (!(Math.abs(within(2 * i, 0.5) - truth) <= allowed)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public double ofUniform(double p) {
        return ofScore(StandardNormal.quantile(p));
    }

    @Override
    public double ofScore(double z) {
        double place = (z + REACH) * stepsPerUnit;
        if (!(place >= 0 && place < steps)) {
            return exact.ofScore(z);
        }
        int step = (int) place;
        return within(2 * step, place - step);
    }

    @Override
    public void ofUniforms(double[] p, double[] x, int lanes) {
        StandardNormal.quantile(p, x, lanes);
        for (int i = 0; i < lanes; i++) {
            x[i] = ofScore(x[i]);
        }
    }

    @Override
    public void ofScores(double[] z, double[] x, int lanes) {
        for (int i = 0; i < lanes; i++) {
            x[i] = ofScore(z[i]);
        }
    }

    /** The cubic at a fraction of one step, written from the nearer side of the start. */
    private double within(int at, double t) {
        double start = nodes[at];
        double rise = nodes[at + 2] - start;
        double first = nodes[at + 1];
        double last = nodes[at + 3];
        double bend = first + last - 2 * rise;
        double curve = 3 * rise - 2 * first - last;
        double cubic = Math.fma(Math.fma(Math.fma(bend, t, curve), t, first), t, start);
        return Math.max(start, Math.min(nodes[at + 2], cubic));
    }
}
