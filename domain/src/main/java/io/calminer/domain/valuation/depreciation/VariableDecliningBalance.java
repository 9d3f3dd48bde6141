package io.calminer.domain.valuation.depreciation;

/**
 * Declining balance that goes over to straight line in the period in which that charges more.
 *
 * <p>Parts of periods are charged pro rata. With the switch, what is charged from a point in time begins anew there with
 * the book value and the life that remain; at whole periods that changes nothing. Without it, the charges are those of
 * {@link DoubleDecliningBalance}. Source: VDB of OpenFormula 6.12 and of the spreadsheets that follow it.
 */
public record VariableDecliningBalance(double cost, double salvage, double life, double factor, boolean switches)
        implements DepreciationMethod {

    /** Below it, a difference of two points in time is none. */
    private static final double NEGLIGIBLE = 1e-12;

    @Override
    public double[] charges() {
        if (!switches) {
            return declining().charges();
        }
        double[] charges = whole(cost, life, DepreciationMethod.periods(life));
        charges[charges.length - 1] *= lastLength();
        return charges;
    }

    @Override
    public double between(double from, double to) {
        if (!switches) {
            return declining().between(from, to);
        }
        double book = cost - switching(cost, life, from);
        return switching(book, life - from, to - from);
    }

    private DoubleDecliningBalance declining() {
        return new DoubleDecliningBalance(cost, salvage, life, factor);
    }

    /** What is charged in so many periods of an asset with a book value and a remaining life. */
    private double switching(double book, double remaining, double periods) {
        int last = (int) Math.ceil(periods - NEGLIGIBLE);
        double[] charges = whole(book, remaining, last);
        double sum = 0;
        for (int k = 0; k < last; k++) {
            sum += k == last - 1 ? charges[k] * (periods - k) : charges[k];
        }
        return sum;
    }

    /** The charges of periods, as if the last of them were a whole one. */
    private double[] whole(double book, double remaining, int periods) {
        DoubleDecliningBalance declining = declining();
        double[] charges = new double[periods];
        double left = book - salvage;
        double level = Double.NaN;
        for (int k = 0; k < periods; k++) {
            double falling = declining.charge(k + 1, book);
            double straight = Double.isNaN(level) ? left / (remaining - k) : level;
            if (straight > falling) {
                level = straight;
            }
            charges[k] = Double.isNaN(level) ? falling : level;
            left -= falling;
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
