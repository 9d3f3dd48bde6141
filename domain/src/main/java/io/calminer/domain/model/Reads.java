package io.calminer.domain.model;

import io.calminer.domain.formula.Expression;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The names that an expression reads. */
final class Reads {

    private Reads() {}

    static Set<String> of(Expression expression) {
        Set<String> names = new LinkedHashSet<>();
        Deque<Expression> open = new ArrayDeque<>(List.of(expression));
        while (!open.isEmpty()) {
            Expression next = open.pop();
            if (next instanceof Expression.Name name) {
                names.add(name.text());
            }
            next.operands().forEach(open::push);
        }
        return names;
    }

    /** A part that depends on the period, if there is one. */
    static Optional<Expression> overTime(Expression expression) {
        Deque<Expression> open = new ArrayDeque<>(List.of(expression));
        while (!open.isEmpty()) {
            Expression next = open.pop();
            if ((next instanceof Expression.Call call && call.function().overTime())
                    || (next instanceof Expression.Lookup lookup
                            && lookup.function().overTime())) {
                return Optional.of(next);
            }
            next.operands().forEach(open::push);
        }
        return Optional.empty();
    }

    /** Whether a number in it is written as a percentage, which is a share whatever unit is asked for. */
    static boolean hasPercentage(Expression expression) {
        Deque<Expression> open = new ArrayDeque<>(List.of(expression));
        while (!open.isEmpty()) {
            Expression next = open.pop();
            if (next instanceof Expression.Literal literal && literal.text().endsWith("%")) {
                return true;
            }
            next.operands().forEach(open::push);
        }
        return false;
    }
}
