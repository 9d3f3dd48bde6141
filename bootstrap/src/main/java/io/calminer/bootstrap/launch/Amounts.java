package io.calminer.bootstrap.launch;

import java.util.Locale;
import java.util.stream.DoubleStream;

/** Numbers as people read them on a terminal. */
final class Amounts {

    private static final String UNDEFINED = "–";

    /** Digits that a figure below 1 is shown with. */
    private static final int SMALL_DIGITS = 4;

    private static final int MOST_DECIMALS = 9;

    private Amounts() {}

    /** An amount with grouped thousands, and one decimal or the more that a small one needs. */
    static String amount(double value) {
        return amount(value, decimals(DoubleStream.of(value)));
    }

    /** An amount with grouped thousands and so many decimals. */
    static String amount(double value, int decimals) {
        String shown = String.format(Locale.ROOT, "%,." + decimals + "f", value);
        // what rounds to zero has no sign
        boolean zero = shown.chars().noneMatch(c -> c >= '1' && c <= '9');
        return Double.isNaN(value) ? UNDEFINED : zero ? shown.replace("-", "") : shown;
    }

    /** How many decimals figures side by side need: one, unless the largest is below 1 and would lose its digits. */
    static int decimals(DoubleStream values) {
        double largest = values.filter(Double::isFinite).map(Math::abs).max().orElse(0);
        return largest == 0 || largest >= 1
                ? 1
                : Math.min(MOST_DECIMALS, SMALL_DIGITS - 1 - (int) Math.floor(Math.log10(largest)));
    }

    /** A figure with its unit: shares as percentages, years with two decimals. */
    static String figure(double value, String unit) {
        if (Double.isNaN(value)) {
            return UNDEFINED;
        }
        return switch (unit) {
            case "1" -> String.format(Locale.ROOT, "%.4f", value);
            case "a" -> String.format(Locale.ROOT, "%.2f years", value);
            default -> amount(value) + " " + unit;
        };
    }

    static String percent(double share) {
        return Double.isNaN(share) ? UNDEFINED : String.format(Locale.ROOT, "%.2f %%", share * 100);
    }
}
