package io.calminer.domain.simulation.process;

import io.calminer.domain.program.Elementary;
import java.util.Arrays;

/**
 * The one-factor mean-reverting price of Schwartz: the logarithm of the price is an Ornstein–Uhlenbeck process.
 *
 * <p>X = ln S moves by its exact step over Δ years: X' = e^(−κΔ)·X + (1 − e^(−κΔ))·α + σ·√((1 − e^(−2κΔ))/(2κ))·Z. With
 * the long-run <em>mean</em> m given, α = ln m − σ²/(4κ), so that E[S] tends to m; with Schwartz's own level, α = ln m −
 * σ²/(2κ). The expected path is E[S] = exp(mean of X + ½ variance of X).
 *
 * <p>Source: Schwartz, "The stochastic behavior of commodity prices", Journal of Finance 52 (1997), model 1.
 *
 * @param start the price at time 0
 * @param longRun the long-run level
 * @param longRunIsMean whether that level is the mean of the price
 * @param reversion κ per year, above 0
 * @param volatility σ per square root of a year
 * @param years the length of each period
 * @param slots the input slot of each period's level, taken at its end
 */
public record Schwartz(
        Operand start,
        Operand longRun,
        boolean longRunIsMean,
        Operand reversion,
        Operand volatility,
        double[] years,
        int[] slots)
        implements Process {

    public Schwartz {
        years = years.clone();
        slots = slots.clone();
        if (years.length != slots.length) {
            throw new IllegalArgumentException(
                    "Each period needs one slot: " + years.length + " and " + slots.length + ".");
        }
    }

    @Override
    public double[] years() {
        return years.clone();
    }

    @Override
    public int[] slots() {
        return slots.clone();
    }

    @Override
    public boolean reads(int slot) {
        return start.slot() == slot || longRun.slot() == slot || reversion.slot() == slot || volatility.slot() == slot;
    }

    @Override
    public double[] expectedPath(double[] base) {
        double kappa = reversion.value(base);
        double sigma = volatility.value(base);
        double alpha = alpha(longRun.value(base), kappa, sigma);
        double mean = Elementary.ln(start.value(base));
        double variance = 0;
        double[] path = new double[years.length];
        for (int k = 0; k < path.length; k++) {
            double decay = Elementary.exp(-kappa * years[k]);
            mean = decay * mean + (1 - decay) * alpha;
            variance = decay * decay * variance + stepVariance(kappa, sigma, years[k]);
            path[k] = Elementary.exp(mean + variance / 2);
        }
        return path;
    }

    @Override
    public void fill(double[][] scores, double[][] columns, double[] scratch, int lanes) {
        // the last column holds ln S at time 0 until its own turn; then all columns hold logarithms
        double[] previous = columns[slots[slots.length - 1]];
        logarithms(columns, previous, lanes);
        boolean steady = reversion.isConstant() && volatility.isConstant();
        if (steady) {
            alphas(columns, scratch, lanes);
        }
        for (int k = 0; k < slots.length; k++) {
            double[] next = columns[slots[k]];
            if (steady) {
                double decay = Elementary.exp(-reversion.constant() * years[k]);
                double spread = Math.sqrt(stepVariance(reversion.constant(), volatility.constant(), years[k]));
                step(decay, spread, previous, next, scratch, scores[k], lanes);
            } else {
                step(k, previous, next, scores[k], columns, lanes);
            }
            previous = next;
        }
        for (int k = 0; k < slots.length; k++) {
            System.arraycopy(columns[slots[k]], 0, scratch, 0, lanes);
            Elementary.exp(scratch, columns[slots[k]], lanes);
        }
    }

    private void logarithms(double[][] columns, double[] into, int lanes) {
        if (start.isConstant()) {
            Arrays.fill(into, 0, lanes, Elementary.ln(start.constant()));
            return;
        }
        for (int i = 0; i < lanes; i++) {
            into[i] = Elementary.ln(start.value(columns, i));
        }
    }

    private void alphas(double[][] columns, double[] into, int lanes) {
        for (int i = 0; i < lanes; i++) {
            into[i] = alpha(longRun.value(columns, i), reversion.constant(), volatility.constant());
        }
    }

    private static void step(
            double decay, double spread, double[] from, double[] to, double[] alpha, double[] scores, int lanes) {
        double pull = 1 - decay;
        for (int i = 0; i < lanes; i++) {
            to[i] = decay * from[i] + pull * alpha[i] + spread * scores[i];
        }
    }

    /** One step where κ or σ differs from lane to lane. */
    private void step(int k, double[] from, double[] to, double[] scores, double[][] columns, int lanes) {
        for (int i = 0; i < lanes; i++) {
            double kappa = reversion.value(columns, i);
            double sigma = volatility.value(columns, i);
            double decay = Elementary.exp(-kappa * years[k]);
            double pull = (1 - decay) * alpha(longRun.value(columns, i), kappa, sigma);
            to[i] = decay * from[i] + pull + Math.sqrt(stepVariance(kappa, sigma, years[k])) * scores[i];
        }
    }

    private double alpha(double level, double kappa, double sigma) {
        return Elementary.ln(level) - sigma * sigma / ((longRunIsMean ? 4 : 2) * kappa);
    }

    private static double stepVariance(double kappa, double sigma, double years) {
        return sigma * sigma * (1 - Elementary.exp(-2 * kappa * years)) / (2 * kappa);
    }
}
