package io.calminer.domain.valuation.interest;

import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problem;
import io.calminer.domain.document.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to a question about money over time, or why there is none. */
public sealed interface Solved {

    /**
     * A value.
     *
     * @param sought what was sought
     * @param value its value
     * @param roots of a rate all that balance the amounts, the lowest first; otherwise the value alone
     */
    record Value(Sought sought, double value, List<Double> roots) implements Solved {
        public Value {
            roots = List.copyOf(roots);
        }
    }

    /** No value, with the reason. */
    record None(Problem problem) implements Solved {}

    /** A value that has no rivals. */
    static Solved of(Sought sought, double value) {
        return new Value(sought, value, List.of(value));
    }

    /** No value because of a field; the whole question where it is empty. */
    static Solved none(Rule rule, String field, @Nullable Object... values) {
        Pointer at = field.isEmpty() ? Pointer.ROOT : Pointer.ROOT.child(field);
        return new None(Problem.of(rule, at, null, values));
    }
}
