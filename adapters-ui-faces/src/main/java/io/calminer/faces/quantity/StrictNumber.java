package io.calminer.faces.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number as a person types it, read strictly: the whole text is one number in the marks of the reader's language, or
 * it is refused with a reason and, where there is a likely one, a proposal. Nothing is guessed: in German
 * {@code 1.234,56} is 1234.56, and {@code 1234.56} is refused with the proposal {@code 1234,56}.
 *
 * <p>Shape: a sign, digits (plain, or in groups of three by the mark of thousands), a decimal mark with digits, an
 * exponent, a percent sign. Text in plain notation ({@code -1234.5}, {@code 8.5%}, {@code 1.5e6}) is what plans keep.
 */
public final class StrictNumber {

    private static final String SPACES = " \u00a0\u202f";
    private static final String APOSTROPHES = "'\u2019";
    private static final Pattern PARENTHESES = Pattern.compile("\\((.*)\\)");
    private static final Pattern UNIT_BEFORE = Pattern.compile("^(?:[$\u20ac\u00a3]|[A-Za-z]{1,5})\\s*");
    private static final Pattern UNIT_AFTER = Pattern.compile("\\s*(?:[$\u20ac\u00a3]|[A-Za-z][A-Za-z/]{0,9})$");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private StrictNumber() {}

    /** What became of a text: a number, nothing, or a refusal. */
    public sealed interface Reading permits Read, Refused {}

    /**
     * A number that was read, or nothing where the text was empty.
     *
     * @param text the number in plain notation, empty for nothing
     * @param value its value, a percentage as its hundredth; null for nothing
     */
    public record Read(String text, @Nullable Double value) implements Reading {}

    /**
     * A text that is no number in the reader's marks.
     *
     * @param code the key of the message, such as {@code number.marks}
     * @param text the text as it was entered
     * @param suggestion what it may have been, in the reader's marks; null where nothing is likely
     */
    public record Refused(
            String code, String text, @Nullable String suggestion) implements Reading {}

    /** Reads a text in the marks of a language. */
    public static Reading read(String entered, Marks marks) {
        String text = entered.strip();
        if (text.isEmpty()) {
            return new Read("", null);
        }
        String plain = plain(text, marks);
        if (plain != null) {
            double value = valueOf(plain);
            return Double.isFinite(value) ? new Read(plain, value) : new Refused("number.large", text, null);
        }
        return refuse(text, marks);
    }

    private static Refused refuse(String text, Marks marks) {
        String foreign = plain(text, marks.foreign());
        if (foreign != null) {
            return new Refused("number.marks", text, local(foreign, marks));
        }
        Matcher parentheses = PARENTHESES.matcher(text);
        String negative = parentheses.matches() ? plain(parentheses.group(1).strip(), marks) : null;
        if (negative != null && !negative.startsWith("-")) {
            return new Refused("number.parentheses", text, "-" + local(negative, marks));
        }
        String bare =
                UNIT_AFTER.matcher(UNIT_BEFORE.matcher(text).replaceFirst("")).replaceFirst("");
        String amount = bare.equals(text) ? null : plain(bare, marks);
        if (amount != null) {
            return new Refused("number.unit", text, local(amount, marks));
        }
        String digits = text.replaceAll("[" + classOf(marks.group()) + "]", "");
        boolean groups = !digits.equals(text) && plain(digits, marks) != null;
        return new Refused(groups ? "number.groups" : "number.text", text, null);
    }

    /** The number in plain notation, or null where the text is not one in these marks. */
    private static @Nullable String plain(String text, Marks marks) {
        Matcher parts = shape(marks).matcher(text);
        if (!parts.matches() || (parts.group(2) == null && parts.group(3) == null)) {
            return null;
        }
        String whole = parts.group(2) == null ? "0" : parts.group(2);
        if (differentMarks(whole) > 1) {
            return null;
        }
        String digits = whole.replaceAll("[^0-9]", "").replaceFirst("^0+(?=\\d)", "");
        String sign = parts.group(1).equals("-") || parts.group(1).equals("\u2212") ? "-" : "";
        String exponent = parts.group(4) == null
                ? ""
                : "e" + parts.group(4).replace('\u2212', '-').replace("+", "");
        return sign
                + digits
                + (parts.group(3) == null ? "" : "." + parts.group(3))
                + exponent
                + (parts.group(5) == null ? "" : "%");
    }

    private static Pattern shape(Marks marks) {
        String group = "[" + classOf(marks.group()) + "]";
        String decimal = "[" + classOf(marks.decimal()) + "]";
        return Pattern.compile("([+\\-\u2212]?)([0-9]+|[0-9]{1,3}(?:" + group + "[0-9]{3})+)?(?:" + decimal
                + "([0-9]+))?(?:[eE]([+\\-\u2212]?[0-9]{1,3}))?(\\s?%)?");
    }

    /** Every way of typing the same mark, escaped for a character class. */
    private static String classOf(char mark) {
        if (SPACES.indexOf(mark) >= 0) {
            return SPACES;
        }
        return APOSTROPHES.indexOf(mark) >= 0 ? APOSTROPHES : "\\" + mark;
    }

    private static long differentMarks(String whole) {
        return whole.chars().filter(c -> c < '0' || c > '9').distinct().count();
    }

    /** Plain notation in the reader's marks, without groups: what an editor starts from. */
    public static String local(String plain, Marks marks) {
        return plain.replace('.', marks.decimal());
    }

    /** The value of plain notation; a percentage is its hundredth. */
    static double valueOf(String plain) {
        return plain.endsWith("%")
                ? new BigDecimal(plain.substring(0, plain.length() - 1))
                        .divide(HUNDRED)
                        .doubleValue()
                : Double.parseDouble(plain);
    }

    /**
     * A value for reading: the given count of decimals, ties away from zero, groups of three, a true minus sign; empty
     * where it is not finite.
     */
    public static String format(double value, int decimals, Marks marks) {
        if (!Double.isFinite(value)) {
            return "";
        }
        String fixed = new BigDecimal(Math.abs(value))
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
        int point = fixed.indexOf('.');
        StringBuilder text = new StringBuilder(point < 0 ? fixed : fixed.substring(0, point));
        for (int i = text.length() - 3; i > 0; i -= 3) {
            text.insert(i, marks.group());
        }
        if (point >= 0) {
            text.append(marks.decimal()).append(fixed, point + 1, fixed.length());
        }
        boolean zero = fixed.chars().allMatch(c -> c == '0' || c == '.');
        return value < 0 && !zero ? "\u2212" + text : text.toString();
    }
}
