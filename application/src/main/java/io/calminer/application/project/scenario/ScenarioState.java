package io.calminer.application.project.scenario;

import java.util.Locale;

/** What may still be done with a scenario. */
public enum ScenarioState {
    /** Being worked out. */
    DRAFT,
    /** In use. */
    ACTIVE,
    /** Approved: it never changes again. */
    LOCKED,
    /** Put away: it is only read until it is restored. */
    ARCHIVED;

    /** The name in documents and tables. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
