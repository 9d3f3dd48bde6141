package io.calminer.domain.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a number came about: what it is, its value, the formula behind it and the numbers that the formula reads.
 *
 * @param name the line, parameter, process or metric
 * @param label what people call it
 * @param when the period, as its label; empty for a figure of the whole life
 * @param value the number; NaN where it is undefined
 * @param unit the unit of the number, "1" for a plain one
 * @param formula the formula in the planning language or in words; empty for an entered value
 * @param source where an entered value comes from; null when none is stated
 * @param notes factors that units brought in, and remarks on how to read the number
 * @param inputs what the formula reads, in order; empty for an entered value or when the depth is reached
 * @param continues whether there is more below that was not listed
 */
public record Explanation(
        String name,
        String label,
        String when,
        double value,
        String unit,
        String formula,
        @Nullable String source,
        List<String> notes,
        List<Explanation> inputs,
        boolean continues) {

    public Explanation {
        notes = List.copyOf(notes);
        inputs = List.copyOf(inputs);
    }
}
