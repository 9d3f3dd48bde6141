package io.calminer.faces.project.item;

import java.util.List;
import java.util.Locale;

/**
 * A column of a table of items.
 *
 * @param path the field below the item, such as {@code terms/freight}; {@code *} stands for each commodity, or for the
 *     entry of a row of details
 * @param kind how it is entered
 * @param choices the words that may be chosen, or the collections whose keys are referred to
 */
record Field(String path, Kind kind, List<String> choices) {

    static final String EACH = "*";

    /** How a field is entered. */
    enum Kind {
        /** Any text. */
        TEXT,
        /** A number or a formula. */
        FORMULA,
        /** A number, a formula, or steps: values by thresholds or years, such as {@code 0: 2%, 35%: 5%}. */
        STEPS,
        /** Steps and nothing else. */
        STEPS_ONLY,
        /** One of some words. */
        CHOICE,
        /** The key of an item of another collection. */
        REFERENCE,
        /** Keys of items of other collections, one after the other. */
        LIST,
        /** The name of a line, or one of some words. */
        LINE,
        /** The key of an entry of details, given once. */
        KEY;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Field {
        choices = List.copyOf(choices);
    }

    static Field text(String path) {
        return new Field(path, Kind.TEXT, List.of());
    }

    static Field formula(String path) {
        return new Field(path, Kind.FORMULA, List.of());
    }

    static Field steps(String path) {
        return new Field(path, Kind.STEPS, List.of());
    }

    static Field stepsOnly(String path) {
        return new Field(path, Kind.STEPS_ONLY, List.of());
    }

    static Field choice(String path, String... choices) {
        return new Field(path, Kind.CHOICE, List.of(choices));
    }

    static Field reference(String path, String... collections) {
        return new Field(path, Kind.REFERENCE, List.of(collections));
    }

    static Field list(String path, String... collections) {
        return new Field(path, Kind.LIST, List.of(collections));
    }

    static Field line(String path, String... words) {
        return new Field(path, Kind.LINE, List.of(words));
    }

    /** The last part of the path that is no place holder. */
    String word() {
        String[] parts = path.replace("/" + EACH, "").split("/", -1);
        return parts[parts.length - 1];
    }

    /** Whether there is one column for each commodity, or each year. */
    boolean isRepeated() {
        return path.endsWith("/" + EACH);
    }

    Field with(String entry) {
        return new Field(path.replace(EACH, entry), kind, choices);
    }
}
