package io.calminer.domain.simulation.sensitivity;

import io.calminer.domain.simulation.Evaluator;
import io.calminer.domain.simulation.Simulation;
import io.calminer.domain.simulation.distribution.Sampler;
import io.calminer.domain.simulation.distribution.StandardNormal;
import io.calminer.domain.simulation.draw.Draws;
import io.calminer.domain.simulation.draw.Input;
import io.calminer.domain.simulation.draw.Path;
import io.calminer.domain.simulation.draw.Threefry;
import io.calminer.domain.simulation.process.Process;

/**
 * Trajectories of Morris's design, one in each lane: a place of every input, moved one input at a time.
 *
 * <p>Where trajectory t begins and in which order it moves is a function of the seed and t alone.
 */
final class Trajectories {

    private static final int LEVELS = 4;
    private static final long LEVEL_KEY = 0x6D6F72726973L;
    private static final long ORDER_KEY = LEVEL_KEY + 1;
    private static final double LEAST_OF_UNBOUNDED = 0.05;

    private final Draws draws;
    private final Evaluator evaluator;
    private final int lanes;
    private final long seed;
    /** The probability of each level of each input, and its value where the input is no path. */
    private final double[][] probabilities;

    private final double[][] values;
    private final int[][] level;
    private final int[][] order;
    private final double[] scratch;
    private final double[][] before;

    Trajectories(Simulation simulation, long seed, int lanes) {
        this.draws = simulation.draws();
        this.evaluator = simulation.evaluator(lanes);
        this.lanes = lanes;
        this.seed = seed;
        int count = draws.names().size();
        this.probabilities = new double[count][LEVELS];
        this.values = new double[count][LEVELS];
        for (int i = 0; i < count; i++) {
            boolean bounded =
                    i < draws.inputs().size() && isBounded(draws.inputs().get(i));
            for (int l = 0; l < LEVELS; l++) {
                double p = (double) l / (LEVELS - 1);
                probabilities[i][l] = bounded ? p : LEAST_OF_UNBOUNDED + p * (1 - 2 * LEAST_OF_UNBOUNDED);
            }
        }
        for (int i = 0; i < draws.inputs().size(); i++) {
            Sampler sampler = draws.inputs().get(i).distribution().sampler();
            for (int l = 0; l < LEVELS; l++) {
                values[i][l] = sampler.ofUniform(probabilities[i][l]);
            }
        }
        this.level = new int[count][lanes];
        this.order = new int[lanes][count];
        this.scratch = new double[lanes];
        this.before = new double[simulation.readout().metrics().size()][lanes];
    }

    private static boolean isBounded(Input input) {
        return Double.isFinite(input.distribution().lower())
                && Double.isFinite(input.distribution().upper());
    }

    int lanes() {
        return lanes;
    }

    /** Puts each lane at the begin of its trajectory. */
    void begin(long first, int count) {
        for (int lane = 0; lane < count; lane++) {
            for (int i = 0; i < level.length; i++) {
                level[i][lane] = (int) (word(LEVEL_KEY, first + lane, i) >>> (Long.SIZE - 2));
                order[lane][i] = i;
            }
            // Fisher and Yates: each place from the last is exchanged with one up to itself
            for (int i = level.length - 1; i > 0; i--) {
                int other = (int) Long.remainderUnsigned(word(ORDER_KEY, first + lane, i), i + 1L);
                int held = order[lane][i];
                order[lane][i] = order[lane][other];
                order[lane][other] = held;
            }
        }
        keep(computed(count), count);
    }

    private long word(long key, long trajectory, int index) {
        return Threefry.block(seed, key, trajectory, index / 2)[index % 2];
    }

    /** Moves each lane's next input by two levels and adds the effects. */
    void move(int step, int count, EffectSums[][] sums) {
        int[] up = new int[count];
        for (int lane = 0; lane < count; lane++) {
            int input = order[lane][step];
            up[lane] = level[input][lane] < LEVELS / 2 ? 1 : -1;
            level[input][lane] += up[lane] * LEVELS / 2;
        }
        double[][] after = computed(count);
        for (int m = 0; m < after.length; m++) {
            for (int lane = 0; lane < count; lane++) {
                double change = after[m][lane] - before[m][lane];
                sums[m][order[lane][step]].add(change / (up[lane] * Screening.STEP));
            }
        }
        keep(after, count);
    }

    private void keep(double[][] metrics, int count) {
        for (int m = 0; m < metrics.length; m++) {
            System.arraycopy(metrics[m], 0, before[m], 0, count);
        }
    }

    private double[][] computed(int count) {
        double[][] columns = evaluator.inputs();
        int inputs = draws.inputs().size();
        for (int i = 0; i < inputs; i++) {
            for (int slot : draws.inputs().get(i).slots()) {
                for (int lane = 0; lane < count; lane++) {
                    columns[slot][lane] = values[i][level[i][lane]];
                }
            }
        }
        for (int p = 0; p < draws.paths().size(); p++) {
            Path path = draws.paths().get(p);
            double[][] scores = scores(inputs + p, path.process(), count);
            path.process().fill(scores, columns, scratch, count);
        }
        return evaluator.compute(count);
    }

    /**
     * Equal scores for all moves, whose sum ÷ √moves is the score of the level; what jumps beside them lies at its median, a
     * path of nothing else at the level itself.
     */
    private double[][] scores(int path, Process process, int count) {
        int moves = process.moves();
        double[] score = new double[lanes];
        for (int lane = 0; lane < count; lane++) {
            score[lane] =
                    StandardNormal.quantile(probabilities[path][level[path][lane]]) / Math.sqrt(Math.max(1, moves));
        }
        double[][] scores = new double[moves + process.others()][lanes];
        for (int k = 0; k < scores.length; k++) {
            if (k < moves) {
                scores[k] = score.clone();
            } else {
                for (int lane = 0; lane < count; lane++) {
                    scores[k][lane] = moves > 0 ? 0.5 : probabilities[path][level[path][lane]];
                }
            }
        }
        return scores;
    }
}
