package io.calminer.domain.valuation.depreciation;

import java.util.Arrays;

/**
 * Charges that follow period by period from lists: of units, of additions, of income, or of a tax table.
 *
 * @param charges of each period
 * @param costs the cost on the books in each period, before any charge; NaN where none was stated
 * @param floor what the book value ends at
 */
public record ListedCharges(double[] charges, double[] costs, double floor) implements DepreciationMethod {

    /** A rest of life below it is rounding. */
    private static final double NEGLIGIBLE = 1e-9;

    public ListedCharges {
        charges = charges.clone();
        costs = costs.clone();
    }

    /** Everything in the first period. */
    static ListedCharges immediate(double cost, double salvage) {
        return of(cost, salvage, new double[] {cost - salvage});
    }

    /** Straight line from within the first year on: (cost − salvage) ÷ life for each year of life, the rest after the last. */
    static ListedCharges straightLine(double cost, double salvage, double life, double firstYear) {
        double[] charges = new double[Math.max(1, (int) Math.ceil(life + 1 - firstYear - NEGLIGIBLE))];
        double served = 0;
        for (int k = 0; k < charges.length; k++) {
            double until = k == charges.length - 1 ? life : Math.min(life, k + firstYear);
            charges[k] = (cost - salvage) * (until - served) / life;
            served = until;
        }
        return of(cost, salvage, charges);
    }

    /** Units of production: (cost − salvage)·units ÷ total units, until all is charged. */
    static ListedCharges unitsOfProduction(double cost, double salvage, double[] units, double totalUnits) {
        double[] charges = new double[units.length];
        double left = cost - salvage;
        for (int k = 0; k < units.length; k++) {
            charges[k] = Math.min(left, (cost - salvage) * units[k] / totalUnits);
            left -= charges[k];
        }
        return of(cost, salvage, charges);
    }

    /** The percentages of a tax table on the cost less what reduces its basis. */
    static ListedCharges byTable(double cost, double basisReduction, double[] percent) {
        double basis = cost - basisReduction;
        return of(basis, 0, Arrays.stream(percent).map(p -> basis * p / 100).toArray());
    }

    /** A pool: rate·(opening + additions of the period); what is left opens the next one. */
    static ListedCharges pool(double opening, double rate, double[] additions) {
        double[] charges = new double[additions.length];
        double[] costs = new double[additions.length];
        double pool = opening;
        double cost = opening;
        for (int k = 0; k < additions.length; k++) {
            cost += additions[k];
            costs[k] = cost;
            pool += additions[k];
            charges[k] = rate * pool;
            pool -= charges[k];
        }
        return new ListedCharges(charges, costs, 0);
    }

    /**
     * Cost depletion: what is left of the cost ÷ (units that remain at the period's end + units mined in it), for each unit
     * sold.
     */
    static ListedCharges costDepletion(double cost, double[] mined, double[] sold, double[] remaining) {
        double[] charges = new double[sold.length];
        double left = cost;
        for (int k = 0; k < sold.length; k++) {
            double units = remaining[k] + mined[k];
            charges[k] = units > 0 ? Math.min(left, left * sold[k] / units) : 0;
            left -= charges[k];
        }
        return of(cost, 0, charges);
    }

    /**
     * Percentage depletion: rate·gross income, at most a share of the taxable income before it; where that is larger, the
     * cost depletion. It may go on when the cost is used up.
     *
     * @param cost NaN where none was stated
     * @param cap the largest share of the taxable income
     * @param costDepletion of each period; empty where none was stated
     */
    static ListedCharges percentageDepletion(
            double cost, double rate, double cap, double[] gross, double[] taxable, double[] costDepletion) {
        double[] charges = new double[gross.length];
        for (int k = 0; k < gross.length; k++) {
            double percentage = Math.min(rate * gross[k], cap * Math.max(0, taxable[k]));
            charges[k] = costDepletion.length == 0 ? percentage : Math.max(percentage, costDepletion[k]);
        }
        return of(cost, 0, charges);
    }

    private static ListedCharges of(double cost, double floor, double[] charges) {
        double[] costs = new double[charges.length];
        Arrays.fill(costs, cost);
        return new ListedCharges(charges, costs, floor);
    }

    @Override
    public double[] charges() {
        return charges.clone();
    }

    @Override
    public double[] costs() {
        return costs.clone();
    }

    @Override
    public double cost(int period) {
        return costs[period - 1];
    }
}
