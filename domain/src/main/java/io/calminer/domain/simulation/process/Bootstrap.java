package io.calminer.domain.simulation.process;

import io.calminer.domain.program.Elementary;
import io.calminer.domain.simulation.distribution.StandardNormal;
import java.util.Arrays;

/**
 * History drawn again: each step of the future is one of the past, or follows it as it did then.
 *
 * <p>With changes, ln S grows by log-returns ln(hᵢ₊₁/hᵢ) of the history; with levels, S is an observation itself. Both are
 * drawn in blocks of consecutive observations that begin anywhere, the first observation following the last, so that each
 * is equally likely in each step. The expected path multiplies the mean growth over whole blocks, E[S] = S₀·M(b)^f·M(r)
 * after f blocks of b steps and r steps more, where M(j) is the mean of e^(r₁ + … + rⱼ) over all beginnings; of levels it
 * is their mean. Source: Politis and Romano, "A circular block-resampling procedure for stationary data", 1992.
 */
public final class Bootstrap implements Process {

    private final Operand start;
    private final double[] pool;
    private final boolean levels;
    private final int block;
    private final int[] steps;
    private final int[] slots;
    private final double[] bounds;
    private final double[] growth;

    private Bootstrap(Operand start, double[] pool, boolean levels, int block, int[] steps, int[] slots) {
        this.start = start;
        this.pool = pool;
        this.levels = levels;
        this.block = block;
        this.steps = steps;
        this.slots = slots;
        this.bounds = new double[pool.length - 1];
        for (int i = 0; i < bounds.length; i++) {
            bounds[i] = StandardNormal.quantile((i + 1.0) / pool.length);
        }
        this.growth = new double[block + 1];
        for (int length = 0; length < growth.length; length++) {
            growth[length] = growth(length);
        }
    }

    /**
     * Log-returns drawn again.
     *
     * @param start the level at time 0
     * @param history at least two observations above 0, equally far apart
     * @param block how many consecutive returns are drawn together
     * @param steps how many observations apart the levels are, the first from time 0
     * @param slots the input slot of each period's level
     */
    public static Bootstrap ofReturns(Operand start, double[] history, int block, int[] steps, int[] slots) {
        double[] returns = new double[history.length - 1];
        for (int i = 0; i < returns.length; i++) {
            returns[i] = Elementary.ln(history[i + 1] / history[i]);
        }
        return of(start, returns, false, block, steps, slots);
    }

    /** Levels drawn again; the parameters are those of {@link #ofReturns}. */
    public static Bootstrap ofLevels(Operand start, double[] history, int block, int[] steps, int[] slots) {
        return of(start, history.clone(), true, block, steps, slots);
    }

    private static Bootstrap of(Operand start, double[] pool, boolean levels, int block, int[] steps, int[] slots) {
        if (block == 1) {
            // ascending, so that a higher score is a higher value and correlations say something
            Arrays.sort(pool);
        }
        return new Bootstrap(start, pool, levels, block, steps.clone(), slots.clone());
    }

    @Override
    public int[] slots() {
        return slots.clone();
    }

    /** One score for each block. */
    @Override
    public int moves() {
        return (Arrays.stream(steps).sum() + block - 1) / block;
    }

    @Override
    public boolean isOrdered() {
        return block == 1;
    }

    @Override
    public boolean reads(int slot) {
        return start.slot() == slot;
    }

    @Override
    public double[] expectedPath(double[] base) {
        double[] path = new double[slots.length];
        int done = 0;
        for (int k = 0; k < path.length; k++) {
            done += steps[k];
            if (levels) {
                path[k] = Arrays.stream(pool).sum() / pool.length;
            } else {
                int whole = done / block;
                path[k] = start.value(base) * Elementary.pow(growth[block], whole) * growth[done % block];
            }
        }
        return path;
    }

    @Override
    public void fill(double[][] scores, double[][] columns, double[] scratch, int lanes) {
        double[] previous = columns[slots[slots.length - 1]];
        for (int i = 0; i < lanes; i++) {
            previous[i] = levels ? 0 : Elementary.ln(start.value(columns, i));
        }
        int done = 0;
        for (int k = 0; k < slots.length; k++) {
            double[] next = columns[slots[k]];
            System.arraycopy(previous, 0, next, 0, lanes);
            for (int step = 0; step < steps[k]; step++) {
                add(scores[done / block], done % block, next, lanes);
                done++;
            }
            previous = next;
        }
        for (int k = 0; k < slots.length && !levels; k++) {
            System.arraycopy(columns[slots[k]], 0, scratch, 0, lanes);
            Elementary.exp(scratch, columns[slots[k]], lanes);
        }
    }

    private void add(double[] scores, int offset, double[] to, int lanes) {
        for (int i = 0; i < lanes; i++) {
            int found = Arrays.binarySearch(bounds, scores[i]);
            int begin = found < 0 ? -found - 1 : found + 1;
            double value = pool[(begin + offset) % pool.length];
            to[i] = levels ? value : to[i] + value;
        }
    }

    /** The mean growth over so many consecutive steps, over all beginnings. */
    private double growth(int length) {
        double sum = 0;
        for (int begin = 0; begin < pool.length; begin++) {
            double change = 0;
            for (int j = 0; j < length; j++) {
                change += pool[(begin + j) % pool.length];
            }
            sum += levels ? 1 : Elementary.exp(change);
        }
        return sum / pool.length;
    }
}
