package io.calminer.application.reporting;

import java.util.Locale;

/** How far a study of a mine has gone, which says what its economics may rest on. */
public enum StudyStage {
    /** A scoping study: it may rest on resources of every class, with a caution. */
    PRELIMINARY_ASSESSMENT,
    /** Whether it is worth going on: it rests on what can become reserves. */
    PREFEASIBILITY,
    /** Whether to build: it rests on reserves. */
    FEASIBILITY;

    /** Whether inferred material is refused. */
    public boolean isOfReserves() {
        return this != PRELIMINARY_ASSESSMENT;
    }

    /** The name as it is written in requests. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
