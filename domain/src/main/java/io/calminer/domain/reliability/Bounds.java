package io.calminer.domain.reliability;

/**
 * The two ends of an interval that holds the true value with a stated confidence.
 *
 * @param lower the lower end
 * @param upper the upper end; ∞ where it is beyond every number
 */
public record Bounds(double lower, double upper) {

    /** What is usual in reliability: 9 intervals of 10 hold the true value. */
    public static final double USUAL_LEVEL = 0.9;

    /** Whether the value lies within. */
    public boolean hold(double value) {
        return lower <= value && value <= upper;
    }

    /**
     * The level as it was given.
     *
     * @throws IllegalArgumentException unless it lies between 0 and 1
     */
    static double checked(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("A level of confidence must lie between 0 and 1: was " + level + ".");
        }
        return level;
    }
}
