package io.calminer.web.repeat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Closes answers that wait in the database, since some show a password or token once: AES-GCM under a key made from the
 * server's own (NIST SP 800-38D), so that a copy of the database alone tells nothing.
 */
public final class Seal {

    private static final String MAC = "HmacSHA256";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec marks;
    private final SecretKeySpec closes;
    private final SecureRandom random;

    private Seal(SecretKeySpec marks, SecretKeySpec closes, SecureRandom random) {
        this.marks = marks;
        this.closes = closes;
        this.random = random;
    }

    /** Seals under keys that are made from the server's secret. */
    public static Seal of(String secret, SecureRandom random) {
        SecretKeySpec root = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), MAC);
        byte[] marks = mac(root, "fingerprints of requests".getBytes(StandardCharsets.UTF_8));
        byte[] closes = mac(root, "answers that are kept".getBytes(StandardCharsets.UTF_8));
        return new Seal(new SecretKeySpec(marks, MAC), new SecretKeySpec(closes, "AES"), random);
    }

    /** A mark that only equal texts and bodies share, and that tells nothing of them: 64 hexadecimal digits. */
    String fingerprint(String text, byte[] body) {
        byte[] head = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer both = ByteBuffer.allocate(Integer.BYTES + head.length + body.length);
        both.putInt(head.length).put(head).put(body);
        return HexFormat.of().formatHex(mac(marks, both.array()));
    }

    byte[] close(byte[] open) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] closed = crypt(Cipher.ENCRYPT_MODE, nonce, open);
        return ByteBuffer.allocate(nonce.length + closed.length)
                .put(nonce)
                .put(closed)
                .array();
    }

    byte[] open(byte[] closed) {
        byte[] nonce = Arrays.copyOf(closed, NONCE_BYTES);
        return crypt(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(closed, NONCE_BYTES, closed.length));
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, closes, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("A kept answer cannot be sealed or opened.", broken);
        }
    }

    private static byte[] mac(SecretKeySpec key, byte[] text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            return mac.doFinal(text);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has " + MAC + ".", impossible);
        }
    }
}
