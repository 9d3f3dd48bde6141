package io.calminer.domain.maintenance;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What columns and kinds of a log are called in other words, such as the German ones of the pages. */
final class LogWords {

    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("gerät", "unit"),
            Map.entry("einheit", "unit"),
            Map.entry("maschine", "unit"),
            Map.entry("tag", "date"),
            Map.entry("datum", "date"),
            Map.entry("zähler", "meter"),
            Map.entry("zählerstand", "meter"),
            Map.entry("betriebsstunden", "meter"),
            Map.entry("art", "kind"),
            Map.entry("baugruppe", "component"),
            Map.entry("bauteil", "component"),
            Map.entry("komponente", "component"),
            Map.entry("stillstand", "downtime"),
            Map.entry("kosten", "cost"),
            Map.entry("beschreibung", "description"));

    private static final Map<String, LogKind> KINDS = Map.of(
            "ausfall", LogKind.FAILURE,
            "störung", LogKind.FAILURE,
            "vorbeugend", LogKind.PREVENTIVE,
            "wartung", LogKind.PREVENTIVE,
            "inspektion", LogKind.INSPECTION,
            "wechsel", LogKind.COMPONENT_CHANGE,
            "wechsel_einer_baugruppe", LogKind.COMPONENT_CHANGE);

    private LogWords() {}

    /** The column that a cell of the header means; the word itself where it is none of these. */
    static String column(String cell) {
        String name = word(cell);
        return COLUMNS.getOrDefault(name, name);
    }

    static Optional<LogKind> kind(String cell) {
        return Optional.ofNullable(KINDS.get(word(cell)));
    }

    private static String word(String cell) {
        return cell.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
    }
}
