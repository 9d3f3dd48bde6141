package io.calminer.bootstrap.launch.archive;

/** A backup that cannot be made, or not be taken in; the message says why. */
public final class ArchiveRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ArchiveRefused(String message) {
        super(message);
    }
}
