package io.calminer.domain.simulation.distribution;

import java.util.Arrays;

/** Prints a distribution as the distribution object that a plan holds, so that it can be read back. */
final class Notation {

    private final StringBuilder text;

    private Notation(String type) {
        text = new StringBuilder("{\"type\": \"").append(type).append('"');
    }

    static Notation of(String type) {
        return new Notation(type);
    }

    Notation with(String name, double value) {
        return put(name, number(value));
    }

    Notation with(String name, double[] values) {
        String[] numbers = Arrays.stream(values).mapToObj(Notation::number).toArray(String[]::new);
        return put(name, "[" + String.join(", ", numbers) + "]");
    }

    Notation put(String name, String json) {
        text.append(", \"").append(name).append("\": ").append(json);
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
