package io.calminer.domain.valuation.depreciation;

/**
 * Depreciation by the sum of the years' digits: (cost − salvage)·(life − period + 1)·2 ÷ (life·(life + 1)).
 *
 * <p>The formula is taken literally for any period within the life, as spreadsheets do (SYD). Over a life that is a
 * fraction it would charge a little more than there is, so that the schedule ends with what is left.
 */
public record SumOfYearsDigits(double cost, double salvage, double life) implements DepreciationMethod {

    @Override
    public double[] charges() {
        double[] charges = new double[DepreciationMethod.periods(life)];
        double left = cost - salvage;
        for (int k = 1; k <= charges.length; k++) {
            charges[k - 1] = k == charges.length ? left : Math.min(left, literal(k));
            left -= charges[k - 1];
        }
        return charges;
    }

    @Override
    public double amount(double period, double[] charges) {
        return literal(period);
    }

    private double literal(double period) {
        return (cost - salvage) * (life - period + 1) * 2 / (life * (life + 1));
    }

    @Override
    public double lastPeriod() {
        return life;
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
