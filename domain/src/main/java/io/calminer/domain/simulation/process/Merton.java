package io.calminer.domain.simulation.process;

import io.calminer.domain.program.Elementary;
import io.calminer.domain.simulation.distribution.StandardNormal;

/**
 * Merton's jump diffusion: geometric Brownian motion with sudden changes, as many as a Poisson law says.
 *
 * <p>X = ln S moves by X' = X + (μ − λk − ½σ²)·Δ + σ·√Δ·Z + J, where J is the sum of N jumps, N Poisson with mean λΔ, each
 * jump normal with mean m and standard deviation δ in logarithms, and k = e^(m + ½δ²) − 1 their mean change, so that the
 * expected path is S₀·e^(μt). Given N the sum is normal with mean N·m and variance N·δ². Jumps are independent of
 * everything else. Source: Merton, "Option pricing when underlying stock returns are discontinuous", Journal of Financial
 * Economics 3 (1976).
 *
 * @param start the level at time 0
 * @param drift μ, the expected growth per year in continuous compounding, jumps included
 * @param volatility σ per square root of a year, between jumps
 * @param jumpRate λ, jumps per year
 * @param jumpMean m
 * @param jumpSd δ
 * @param steps the years from each level to the next, the first from time 0
 * @param slots the input slot of each period's level
 */
public record Merton(
        Operand start,
        Operand drift,
        Operand volatility,
        Operand jumpRate,
        Operand jumpMean,
        Operand jumpSd,
        double[] steps,
        int[] slots)
        implements Process {

    /** What is left of the Poisson law from here on cannot be told from rounding. */
    private static final double NOTHING = 1e-18;

    public Merton {
        steps = steps.clone();
        slots = slots.clone();
    }

    @Override
    public double[] steps() {
        return steps.clone();
    }

    @Override
    public int[] slots() {
        return slots.clone();
    }

    /** For each step one uniform for the number of jumps and one for their size. */
    @Override
    public int others() {
        return 2 * slots.length;
    }

    @Override
    public boolean reads(int slot) {
        return start.slot() == slot
                || drift.slot() == slot
                || volatility.slot() == slot
                || jumpRate.slot() == slot
                || jumpMean.slot() == slot
                || jumpSd.slot() == slot;
    }

    @Override
    public double[] expectedPath(double[] base) {
        double[] path = new double[slots.length];
        double time = 0;
        for (int k = 0; k < path.length; k++) {
            time += steps[k];
            path[k] = Elementary.exp(Elementary.ln(start.value(base)) + drift.value(base) * time);
        }
        return path;
    }

    @Override
    public void fill(double[][] scores, double[][] columns, double[] scratch, int lanes) {
        double[] previous = columns[slots[slots.length - 1]];
        for (int i = 0; i < lanes; i++) {
            previous[i] = Elementary.ln(start.value(columns, i));
        }
        for (int k = 0; k < slots.length; k++) {
            double[] next = columns[slots[k]];
            double[] counts = scores[slots.length + 2 * k];
            double[] sizes = scores[slots.length + 2 * k + 1];
            double root = Math.sqrt(steps[k]);
            for (int i = 0; i < lanes; i++) {
                double diffusion = volatility.value(columns, i) * root * scores[k][i];
                double jumps = jumps(counts[i], sizes[i], steps[k], columns, i);
                next[i] = previous[i] + drift(columns, i) * steps[k] + diffusion + jumps;
            }
            previous = next;
        }
        for (int slot : slots) {
            System.arraycopy(columns[slot], 0, scratch, 0, lanes);
            Elementary.exp(scratch, columns[slot], lanes);
        }
    }

    private double drift(double[][] columns, int lane) {
        double sigma = volatility.value(columns, lane);
        double delta = jumpSd.value(columns, lane);
        double change = Elementary.exp(jumpMean.value(columns, lane) + delta * delta / 2) - 1;
        return drift.value(columns, lane) - jumpRate.value(columns, lane) * change - sigma * sigma / 2;
    }

    private double jumps(double counted, double sized, double years, double[][] columns, int lane) {
        double number = number(counted, jumpRate.value(columns, lane) * years);
        if (number == 0) {
            return 0;
        }
        double score = StandardNormal.quantile(sized);
        return number * jumpMean.value(columns, lane) + Math.sqrt(number) * jumpSd.value(columns, lane) * score;
    }

    /** The least n with P(N ≤ n) ≥ u, N Poisson; NaN where there is no such law. */
    private static double number(double u, double mean) {
        if (!(mean >= 0)) {
            return Double.NaN;
        }
        double probability = Elementary.exp(-mean);
        double cumulative = probability;
        double number = 0;
        while (u > cumulative && probability > NOTHING * cumulative) {
            number++;
            probability = probability * mean / number;
            cumulative += probability;
        }
        return number;
    }
}
