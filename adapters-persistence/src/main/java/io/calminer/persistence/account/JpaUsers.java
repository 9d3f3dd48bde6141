package io.calminer.persistence.account;

import io.calminer.application.Listing;
import io.calminer.application.Slice;
import io.calminer.application.account.user.User;
import io.calminer.application.account.user.Users;
import io.calminer.persistence.Columns;
import io.calminer.persistence.JpaList;
import io.calminer.persistence.JpaUnitOfWork;
import jakarta.persistence.LockModeType;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

public final class JpaUsers implements Users {

    private static final Map<String, String> COLUMNS = Map.of(
            "username", "lower(username) COLLATE \"C\"",
            "email", "lower(email) COLLATE \"C\"",
            "active", "active",
            "created_at", "created_at");

    private final JpaUnitOfWork work;

    public JpaUsers(JpaUnitOfWork work) {
        this.work = work;
    }

    @Override
    public Optional<User> find(UUID id) {
        return work.with(entities ->
                Optional.ofNullable(entities.find(UserRow.class, id)).map(UserRow::toDomain));
    }

    @Override
    public Optional<User> findByUsername(String username) {
        return findBy("username", username);
    }

    @Override
    public Optional<User> findByEmail(String email) {
        return findBy("email", email);
    }

    private Optional<User> findBy(String field, String value) {
        String query = "SELECT u FROM UserRow u WHERE LOWER(u." + field + ") = :value";
        return work.with(entities -> entities.createQuery(query, UserRow.class)
                .setParameter("value", value.toLowerCase(Locale.ROOT))
                .getResultStream()
                .findFirst()
                .map(UserRow::toDomain));
    }

    @Override
    public Optional<String> passwordHash(UUID id) {
        return work.with(entities ->
                Optional.ofNullable(entities.find(UserRow.class, id)).map(row -> row.passwordHash));
    }

    @Override
    public void add(User user, String passwordHash) {
        work.with(entities -> {
            entities.persist(UserRow.of(user, passwordHash));
            return user;
        });
    }

    @Override
    public boolean replace(User user) {
        return work.with(entities -> {
            UserRow row = entities.find(UserRow.class, user.id(), LockModeType.PESSIMISTIC_WRITE);
            boolean fits = row != null && row.revision == user.revision() - 1;
            if (fits) {
                row.take(user);
            }
            return fits;
        });
    }

    @Override
    public void setPasswordHash(UUID id, String passwordHash) {
        work.with(entities -> Objects.requireNonNull(entities.find(UserRow.class, id)).passwordHash = passwordHash);
    }

    @Override
    public long activeAdmins() {
        return work.with(entities ->
                Columns.number(entities.createNativeQuery("SELECT count(*) FROM app_user JOIN user_role ON user_id = id"
                                + " WHERE active AND role = 'admin'")
                        .getSingleResult()));
    }

    @Override
    public boolean isEmpty() {
        return work.with(entities -> Columns.number(entities.createNativeQuery("SELECT count(*) FROM app_user")
                        .getSingleResult())
                == 0);
    }

    @Override
    public Listing<User> list(Slice slice) {
        JpaList list = new JpaList("id, 1", "app_user", "lower(username) COLLATE \"C\", id", COLUMNS);
        return work.with(entities -> list.read(
                entities,
                slice,
                row -> Objects.requireNonNull(entities.find(UserRow.class, Columns.id(row[0])))
                        .toDomain()));
    }
}
