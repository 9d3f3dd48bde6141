package io.calminer.domain.calendar;

/** When within its period a flow falls, for discounting. */
public enum Timing {
    /** At the end. */
    END(0),
    /** In the middle. */
    MID(-0.5),
    /** At the start. */
    START(-1);

    private final double shift;

    Timing(double shift) {
        this.shift = shift;
    }

    /** The shift from the end of the period, in lengths of the period. */
    public double shift() {
        return shift;
    }
}
