package io.calminer.domain.reliability;

import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problem;
import java.util.List;

/**
 * Why there is no statistic, which is to be expected of some data.
 *
 * @param rule what the data are not
 * @param values what stands in the placeholders of its text
 */
public record Objection(ReliabilityRule rule, List<Object> values) {

    public Objection {
        values = List.copyOf(values);
    }

    static Objection of(ReliabilityRule rule, Object... values) {
        return new Objection(rule, List.of(values));
    }

    /** The problem of the data at a place of a document. */
    public Problem problem(Pointer at) {
        return Problem.of(rule, at, null, values.toArray());
    }

    /** The sentence with its hint. */
    @Override
    public String toString() {
        Problem problem = problem(Pointer.ROOT);
        return problem.message() + (problem.hint() == null ? "" : " " + problem.hint());
    }

    IllegalArgumentException failure() {
        return new IllegalArgumentException(toString());
    }
}
