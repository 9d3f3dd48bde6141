package io.calminer.domain.formula;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers written into a formula, with or without sign and unit. */
public final class Literals {

    private Literals() {}

    /** The number of an expression, whatever its unit; null when it is not one written down. */
    public static @Nullable Double value(Expression expression) {
        if (expression instanceof Expression.Literal literal) {
            return literal.value();
        } else if (expression instanceof Expression.Negate negate) {
            Double value = value(negate.operand());
            return value == null ? null : 0.0 - value;
        }
        return expression instanceof Expression.Quantity quantity ? value(quantity.inner()) : null;
    }

    /** The unit given to a number; null when it has none. */
    public static @Nullable String unit(Expression expression) {
        if (expression instanceof Expression.Negate negate) {
            return unit(negate.operand());
        }
        return expression instanceof Expression.Quantity quantity ? quantity.unit() : null;
    }

    /** The nearest binary number of a text; a percentage is rounded once, after the division by 100. */
    static double parse(String text) {
        String digits = text.replace("_", "");
        return digits.endsWith("%")
                ? new BigDecimal(digits.substring(0, digits.length() - 1))
                        .movePointLeft(2)
                        .doubleValue()
                : Double.parseDouble(digits);
    }
}
