package io.calminer.application.account.login;

import java.time.Instant;
import java.util.UUID;

/** Port to the attempts to log in of the last days. */
public interface LoginAttempts {

    /**
     * How often an account was tried in vain.
     *
     * @param failures how many attempts failed since the last success within the time asked for
     * @param last when the last one of them was; {@link Instant#EPOCH} when there is none
     */
    record Failures(int failures, Instant last) {}

    /** Writes down an attempt before it is decided, as a failure. */
    void add(UUID id, String username, String address, Instant at);

    void succeeded(UUID id);

    /** Failures of a name from one address. */
    Failures ofNameAndAddress(String username, String address, Instant since);

    /** Failures of a name from anywhere. */
    Failures ofName(String username, Instant since);

    /** Failures from an address, whatever the name. */
    Failures ofAddress(String address, Instant since);

    /** Whether the name has logged in from the address since then. */
    boolean hasSucceeded(String username, String address, Instant since);

    /** Forgets the failures of a name, wherever they came from. */
    int forgive(String username);

    /** Forgets attempts from before the given moment. */
    int forget(Instant before);
}
