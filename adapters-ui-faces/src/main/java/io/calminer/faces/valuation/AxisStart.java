package io.calminer.faces.valuation;

/** Where an axis begins that leaves out what lies far below its bars: at a round number. */
public final class AxisStart {

    private AxisStart() {}

    /**
     * A round number below the lowest value, never below zero.
     *
     * @param room the least distance from the lowest value, as a share of what the values span
     */
    public static double below(double low, double high, double room) {
        double span = high - low;
        if (!(span > 0)) {
            return 0;
        }
        double step = StrictMath.pow(10, Math.floor(StrictMath.log10(span)));
        return Math.max(0, Math.floor((low - span * room) / step) * step);
    }
}
