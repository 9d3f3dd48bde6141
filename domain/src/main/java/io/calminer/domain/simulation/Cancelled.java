package io.calminer.domain.simulation;

/** A run was ended by its monitor before it was complete. */
public final class Cancelled extends RuntimeException {

    private static final long serialVersionUID = 1;

    Cancelled(long done, long total) {
        super("The run was cancelled after " + done + " of " + total + " iterations.");
    }
}
