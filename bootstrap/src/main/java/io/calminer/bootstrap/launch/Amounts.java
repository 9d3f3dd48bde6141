package io.calminer.bootstrap.launch;

import java.util.Locale;

/** Numbers as people read them on a terminal. */
final class Amounts {

    private static final String UNDEFINED = "–";

    private Amounts() {}

    /** An amount with one decimal and grouped thousands. */
    static String amount(double value) {
        return Double.isNaN(value) ? UNDEFINED : String.format(Locale.ROOT, "%,.1f", value + 0.0);
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
