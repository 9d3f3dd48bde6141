package io.calminer.domain.maintenance;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the numbers and days of a table are written, which whoever has it says: {@code 1.234} may mean two things. */
public enum LogNotation {
    /** {@code 1234.5} without marks of thousands, days as {@code 2026-12-31}. */
    POINT("[+-]?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]{1,3})?"),
    /** {@code 1.234,5} or {@code 1234,5}, days as {@code 31.12.2026} or {@code 2026-12-31}: German spreadsheets. */
    COMMA("[+-]?([0-9]+|[0-9]{1,3}(\\.[0-9]{3})+)(,[0-9]+)?");

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern DOTTED = Pattern.compile("([0-9]{1,2})\\.([0-9]{1,2})\\.([0-9]{4})");

    private final Pattern number;

    LogNotation(String number) {
        this.number = Pattern.compile(number);
    }

    /** The name in documents. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A number as {@link #POINT} writes it; empty where the text is none. */
    Optional<String> plain(String text) {
        if (!number.matcher(text).matches()) {
            return Optional.empty();
        }
        return Optional.of(this == POINT ? text : text.replace(".", "").replace(',', '.'));
    }

    /** A day; empty where the text is none. */
    Optional<LocalDate> day(String text) {
        try {
            if (DATE.matcher(text).matches()) {
                return Optional.of(LocalDate.parse(text));
            }
            return this == COMMA ? dotted(text) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** A day that is written with dots, which are never the dots of month, day and year. */
    static Optional<LocalDate> dotted(String text) {
        Matcher parts = DOTTED.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            int day = Integer.parseInt(parts.group(1));
            int month = Integer.parseInt(parts.group(2));
            return Optional.of(LocalDate.of(Integer.parseInt(parts.group(3)), month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
