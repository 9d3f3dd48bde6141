package io.calminer.domain.document;

import java.math.BigDecimal;
import java.math.MathContext;

/** The shortest text of a number that reads back as the same number, as ECMAScript writes it. */
public final class Numbers {

    private static final int MOST_WHOLE_DIGITS = 21;
    private static final int MOST_LEADING_ZEROS = 6;

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
        // the digits of Double.toString differ between JDKs before and after 19; the search below does not
        BigDecimal decimal = shortestDecimal(value);
        String digits = decimal.unscaledValue().abs().toString();
        int point = digits.length() - decimal.scale();
        return (value < 0 ? "-" : "") + placed(digits, point);
    }

    private static BigDecimal shortestDecimal(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int precision = 1; precision < 17; precision++) {
            BigDecimal rounded = exact.round(new MathContext(precision));
            if (rounded.doubleValue() == value) {
                return rounded.stripTrailingZeros();
            }
        }
        return exact.round(new MathContext(17)).stripTrailingZeros();
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
