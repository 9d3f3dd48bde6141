package io.calminer.domain.valuation;

/** The cumulative flow on its way through time, and when it pays back. Mutable workspace of one thread. */
final class PaybackScan {

    /** A sum this small against its terms is zero but for rounding: 0.1 + 0.2 pays back 0.3. */
    static final double ROUNDING = 1e-14;

    private double sum;
    private double size;
    private double start;
    private double before;
    private double moment;
    private boolean begun;
    private boolean owing;

    /** Forgets all flows. */
    void begin() {
        begun = false;
        start = Double.NaN;
        moment = Double.NEGATIVE_INFINITY;
    }

    /** Takes the next flow in time; true when the cumulative flow comes back to zero with it or nothing can be known. */
    boolean add(double time, double flow) {
        if (!begun) {
            return start(time, flow);
        }
        double owed = sum;
        sum += flow;
        size += Math.abs(flow);
        boolean owes = sum < -ROUNDING * size;
        boolean reached = owing && !owes;
        if (reached) {
            moment = Double.isNaN(sum) ? Double.NaN : between(before, time, owed, flow);
        } else if (owes) {
            moment = Double.POSITIVE_INFINITY;
        }
        owing = owes;
        before = time;
        return reached;
    }

    /** When a flow that is spread evenly from one moment to the next has paid what was owed before it, a negative sum. */
    static double between(double before, double time, double owed, double flow) {
        return before + Math.min(1, -owed / flow) * (time - before);
    }

    private boolean start(double time, double flow) {
        if (flow < 0) {
            begun = true;
            owing = true;
            sum = flow;
            size = -flow;
            start = time;
            moment = Double.POSITIVE_INFINITY;
        } else if (Double.isNaN(flow)) {
            moment = Double.NaN;
        }
        before = time;
        return Double.isNaN(flow);
    }

    /** When the first outflow falls; NaN before it. */
    double start() {
        return start;
    }

    /** When the last payback so far falls: ∞ while it is owed, −∞ before an outflow, NaN when a flow is not a number. */
    double moment() {
        return begun && Double.isNaN(sum) ? Double.NaN : moment;
    }
}
