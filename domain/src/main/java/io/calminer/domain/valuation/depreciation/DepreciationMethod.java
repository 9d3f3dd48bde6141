package io.calminer.domain.valuation.depreciation;

/**
 * A method of depreciation with its figures: which part of a cost is charged to each period.
 *
 * <p>Periods are counted from 1 and last from one whole number to the next; the last one may be shorter, where a life is
 * a fraction. Points in time are counted from 0.
 */
public sealed interface DepreciationMethod
        permits StraightLine,
                SumOfYearsDigits,
                DecliningBalance,
                DoubleDecliningBalance,
                VariableDecliningBalance,
                ListedCharges {

    /** The charges of the periods, the first period's first. */
    double[] charges();

    /** The cost that is on the books in a period, before any charge; NaN where no cost was stated. */
    double cost(int period);

    /** What the book value ends at: the salvage value, or 0. */
    double floor();

    /** How long the last period lasts, within (0, 1]. */
    default double lastLength() {
        return 1;
    }

    /** The latest period that can be asked for. */
    default double lastPeriod() {
        return charges().length;
    }

    /** The point in time at which the last period ends. */
    default double end() {
        return charges().length - 1 + lastLength();
    }

    /**
     * The depreciation of a period as spreadsheets state it; a fraction counts as the whole period before it, at least 1.
     *
     * @param charges those of the periods, which are worked out once for many questions
     */
    default double amount(double period, double[] charges) {
        return charges[Math.max(1, (int) Math.floor(period)) - 1];
    }

    /** What is charged between two points in time, pro rata within periods. */
    default double between(double from, double to) {
        double[] charges = charges();
        double sum = 0;
        for (int k = (int) Math.floor(from); k < charges.length && k < to; k++) {
            double length = k == charges.length - 1 ? lastLength() : 1;
            double shared = Math.min(to, k + length) - Math.max(from, k);
            sum += charges[k] * Math.max(0, shared) / length;
        }
        return sum;
    }

    /** How many periods a life takes, the last of which may be part of one. */
    static int periods(double life) {
        return (int) Math.ceil(life);
    }

    /** How long the last period of a life lasts. */
    static double lastLength(double life) {
        return life - (periods(life) - 1);
    }
}
