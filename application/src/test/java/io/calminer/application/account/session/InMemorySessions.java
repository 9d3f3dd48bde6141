package io.calminer.application.account.session;

import io.calminer.application.InMemoryDatabase;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

public final class InMemorySessions implements Sessions {

    private final InMemoryDatabase.Table<UUID, Session> sessions;
    private final InMemoryDatabase.Table<String, RefreshToken> tokens;

    public InMemorySessions(InMemoryDatabase database) {
        this.sessions = database.table();
        this.tokens = database.table();
    }

    @Override
    public void add(Session session) {
        sessions.put(session.id(), session);
    }

    @Override
    public Optional<Session> find(UUID id) {
        return sessions.find(id);
    }

    @Override
    public List<Session> ofUser(UUID userId) {
        return sessions.rows().stream()
                .filter(session -> session.userId().equals(userId))
                .sorted(Comparator.comparing(Session::createdAt)
                        .thenComparing(Session::id)
                        .reversed())
                .toList();
    }

    @Override
    public void touch(UUID id, Instant usedAt) {
        change(
                id,
                old -> new Session(
                        old.id(),
                        old.userId(),
                        old.kind(),
                        old.createdAt(),
                        usedAt,
                        old.expiresAt(),
                        old.endedAt(),
                        old.address(),
                        old.agent()));
    }

    @Override
    public void end(UUID id, Instant at, String reason) {
        change(
                id,
                old -> old.endedAt() != null
                        ? old
                        : new Session(
                                old.id(),
                                old.userId(),
                                old.kind(),
                                old.createdAt(),
                                old.lastUsedAt(),
                                old.expiresAt(),
                                at,
                                old.address(),
                                old.agent()));
    }

    @Override
    public void endAll(UUID userId, Instant at, String reason) {
        ofUser(userId).forEach(session -> end(session.id(), at, reason));
    }

    @Override
    public void addRefreshToken(RefreshToken token) {
        tokens.put(token.hash(), token);
    }

    @Override
    public Optional<RefreshToken> findRefreshTokenForUpdate(String hash) {
        return tokens.find(hash);
    }

    @Override
    public void markUsed(String hash, Instant at) {
        RefreshToken old = tokens.find(hash).orElseThrow();
        tokens.put(hash, new RefreshToken(hash, old.sessionId(), old.issuedAt(), at));
    }

    @Override
    public int forget(Instant expiredBefore) {
        List<UUID> gone = sessions.rows().stream()
                .filter(session -> session.expiresAt().isBefore(expiredBefore))
                .map(Session::id)
                .toList();
        sessions.with(rows -> rows.keySet().removeAll(gone));
        tokens.with(rows -> rows.values().removeIf(token -> gone.contains(token.sessionId())));
        return gone.size();
    }

    private void change(UUID id, UnaryOperator<Session> change) {
        sessions.with(rows -> rows.computeIfPresent(id, (key, old) -> change.apply(old)));
    }
}
