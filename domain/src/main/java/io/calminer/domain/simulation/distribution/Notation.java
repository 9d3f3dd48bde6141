package io.calminer.domain.simulation.distribution;

import java.util.Arrays;

/** Prints a distribution as the distribution object that a plan holds, so that it can be read back. */
final class Notation {

    private final StringBuilder text;

    private Notation(String begun) {
        text = new StringBuilder(begun);
    }

    static Notation of(String type) {
        return new Notation("{\"type\": \"" + type + '"');
    }

    /** Further fields in the object of another law. */
    static Notation within(Distribution law) {
        String whole = law.toString();
        return new Notation(whole.substring(0, whole.length() - 1));
    }

    /** An object without a type. */
    static Notation plain() {
        return new Notation("{");
    }

    Notation with(String name, double value) {
        return put(name, number(value));
    }

    Notation with(String name, double[] values) {
        String[] numbers = Arrays.stream(values).mapToObj(Notation::number).toArray(String[]::new);
        return put(name, "[" + String.join(", ", numbers) + "]");
    }

    Notation put(String name, String json) {
        text.append(text.length() > 1 ? ", " : "")
                .append('"')
                .append(name)
                .append("\": ")
                .append(json);
        return this;
    }

    @Override
    public String toString() {
        return text + "}";
    }

    private static String number(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return whole ? Long.toString((long) value) : Double.toString(value);
    }
}
