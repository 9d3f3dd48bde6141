package io.calminer.persistence.account;

import io.calminer.application.account.session.Session;
import io.calminer.application.account.session.Sessions;
import io.calminer.persistence.Columns;
import io.calminer.persistence.JpaUnitOfWork;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

public final class JpaSessions implements Sessions {

    private final JpaUnitOfWork work;

    public JpaSessions(JpaUnitOfWork work) {
        this.work = work;
    }

    @Override
    public void add(Session session) {
        work.with(entities -> {
            entities.persist(SessionRow.of(session));
            return session;
        });
    }

    @Override
    public Optional<Session> find(UUID id) {
        return work.with(entities ->
                Optional.ofNullable(entities.find(SessionRow.class, id)).map(SessionRow::toDomain));
    }

    @Override
    public List<Session> ofUser(UUID userId) {
        String query = "SELECT s FROM SessionRow s WHERE s.userId = :user ORDER BY s.createdAt DESC, s.id DESC";
        return work.with(entities -> entities.createQuery(query, SessionRow.class)
                .setParameter("user", userId)
                .getResultStream()
                .map(SessionRow::toDomain)
                .toList());
    }

    @Override
    public void touch(UUID id, Instant usedAt) {
        work.with(entities -> entities.createQuery("UPDATE SessionRow s SET s.lastUsedAt = :at WHERE s.id = :id")
                .setParameter("at", Columns.time(usedAt))
                .setParameter("id", id)
                .executeUpdate());
    }

    @Override
    public void end(UUID id, Instant at, String reason) {
        String update =
                "UPDATE SessionRow s SET s.endedAt = :at, s.endReason = :reason WHERE s.id = :id AND s.endedAt IS NULL";
        work.with(entities -> entities.createQuery(update)
                .setParameter("at", Columns.time(at))
                .setParameter("reason", reason)
                .setParameter("id", id)
                .executeUpdate());
    }

    @Override
    public void endAll(UUID userId, Instant at, String reason) {
        String update = "UPDATE SessionRow s SET s.endedAt = :at, s.endReason = :reason"
                + " WHERE s.userId = :user AND s.endedAt IS NULL";
        work.with(entities -> entities.createQuery(update)
                .setParameter("at", Columns.time(at))
                .setParameter("reason", reason)
                .setParameter("user", userId)
                .executeUpdate());
    }

    @Override
    public void addRefreshToken(RefreshToken token) {
        work.with(entities -> {
            entities.persist(RefreshTokenRow.of(token));
            return token;
        });
    }

    @Override
    public Optional<RefreshToken> findRefreshTokenForUpdate(String hash) {
        return work.with(entities -> Optional.ofNullable(
                        entities.find(RefreshTokenRow.class, hash, LockModeType.PESSIMISTIC_WRITE))
                .map(RefreshTokenRow::toDomain));
    }

    @Override
    public void markUsed(String hash, Instant at) {
        work.with(entities ->
                Objects.requireNonNull(entities.find(RefreshTokenRow.class, hash)).usedAt = Columns.time(at));
    }

    @Override
    public int forget(Instant expiredBefore) {
        return work.with(entities -> entities.createQuery("DELETE FROM SessionRow s WHERE s.expiresAt < :before")
                .setParameter("before", Columns.time(expiredBefore))
                .executeUpdate());
    }
}
