package io.calminer.domain.valuation.depreciation;

/**
 * Fixed declining balance: a constant share of the book value, chosen so that the salvage value is left after the life.
 *
 * <p>Rate r = 1 − (salvage ÷ cost)^(1 ÷ life), rounded. The first period is charged cost·r·months ÷ 12, each further one
 * (cost − accumulated)·r, and the one after the life that again times (12 − months) ÷ 12. A fraction of the life counts
 * for the rate alone. Source: DB of spreadsheets (OpenFormula 6.12), which round the rate to three decimals.
 *
 * @param months the months of use in the first period, 1 to 12
 * @param rateDecimals to how many decimals the rate is rounded
 */
public record DecliningBalance(double cost, double salvage, double life, int months, int rateDecimals)
        implements DepreciationMethod {

    private static final double YEAR = 12;

    /** The share of the book value that is charged. */
    public double rate() {
        if (cost == 0) {
            return 0;
        }
        double scale = StrictMath.pow(10, rateDecimals);
        double exact = 1 - StrictMath.pow(salvage / cost, 1 / life);
        return Math.floor(exact * scale + 0.5) / scale;
    }

    @Override
    public double[] charges() {
        int whole = Math.max(1, (int) Math.floor(life));
        double[] charges = new double[months < YEAR ? whole + 1 : whole];
        double rate = rate();
        double accumulated = 0;
        for (int k = 0; k < charges.length; k++) {
            double share = k == 0 ? months / YEAR : k == whole ? (YEAR - months) / YEAR : 1;
            charges[k] = (cost - accumulated) * rate * share;
            accumulated += charges[k];
        }
        return charges;
    }

    /** The period after the life has no charge where the first one was a whole one. */
    @Override
    public double amount(double period, double[] charges) {
        int number = Math.max(1, (int) Math.floor(period));
        return number > charges.length ? 0 : charges[number - 1];
    }

    @Override
    public double lastPeriod() {
        return life + 1;
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
