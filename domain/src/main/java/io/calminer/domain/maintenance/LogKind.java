package io.calminer.domain.maintenance;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Why a unit was worked on. */
public enum LogKind {
    /** It broke down, so that it could not do its work. */
    FAILURE,
    /** Work that was planned by calendar, hours or condition. */
    PREVENTIVE,
    /** It was looked at; nothing was renewed. */
    INSPECTION,
    /** A component was renewed before it failed. */
    COMPONENT_CHANGE;

    /** The name in documents and tables, such as {@code component_change}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a name, in any case, with blanks or hyphens for underscores, or in German. */
    static Optional<LogKind> find(String text) {
        String name = text.strip().toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        return Arrays.stream(values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .or(() -> LogWords.kind(text));
    }

    /** All names, in their order. */
    public static List<String> texts() {
        return Arrays.stream(values()).map(LogKind::text).toList();
    }
}
