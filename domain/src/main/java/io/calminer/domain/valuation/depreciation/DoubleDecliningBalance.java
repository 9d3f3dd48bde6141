package io.calminer.domain.valuation.depreciation;

/**
 * Depreciation at a multiple of the straight-line rate on the book value, which stops at the salvage value.
 *
 * <p>With r = min(1, factor ÷ life) the value after t periods is cost·(1 − r)^t; a period charges the difference of two
 * such values, down to the salvage value. Source: DDB of spreadsheets (OpenFormula 6.12).
 *
 * @param factor 2 doubles the straight-line rate
 */
public record DoubleDecliningBalance(double cost, double salvage, double life, double factor)
        implements DepreciationMethod {

    @Override
    public double[] charges() {
        double[] charges = new double[DepreciationMethod.periods(life)];
        for (int k = 0; k < charges.length; k++) {
            charges[k] = charge(k + 1, cost);
        }
        charges[charges.length - 1] *= life > 1 ? lastLength() : 1;
        return charges;
    }

    /** Of any moment at which a period ends; the first period that can be asked for is 1. */
    @Override
    public double amount(double period, double[] charges) {
        return charge(Math.max(1, period), cost);
    }

    /** The charge of the period that ends at a time, had the asset the given book value at time 0. */
    double charge(double period, double book) {
        double kept = 1 - Math.min(1, factor / life);
        double before = book * StrictMath.pow(kept, period - 1);
        double after = book * StrictMath.pow(kept, period);
        return Math.max(0, before - Math.max(after, salvage));
    }

    @Override
    public double lastPeriod() {
        return Math.max(1, life);
    }

    @Override
    public double lastLength() {
        return DepreciationMethod.lastLength(life);
    }

    @Override
    public double cost(int period) {
        return cost;
    }

    @Override
    public double floor() {
        return salvage;
    }
}
