package io.calminer.bootstrap.launch;

/** An argument or a file that a command cannot use, in words for the person who gave it. */
final class UnusableInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    UnusableInput(String message, int exitCode) {
        super(message);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
