package io.calminer.application.simulation;

import java.util.Locale;

/** Where a run stands. */
public enum RunState {
    /** Waiting for a worker. */
    QUEUED,
    /** A worker holds it. */
    RUNNING,
    /** Complete, with results. */
    FINISHED,
    /** Ended by somebody. */
    CANCELLED,
    /** Ended by an error, which the run names. */
    FAILED;

    /** Whether nothing will change any more. */
    public boolean isFinal() {
        return this == FINISHED || this == CANCELLED || this == FAILED;
    }

    /** The state as it is stored and told. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
