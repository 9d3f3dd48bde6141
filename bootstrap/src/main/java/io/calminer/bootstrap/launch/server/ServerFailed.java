package io.calminer.bootstrap.launch.server;

import org.jspecify.annotations.Nullable;

/** A start that did not succeed, with the reason in words. */
public final class ServerFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ServerFailed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
