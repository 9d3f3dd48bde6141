package io.calminer.domain.valuation.depreciation;

import java.util.Arrays;

/**
 * Straight-line depreciation: (cost − salvage) ÷ life for each whole period.
 *
 * @param life in periods; a fraction shortens the last one
 */
public record StraightLine(double cost, double salvage, double life) implements DepreciationMethod {

    @Override
    public double[] charges() {
        double[] charges = new double[DepreciationMethod.periods(life)];
        Arrays.fill(charges, (cost - salvage) / Math.max(1, life));
        if (life > 1) {
            charges[charges.length - 1] *= lastLength();
        }
        return charges;
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
