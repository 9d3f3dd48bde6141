package io.calminer.application.account.user;

/** Port to the slow hash of passwords, which keeps its parameters in its text. */
public interface PasswordHashes {

    /** The hash of a password with today's parameters and a new salt. */
    String hash(String password);

    /** Whether the password belongs to the hash. */
    boolean verify(String password, String hash);

    /** Whether the hash was made with parameters weaker than today's. */
    boolean isWeak(String hash);

    /** The hash of a password that nobody knows: verifying against it takes as long as against any other. */
    String decoy();
}
