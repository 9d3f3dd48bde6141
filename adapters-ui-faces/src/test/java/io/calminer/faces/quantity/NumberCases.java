package io.calminer.faces.quantity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The tables {@code numbers/cases.txt} and {@code numbers/formats.txt}, which the converter and the script share. */
public final class NumberCases {

    private NumberCases() {}

    /** A text, and what it is in plain notation or the code of its refusal with the proposal, null for none. */
    public record Case(Locale locale, String text, String plain, String code, String suggestion) {}

    /** A value with a count of decimals, and how it is shown. */
    public record Format(Locale locale, double value, int decimals, String text) {}

    /** Every text of the table. */
    public static List<Case> texts() {
        return rows("/numbers/cases.txt").stream()
                .map(cells -> {
                    String meaning = cells[2].strip();
                    boolean read = meaning.startsWith("=");
                    String rest = meaning.substring(1).strip();
                    String suggestion = cells.length > 3 ? cells[3].strip() : null;
                    return new Case(
                            Locale.forLanguageTag(cells[0].strip()),
                            cells[1].substring(1),
                            read ? rest : null,
                            read ? null : rest,
                            suggestion);
                })
                .toList();
    }

    /** Every value of the table. */
    public static List<Format> formats() {
        return rows("/numbers/formats.txt").stream()
                .map(cells -> new Format(
                        Locale.forLanguageTag(cells[0].strip()),
                        Double.parseDouble(cells[1].strip()),
                        Integer.parseInt(cells[2].strip()),
                        cells[3].strip()))
                .toList();
    }

    private static List<String[]> rows(String resource) {
        try (InputStream in = NumberCases.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" \\|", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
