package io.calminer.domain.model;

import io.calminer.domain.formula.Expression;
import org.jspecify.annotations.Nullable;

/** Numbers written into a formula, with or without sign and unit. */
final class Literals {

    private Literals() {}

    /** The number, or null when the expression is not one written down. */
    static @Nullable Double value(Expression expression) {
        if (expression instanceof Expression.Literal literal) {
            return literal.value();
        } else if (expression instanceof Expression.Negate negate) {
            Double value = value(negate.operand());
            return value == null ? null : 0.0 - value;
        } else if (expression instanceof Expression.Quantity quantity) {
            return value(quantity.inner());
        }
        return null;
    }

    /** The unit text of a number, or null when it has none. */
    static @Nullable String unit(Expression expression) {
        if (expression instanceof Expression.Negate negate) {
            return unit(negate.operand());
        }
        return expression instanceof Expression.Quantity quantity ? quantity.unit() : null;
    }
}
