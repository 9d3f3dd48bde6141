package io.calminer.web.http;

import org.jspecify.annotations.Nullable;

/** A request that fails for a reason of HTTP itself, such as a body that is too large. */
public final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final @Nullable String hint;

    public Failure(int status, String code, String detail, @Nullable String hint) {
        super(detail);
        this.status = status;
        this.code = code;
        this.hint = hint;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    String detail() {
        return hint == null ? String.valueOf(getMessage()) : getMessage() + " " + hint;
    }
}
