package io.calminer.domain.simulation.process;

import io.calminer.domain.program.Elementary;

/**
 * An autoregressive process of order one in years: next year's distance from the mean is a share of this year's, and a
 * normal number.
 *
 * <p>Over whole years X' = m + φ·(X − m) + s·Z. Over Δ years the share is φ^Δ and the variance s²·(1 − φ^(2Δ))/(1 − φ²), so
 * that months and years tell the same; φ = 1 is a random walk. The expected path is m + (X₀ − m)·φ^t. A negative φ has a
 * meaning over whole years only. Source: Box and Jenkins, <i>Time Series Analysis</i>, 1970, section 3.2.3.
 *
 * @param start the level at time 0
 * @param mean m, around which it moves
 * @param share φ, from one year to the next, within (−1, 1]
 * @param sd s, the standard deviation of what a year adds
 * @param steps the years from each level to the next, the first from time 0
 * @param slots the input slot of each period's level
 */
public record Autoregression(Operand start, Operand mean, Operand share, Operand sd, double[] steps, int[] slots)
        implements LinearProcess {

    public Autoregression {
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
        return start.slot() == slot || mean.slot() == slot || share.slot() == slot || sd.slot() == slot;
    }

    @Override
    public boolean isLogarithm() {
        return false;
    }

    @Override
    public boolean isSteady() {
        return mean.isConstant() && share.isConstant() && sd.isConstant();
    }

    @Override
    public double start(double[][] columns, int lane) {
        return start.value(columns, lane);
    }

    @Override
    public double decay(double[][] columns, int lane, double years) {
        return Elementary.pow(share.value(columns, lane), years);
    }

    @Override
    public double shift(double[][] columns, int lane, double years, double time) {
        return (1 - decay(columns, lane, years)) * mean.value(columns, lane);
    }

    @Override
    public double spread(double[][] columns, int lane, double years) {
        double phi = share.value(columns, lane);
        double rest = 1 - phi * phi;
        double decay = decay(columns, lane, years);
        return sd.value(columns, lane) * Math.sqrt(rest == 0 ? years : (1 - decay * decay) / rest);
    }
}
