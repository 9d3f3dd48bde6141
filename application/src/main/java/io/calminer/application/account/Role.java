package io.calminer.application.account;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a user may do; each role includes those before it. */
public enum Role {
    /** Reads everything that is not private. */
    VIEWER("Reads plans, results and reports."),
    /** Edits plans and runs simulations. */
    ANALYST("Edits plans and runs simulations."),
    /** Creates, locks, archives and deletes projects and scenarios, and imports. */
    PROJECT_MANAGER("Creates, locks, archives and deletes projects and scenarios; imports."),
    /** Manages users, settings and the catalogue. */
    ADMIN("Manages users, settings, currencies and units.");

    private final String description;

    Role(String description) {
        this.description = description;
    }

    /** The name in documents and tables, such as {@code project_manager}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String description() {
        return description;
    }

    /** Whether the holder of this role may do what the other one is asked for. */
    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }

    /** The role of a name, if there is one. */
    public static Optional<Role> find(String text) {
        return Arrays.stream(values()).filter(role -> role.text().equals(text)).findFirst();
    }

    /** All names, the weakest first. */
    public static List<String> texts() {
        return Arrays.stream(values()).map(Role::text).toList();
    }
}
