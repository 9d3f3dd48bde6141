package io.calminer.application.repeat;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key that a client gave to one of its requests.
 *
 * @param fingerprint tells requests apart: 64 hexadecimal digits
 * @param takenAt when the request began
 * @param answer what it was answered; null while it is carried out
 */
public record RequestKey(
        UUID userId,
        String key,
        String fingerprint,
        Instant takenAt,
        @Nullable KeptAnswer answer) {}
