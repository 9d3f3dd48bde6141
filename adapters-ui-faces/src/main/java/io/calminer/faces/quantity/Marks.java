package io.calminer.faces.quantity;

import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * The marks that a language puts into a number: before the decimals, and between groups of three digits.
 *
 * @param decimal the decimal mark, such as {@code '.'} in English and {@code ','} in German
 * @param group the mark of thousands, such as {@code ','} in English and {@code '.'} in German
 */
public record Marks(char decimal, char group) {

    /** Refuses one mark for both. */
    public Marks {
        if (decimal == group) {
            throw new IllegalArgumentException(
                    "The decimal mark and the mark of thousands must differ: were both '" + decimal + "'.");
        }
    }

    /** The marks of a language, as the Unicode locale data have them. */
    public static Marks of(Locale locale) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        return new Marks(symbols.getDecimalSeparator(), symbols.getGroupingSeparator());
    }

    /** The marks that a text from elsewhere most likely has: point and comma the other way round. */
    Marks foreign() {
        return decimal == ',' ? new Marks('.', ',') : new Marks(',', '.');
    }
}
