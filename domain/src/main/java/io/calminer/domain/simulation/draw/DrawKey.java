package io.calminer.domain.simulation.draw;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The address of an input's draws, made from its name once and kept when it is renamed. */
public final class DrawKey {

    private DrawKey() {}

    /** The first 8 bytes of SHA-256 of the name in UTF-8, the first byte highest. */
    public static long of(String name) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return ByteBuffer.wrap(digest.digest(name.getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }
}
