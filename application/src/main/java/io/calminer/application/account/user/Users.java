package io.calminer.application.account.user;

import io.calminer.application.Listing;
import io.calminer.application.Slice;
import java.util.Optional;
import java.util.UUID;

/** Port to the accounts. */
public interface Users {

    Optional<User> find(UUID id);

    /** The user of a name, without regard to case. */
    Optional<User> findByUsername(String username);

    /** The user of an e-mail address, without regard to case. */
    Optional<User> findByEmail(String email);

    /** The hash of the user's password. */
    Optional<String> passwordHash(UUID id);

    void add(User user, String passwordHash);

    /** Replaces a user whose stored revision is one below the given one; false when it is not. */
    boolean replace(User user);

    void setPasswordHash(UUID id, String passwordHash);

    /** How many active users hold the role {@code admin}. */
    long activeAdmins();

    boolean isEmpty();

    /** Users by name; fields: username, email, active, created_at. */
    Listing<User> list(Slice slice);
}
