package io.calminer.application.account.user;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;

/** Makes secrets that are shown once, and the hashes by which they are found again. */
public final class Secrets {

    private static final int BYTES = 32;

    private final Random random;

    /**
     * Secrets from a source of chance.
     *
     * @param random a {@link java.security.SecureRandom} in the server
     */
    private Secrets(Random random) {
        this.random = random;
    }

    public static Secrets of(Random random) {
        return new Secrets(random);
    }

    /** 256 bits of chance as text for addresses and headers. */
    public String next() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A password for one login, easy to copy. */
    public String password() {
        return next().substring(0, 20);
    }

    /** SHA-256 of a secret in hexadecimal digits: enough for a secret that cannot be guessed. */
    public static String hash(String secret) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }
}
