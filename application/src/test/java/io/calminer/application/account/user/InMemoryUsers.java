package io.calminer.application.account.user;

import io.calminer.application.InMemoryDatabase;
import io.calminer.application.InMemoryListing;
import io.calminer.application.Listing;
import io.calminer.application.Slice;
import io.calminer.application.account.Role;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

public final class InMemoryUsers implements Users {

    private static final Map<String, Function<User, @Nullable Object>> FIELDS = Map.of(
            "username",
            user -> user.username().toLowerCase(Locale.ROOT),
            "email",
            user -> user.email().toLowerCase(Locale.ROOT),
            "active",
            User::active,
            "created_at",
            User::createdAt);

    private final InMemoryDatabase.Table<UUID, User> users;
    private final InMemoryDatabase.Table<UUID, String> hashes;

    public InMemoryUsers(InMemoryDatabase database) {
        this.users = database.table();
        this.hashes = database.table();
    }

    @Override
    public Optional<User> find(UUID id) {
        return users.find(id);
    }

    @Override
    public Optional<User> findByUsername(String username) {
        return users.rows().stream()
                .filter(user -> user.username().equalsIgnoreCase(username))
                .findFirst();
    }

    @Override
    public Optional<User> findByEmail(String email) {
        return users.rows().stream()
                .filter(user -> user.email().equalsIgnoreCase(email))
                .findFirst();
    }

    @Override
    public Optional<String> passwordHash(UUID id) {
        return hashes.find(id);
    }

    @Override
    public void add(User user, String passwordHash) {
        users.put(user.id(), user);
        hashes.put(user.id(), passwordHash);
    }

    @Override
    public boolean replace(User user) {
        boolean fits = users.find(user.id())
                .filter(old -> old.revision() == user.revision() - 1)
                .isPresent();
        if (fits) {
            users.put(user.id(), user);
        }
        return fits;
    }

    @Override
    public void setPasswordHash(UUID id, String passwordHash) {
        hashes.put(id, passwordHash);
    }

    @Override
    public long activeAdmins() {
        return users.rows().stream()
                .filter(user -> user.active() && user.has(Role.ADMIN))
                .count();
    }

    @Override
    public boolean isEmpty() {
        return users.rows().isEmpty();
    }

    @Override
    public Listing<User> list(Slice slice) {
        Comparator<User> byName = Comparator.comparing(user -> user.username().toLowerCase(Locale.ROOT));
        return InMemoryListing.of(users.rows().stream(), slice, FIELDS, byName);
    }
}
