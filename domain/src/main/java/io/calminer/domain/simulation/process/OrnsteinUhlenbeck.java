package io.calminer.domain.simulation.process;

import io.calminer.domain.program.Elementary;

/**
 * The Ornstein–Uhlenbeck process: a level, which may be below 0, that returns to a long-run level.
 *
 * <p>X' = e^(−κΔ)·X + (1 − e^(−κΔ))·m + σ·√((1 − e^(−2κΔ))/(2κ))·Z; without reversion, κ = 0, it is Brownian motion. The
 * expected path is m + (X₀ − m)·e^(−κt). Source: Uhlenbeck and Ornstein, "On the theory of the Brownian motion", Physical
 * Review 36 (1930); Gillespie, "Exact numerical simulation of the Ornstein–Uhlenbeck process", Physical Review E 54 (1996).
 *
 * @param start the level at time 0
 * @param longRun m, to which it returns
 * @param reversion κ per year, 0 or more
 * @param volatility σ in the unit of the level per square root of a year
 * @param steps the years from each level to the next, the first from time 0
 * @param slots the input slot of each period's level
 */
public record OrnsteinUhlenbeck(
        Operand start, Operand longRun, Operand reversion, Operand volatility, double[] steps, int[] slots)
        implements LinearProcess {

    public OrnsteinUhlenbeck {
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

    @Override
    public boolean reads(int slot) {
        return start.slot() == slot || longRun.slot() == slot || reversion.slot() == slot || volatility.slot() == slot;
    }

    @Override
    public boolean isLogarithm() {
        return false;
    }

    @Override
    public boolean isSteady() {
        return longRun.isConstant() && reversion.isConstant() && volatility.isConstant();
    }

    @Override
    public double start(double[][] columns, int lane) {
        return start.value(columns, lane);
    }

    @Override
    public double decay(double[][] columns, int lane, double years) {
        return Elementary.exp(-reversion.value(columns, lane) * years);
    }

    @Override
    public double shift(double[][] columns, int lane, double years, double time) {
        return LinearProcess.lost(reversion.value(columns, lane) * years) * longRun.value(columns, lane);
    }

    @Override
    public double spread(double[][] columns, int lane, double years) {
        double sigma = volatility.value(columns, lane);
        return Math.sqrt(LinearProcess.variance(reversion.value(columns, lane), sigma, years));
    }
}
