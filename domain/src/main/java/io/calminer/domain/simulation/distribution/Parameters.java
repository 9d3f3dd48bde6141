package io.calminer.domain.simulation.distribution;

import io.calminer.domain.simulation.distribution.InvalidDistribution.Fault;
import java.util.ArrayList;
import java.util.List;

/** Checks of a family's parameters, which tell all wrong ones at once; NaN fails each of them. */
final class Parameters {

    private final String family;
    private final List<Fault> faults = new ArrayList<>();

    private Parameters(String family) {
        this.family = family;
    }

    /** Checks of one family, named with its article: "a normal". */
    static Parameters of(String family) {
        return new Parameters(family);
    }

    Parameters finite(String name, double value) {
        return rule(Math.abs(value) < Double.POSITIVE_INFINITY, name, "a finite number", value);
    }

    Parameters positive(String name, double value) {
        return rule(value > 0 && value < Double.POSITIVE_INFINITY, name, "a positive number", value);
    }

    Parameters probability(String name, double value) {
        return rule(value >= 0 && value <= 1, name, "within [0, 1]", value);
    }

    /** Two bounds of which the first must be smaller; silent when either is not a finite number, which is told. */
    Parameters increasing(String low, double lower, String high, double upper) {
        boolean known = Double.isFinite(lower) && Double.isFinite(upper);
        return known ? rule(lower < upper, high, "above " + low + " " + text(lower), upper) : this;
    }

    /** Two bounds that may be equal, otherwise as {@link #increasing}. */
    Parameters ordered(String low, double lower, String high, double upper) {
        boolean known = Double.isFinite(lower) && Double.isFinite(upper);
        return known ? rule(lower <= upper, high, "at least " + low + " " + text(lower), upper) : this;
    }

    /** A rule of the family's own: the parameter must be such. */
    Parameters rule(boolean holds, String name, String rule, double value) {
        return holds ? this : fault(name, "must be " + rule + ": was " + text(value) + ".");
    }

    /** A number as people write it: 3, not 3.0. */
    static String text(double value) {
        String text = Double.toString(value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /** A fault in words that follow "name of a family". */
    Parameters fault(String name, String words) {
        faults.add(new Fault(name, "'" + name + "' of " + family + " distribution " + words));
        return this;
    }

    boolean sound() {
        return faults.isEmpty();
    }

    /**
     * Ends the checks.
     *
     * @throws InvalidDistribution when any failed
     */
    void done() {
        if (!faults.isEmpty()) {
            throw new InvalidDistribution(faults);
        }
    }

    /** A probability that a caller asks about. */
    static double asked(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("A probability must be within [0, 1]: was " + p + ".");
        }
        return p;
    }
}
