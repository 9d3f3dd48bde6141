package io.calminer.domain.simulation.process;

import io.calminer.domain.program.Elementary;

/**
 * A process whose level, or its logarithm, is a linear function of its last value and a normal score.
 *
 * <p>X' = decay·X + shift + spread·Z over each step, with the coefficients of the exact solution, so that a step of two
 * years has the law of two steps of one year. The expected path is that of X, or exp(mean of X + ½ variance of X) where X
 * is the logarithm.
 */
public sealed interface LinearProcess extends Process
        permits GeometricBrownianMotion, OrnsteinUhlenbeck, Autoregression, Deviation {

    /** The years from each level to the next, the first from time 0. */
    double[] steps();

    /** Whether X is the logarithm of the level. */
    boolean isLogarithm();

    /** Whether all parameters but the start are constants, so that each step has the same coefficients in all lanes. */
    boolean isSteady();

    /** X at time 0. */
    double start(double[][] columns, int lane);

    /** The share of X that is left after so many years. */
    double decay(double[][] columns, int lane, double years);

    /** What is added over a step that begins at a time. */
    double shift(double[][] columns, int lane, double years, double time);

    /** The standard deviation of what is drawn over so many years. */
    double spread(double[][] columns, int lane, double years);

    @Override
    default double[] expectedPath(double[] base) {
        double[][] columns = Operand.columns(base);
        double[] steps = steps();
        double[] path = new double[steps.length];
        double mean = start(columns, 0);
        double variance = 0;
        double time = 0;
        for (int k = 0; k < path.length; k++) {
            double decay = decay(columns, 0, steps[k]);
            double spread = spread(columns, 0, steps[k]);
            mean = decay * mean + shift(columns, 0, steps[k], time);
            variance = decay * decay * variance + spread * spread;
            path[k] = isLogarithm() ? Elementary.exp(mean + variance / 2) : mean;
            time += steps[k];
        }
        return path;
    }

    @Override
    default void fill(double[][] scores, double[][] columns, double[] scratch, int lanes) {
        LinearSteps.fill(this, scores, columns, scratch, lanes);
    }

    /** 1 − e^(−x), accurate where x is small. */
    static double lost(double x) {
        // the series leaves out x⁶/720, less than 1e-17 of x here
        return Math.abs(x) < 1e-3 ? x * (1 - x / 2 * (1 - x / 3 * (1 - x / 4 * (1 - x / 5)))) : 1 - Elementary.exp(-x);
    }

    /** The variance of an Ornstein–Uhlenbeck process over so many years: σ²·(1 − e^(−2κΔ))/(2κ), σ²·Δ without reversion. */
    static double variance(double reversion, double volatility, double years) {
        double time = reversion == 0 ? years : lost(2 * reversion * years) / (2 * reversion);
        return volatility * volatility * time;
    }
}
