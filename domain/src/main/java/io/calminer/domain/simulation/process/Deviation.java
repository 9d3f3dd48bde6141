package io.calminer.domain.simulation.process;

import io.calminer.domain.program.Elementary;
import java.util.Arrays;

/**
 * The factor by which a price deviates from its deck: a mean-reverting factor whose mean is 1 in every period.
 *
 * <p>Factor = exp(Y − ½·Var Y), Y an Ornstein–Uhlenbeck process from 0 with Var Y = σ²·(1 − e^(−2κt))/(2κ), σ²·t without
 * reversion. So price = deck × factor has the deck as its mean in every period, and is the deck when nothing is drawn.
 * X = Y − ½·Var Y moves by X' = e^(−κΔ)·X + ½·e^(−κΔ)·(1 − e^(−κΔ))·Var Y − ½·s² + s·Z, where s² is the variance of the
 * step and Var Y that at its beginning.
 *
 * @param reversion κ per year, 0 or more
 * @param volatility σ per square root of a year
 * @param steps the years from each level to the next, the first from time 0
 * @param slots the input slot of each period's factor
 */
public record Deviation(Operand reversion, Operand volatility, double[] steps, int[] slots) implements LinearProcess {

    public Deviation {
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
        return reversion.slot() == slot || volatility.slot() == slot;
    }

    @Override
    public boolean isLogarithm() {
        return true;
    }

    @Override
    public boolean isSteady() {
        return reversion.isConstant() && volatility.isConstant();
    }

    @Override
    public double start(double[][] columns, int lane) {
        return 0;
    }

    @Override
    public double decay(double[][] columns, int lane, double years) {
        return Elementary.exp(-reversion.value(columns, lane) * years);
    }

    @Override
    public double shift(double[][] columns, int lane, double years, double time) {
        double kappa = reversion.value(columns, lane);
        double sigma = volatility.value(columns, lane);
        double decay = decay(columns, lane, years);
        double before = LinearProcess.variance(kappa, sigma, time);
        double lost = LinearProcess.lost(kappa * years);
        return (decay * lost * before - LinearProcess.variance(kappa, sigma, years)) / 2;
    }

    @Override
    public double spread(double[][] columns, int lane, double years) {
        double kappa = reversion.value(columns, lane);
        return Math.sqrt(LinearProcess.variance(kappa, volatility.value(columns, lane), years));
    }

    /** 1 in every period, without rounding. */
    @Override
    public double[] expectedPath(double[] base) {
        double[] path = new double[slots.length];
        Arrays.fill(path, 1);
        return path;
    }
}
