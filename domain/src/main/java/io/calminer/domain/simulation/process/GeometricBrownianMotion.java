package io.calminer.domain.simulation.process;

import io.calminer.domain.program.Elementary;

/**
 * Geometric Brownian motion: relative changes are independent and normal in logarithms.
 *
 * <p>X = ln S moves by X' = X + (μ − ½σ²)·Δ + σ·√Δ·Z. The expected path is S₀·e^(μt). Source: Black and Scholes, "The
 * pricing of options and corporate liabilities", Journal of Political Economy 81 (1973).
 *
 * @param start the level at time 0
 * @param drift μ, the expected growth per year in continuous compounding
 * @param volatility σ per square root of a year
 * @param steps the years from each level to the next, the first from time 0
 * @param slots the input slot of each period's level
 */
public record GeometricBrownianMotion(Operand start, Operand drift, Operand volatility, double[] steps, int[] slots)
        implements LinearProcess {

    public GeometricBrownianMotion {
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
        return start.slot() == slot || drift.slot() == slot || volatility.slot() == slot;
    }

    @Override
    public boolean isLogarithm() {
        return true;
    }

    @Override
    public boolean isSteady() {
        return drift.isConstant() && volatility.isConstant();
    }

    @Override
    public double start(double[][] columns, int lane) {
        return Elementary.ln(start.value(columns, lane));
    }

    @Override
    public double decay(double[][] columns, int lane, double years) {
        return 1;
    }

    @Override
    public double shift(double[][] columns, int lane, double years, double time) {
        double sigma = volatility.value(columns, lane);
        return (drift.value(columns, lane) - sigma * sigma / 2) * years;
    }

    @Override
    public double spread(double[][] columns, int lane, double years) {
        return volatility.value(columns, lane) * Math.sqrt(years);
    }
}
