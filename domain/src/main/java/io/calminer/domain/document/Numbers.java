package io.calminer.domain.document;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The shortest text of a number that reads back as the same number, as ECMAScript writes it. */
public final class Numbers {

    private static final int MOST_WHOLE_DIGITS = 21;
    private static final int MOST_LEADING_ZEROS = 6;

    /** Since JDK-4511638, which made it the shortest decimal nearest to the number. */
    private static final boolean TO_STRING_IS_SHORTEST = Runtime.version().feature() >= 19;

    private Numbers() {}

    /** Such as {@code 285}, {@code 0.1}, {@code 1.5e+21}; "undefined" for NaN. */
    public static String shortest(double value) {
        if (Double.isNaN(value)) {
            return "undefined";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "-∞";
        }
        if (value == 0) {
            return "0";
        }
        String known = Double.toString(value);
        if (TO_STRING_IS_SHORTEST) {
            int exponent = known.indexOf('E');
            if (exponent < 0) {
                return known.endsWith(".0") ? known.substring(0, known.length() - 2) : known;
            }
            int start = value < 0 ? 1 : 0;
            String digits = known.charAt(start) + known.substring(start + 2, exponent);
            if (digits.length() > 2) {
                return (value < 0 ? "-" : "") + placed(digits, Integer.parseInt(known.substring(exponent + 1)) + 1);
            }
        }
        BigDecimal decimal = shortestDecimal(value, new BigDecimal(known).precision());
        String digits = decimal.unscaledValue().abs().toString();
        int point = digits.length() - decimal.scale();
        return (value < 0 ? "-" : "") + placed(digits, point);
    }

    /**
     * The shortest decimal that reads back as the value, of those the one nearest to it, the even one of two.
     *
     * <p>{@link Double#toString} gives it from JDK 19 on, but for numbers of one digit, which it may write with two. Before,
     * its digits read back too and few numbers have fewer, so that the search which begins there soon ends.
     */
    private static BigDecimal shortestDecimal(double value, int digits) {
        BigDecimal exact = new BigDecimal(value);
        @Nullable BigDecimal shortest = null;
        int precision = digits;
        while (precision > 0) {
            BigDecimal rounded = exact.round(new MathContext(precision, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() != value) {
                // the room above a power of two is twice that below: what lies further off may still read back
                rounded = exact.round(new MathContext(precision, RoundingMode.UP));
            }
            if (rounded.doubleValue() != value) {
                break;
            }
            shortest = rounded.stripTrailingZeros();
            precision = Math.min(precision, shortest.precision()) - 1;
        }
        return Objects.requireNonNull(shortest);
    }

    private static String placed(String digits, int point) {
        int count = digits.length();
        if (count <= point && point <= MOST_WHOLE_DIGITS) {
            return digits + "0".repeat(point - count);
        }
        if (0 < point && point <= MOST_WHOLE_DIGITS) {
            return digits.substring(0, point) + "." + digits.substring(point);
        }
        if (-MOST_LEADING_ZEROS < point && point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        String exponent = (point > 0 ? "e+" : "e-") + Math.abs(point - 1);
        return count == 1 ? digits + exponent : digits.charAt(0) + "." + digits.substring(1) + exponent;
    }
}
