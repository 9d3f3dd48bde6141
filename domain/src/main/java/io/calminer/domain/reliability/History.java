package io.calminer.domain.reliability;

import java.util.Arrays;

/**
 * The failures of one repairable unit over the ages between which it was observed.
 *
 * @param from the age at which observation began, such as a meter reading; 0 for a new unit
 * @param to the age at which it ended, above {@code from}
 * @param failures the ages of failures, in rising order, above {@code from} and up to {@code to}
 */
public record History(double from, double to, double[] failures) {

    /**
     * Sorts the failures.
     *
     * @throws IllegalArgumentException when a failure lies outside of the observation, or this has no length
     */
    public History {
        failures = failures.clone();
        Arrays.sort(failures);
        if (!(from >= 0 && to > from && to < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "A unit must be observed from an age of 0 or more to a later, finite one: was " + from + " to " + to
                            + ".");
        }
        for (double failure : failures) {
            if (!(failure > from && failure <= to)) {
                throw new IllegalArgumentException("Failures must lie within the observation, above " + from
                        + " and up to " + to + ": one was at " + failure + ".");
            }
        }
    }

    @Override
    public double[] failures() {
        return failures.clone();
    }

    /** A new unit that was observed up to an age. */
    public static History of(double[] failures, double to) {
        return new History(0, to, failures);
    }

    /**
     * A new unit that was observed until its last failure.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static History untilLast(double[] failures) {
        return of(failures, Arrays.stream(failures).max().orElse(0));
    }

    public int count() {
        return failures.length;
    }

    /** How long it was observed. */
    public double length() {
        return to - from;
    }

    /** Whether the observation was ended by a failure: its moment then says nothing of a trend. */
    public boolean endsAtFailure() {
        return failures.length > 0 && failures[failures.length - 1] == to;
    }

    /** How long after the begin of the observation the unit failed. */
    double[] elapsed() {
        return Arrays.stream(failures).map(age -> age - from).toArray();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof History history
                && from == history.from
                && to == history.to
                && Arrays.equals(failures, history.failures);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(new double[] {from, to, Arrays.hashCode(failures)});
    }

    @Override
    public String toString() {
        return "History[from=" + from + ", to=" + to + ", failures=" + Arrays.toString(failures) + "]";
    }
}
