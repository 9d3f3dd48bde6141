package io.calminer.domain.simulation.draw;

import io.calminer.domain.simulation.distribution.Sampler;
import io.calminer.domain.simulation.distribution.StandardNormal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Draws the inputs of consecutive iterations, each value a pure function of seed, draw key, iteration and index.
 *
 * <p>An input on its own is drawn from its uniforms. Members of a correlated group take normal scores instead,
 * mixed by the Cholesky factor of their matrix: score of member m = Σ L[m][k]·Z[k] over k ≤ m, so that the first member
 * keeps its own draws. An autocorrelated input carries a share ρ of its last score on: W[k] = ρ·W[k−1] + √(1 − ρ²)·Z[k].
 * Paths take scores always, and where their law asks for more, uniforms from an address of their own.
 *
 * <p>Mutable work space of one thread; drawing allocates nothing.
 */
public final class BlockSampler {

    private final Draws draws;
    private final Uniforms uniforms;
    private final int[][] slots;
    private final int[] moves;
    private final double[][][] factors;
    private final int[][] members;
    private final boolean[] correlated;
    private final double[][][] scores;
    private final @Nullable Bridge[] bridges;
    private final double[][] walk;
    private final double[] even;
    private final double[] odd;

    BlockSampler(Draws draws, Design design, int lanes) {
        this.draws = draws;
        this.uniforms = Uniforms.of(draws, design, lanes);
        this.slots = draws.slots();
        this.moves = draws.moves();
        List<Correlation> groups = draws.correlations();
        this.factors = new double[groups.size()][][];
        this.members = new int[groups.size()][];
        this.correlated = new boolean[slots.length];
        for (int g = 0; g < factors.length; g++) {
            factors[g] = CorrelationMatrix.cholesky(groups.get(g).scores());
            members[g] = groups.get(g).members();
            for (int member : members[g]) {
                correlated[member] = true;
            }
        }
        this.scores = new double[slots.length][][];
        for (int m = 0; m < slots.length; m++) {
            // an odd number of draws has a word over, which needs a place too
            int rows = moves[m] + draws.others(m);
            scores[m] = needsScores(m) ? new double[rows + 1 & ~1][lanes] : new double[0][];
        }
        this.even = new double[lanes];
        this.odd = new double[lanes];
        this.bridges = new Bridge[slots.length];
        int longest = 0;
        for (int m = draws.inputs().size(); m < slots.length && design.bridged(); m++) {
            if (moves[m] > 1) {
                bridges[m] = new Bridge(moves[m]);
                longest = Math.max(longest, moves[m] + 1);
            }
        }
        this.walk = new double[longest][lanes];
    }

    /**
     * Fills the columns of all inputs and paths.
     *
     * @param firstIteration the iteration of lane 0
     * @param lanes how many lanes to fill
     * @param columns the input columns by slot
     */
    public void fill(long firstIteration, int lanes, double[][] columns) {
        for (int m = 0; m < slots.length; m++) {
            if (needsScores(m)) {
                drawScores(m, firstIteration, lanes);
                drawOthers(m, firstIteration, lanes);
                Bridge bridge = bridges[m];
                if (bridge != null) {
                    bridge.apply(scores[m], walk, lanes);
                }
            } else {
                drawOwn(m, firstIteration, lanes, columns);
            }
        }
        for (int g = 0; g < factors.length; g++) {
            mix(members[g], factors[g], lanes);
        }
        for (int m = 0; m < draws.inputs().size(); m++) {
            carryOn(scores[m], moves[m], draws.inputs().get(m).autocorrelation(), lanes);
            for (int k = 0; needsScores(m) && k < slots[m].length; k++) {
                draws.sampler(m).ofScores(scores[m][k], columns[slots[m][k]], lanes);
            }
        }
        for (int p = 0; p < draws.paths().size(); p++) {
            draws.paths().get(p).process().fill(scores[draws.inputs().size() + p], columns, even, lanes);
        }
    }

    private boolean needsScores(int member) {
        return correlated[member]
                || member >= draws.inputs().size()
                || draws.inputs().get(member).autocorrelation() != 0;
    }

    private void drawScores(int member, long firstIteration, int lanes) {
        double[][] z = scores[member];
        for (int k = 0; k < moves[member]; k += 2) {
            boolean both = k + 1 < moves[member];
            uniforms.draw(member, firstIteration, k, both, even, odd, lanes);
            StandardNormal.quantile(even, z[k], lanes);
            if (both) {
                StandardNormal.quantile(odd, z[k + 1], lanes);
            }
        }
    }

    private void drawOthers(int member, long firstIteration, int lanes) {
        for (int k = 0; k < draws.others(member); k += 2) {
            boolean both = k + 1 < draws.others(member);
            uniforms.draw(member, firstIteration, Draws.OTHERS + k, both, even, odd, lanes);
            System.arraycopy(even, 0, scores[member][moves[member] + k], 0, lanes);
            if (both) {
                System.arraycopy(odd, 0, scores[member][moves[member] + k + 1], 0, lanes);
            }
        }
    }

    private void drawOwn(int member, long firstIteration, int lanes, double[][] columns) {
        Sampler sampler = draws.sampler(member);
        int[] own = slots[member];
        for (int k = 0; k < own.length; k += 2) {
            boolean both = k + 1 < own.length;
            uniforms.draw(member, firstIteration, k, both, even, odd, lanes);
            sampler.ofUniforms(even, columns[own[k]], lanes);
            if (both) {
                sampler.ofUniforms(odd, columns[own[k + 1]], lanes);
            }
        }
    }

    /** Replaces independent scores by correlated ones, from the last member back so that none is read too late. */
    private void mix(int[] group, double[][] factor, int lanes) {
        int indices = moves[group[0]];
        for (int k = 0; k < indices; k++) {
            for (int row = group.length - 1; row > 0; row--) {
                double[] to = scores[group[row]][k];
                scale(to, factor[row][row], lanes);
                for (int column = 0; column < row; column++) {
                    addScaled(to, scores[group[column]][k], factor[row][column], lanes);
                }
            }
        }
    }

    private static void carryOn(double[][] scores, int count, double share, int lanes) {
        double rest = Math.sqrt(1 - share * share);
        for (int k = 1; share != 0 && k < count; k++) {
            scale(scores[k], rest, lanes);
            addScaled(scores[k], scores[k - 1], share, lanes);
        }
    }

    private static void scale(double[] to, double factor, int lanes) {
        for (int i = 0; i < lanes; i++) {
            to[i] = to[i] * factor;
        }
    }

    private static void addScaled(double[] to, double[] from, double factor, int lanes) {
        for (int i = 0; i < lanes; i++) {
            to[i] = to[i] + factor * from[i];
        }
    }
}
