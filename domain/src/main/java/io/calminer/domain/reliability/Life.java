package io.calminer.domain.reliability;

/**
 * The age at which a part failed, or up to which it is known to have lived: a suspension, censored on the right.
 *
 * @param age in any unit of time or use, the same for all lives that are fitted together; above 0 for a failure, where 0
 *     would be infinitely likely, and 0 or more for a suspension
 * @param isFailure whether it failed at this age
 */
public record Life(double age, boolean isFailure) {

    /**
     * Checks the age.
     *
     * @throws IllegalArgumentException unless it is finite and above 0 (0 or more for a suspension)
     */
    public Life {
        boolean sound = age < Double.POSITIVE_INFINITY && (isFailure ? age > 0 : age >= 0);
        if (!sound) {
            throw new IllegalArgumentException(
                    (isFailure ? "The age of a failure must be above 0" : "The age of a suspension must be 0 or more")
                            + " and finite: was " + age + ". Maybe merge failures at the same moment.");
        }
    }

    /** A life that ended in failure at this age. */
    public static Life failure(double age) {
        return new Life(age, true);
    }

    /** A life that went on beyond this age, or was ended for another reason. */
    public static Life suspension(double age) {
        return new Life(age, false);
    }
}
