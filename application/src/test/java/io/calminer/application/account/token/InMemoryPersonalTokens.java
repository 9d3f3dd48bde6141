package io.calminer.application.account.token;

import io.calminer.application.InMemoryDatabase;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

public final class InMemoryPersonalTokens implements PersonalTokens {

    private record Row(PersonalToken token, String hash) {}

    private final InMemoryDatabase.Table<UUID, Row> tokens;

    public InMemoryPersonalTokens(InMemoryDatabase database) {
        this.tokens = database.table();
    }

    @Override
    public void add(PersonalToken token, String hash) {
        tokens.put(token.id(), new Row(token, hash));
    }

    @Override
    public Optional<PersonalToken> findByHash(String hash) {
        return tokens.rows().stream()
                .filter(row -> row.hash().equals(hash))
                .map(Row::token)
                .findFirst();
    }

    @Override
    public Optional<PersonalToken> find(UUID id) {
        return tokens.find(id).map(Row::token);
    }

    @Override
    public List<PersonalToken> ofUser(UUID userId) {
        return tokens.rows().stream()
                .map(Row::token)
                .filter(token -> token.userId().equals(userId))
                .sorted(Comparator.comparing(PersonalToken::createdAt)
                        .thenComparing(PersonalToken::id)
                        .reversed())
                .toList();
    }

    @Override
    public void touch(UUID id, Instant usedAt) {
        tokens.with(rows -> rows.computeIfPresent(id, (key, row) -> {
            PersonalToken old = row.token();
            return new Row(
                    new PersonalToken(
                            id, old.userId(), old.name(), old.scope(), old.createdAt(), old.expiresAt(), usedAt),
                    row.hash());
        }));
    }

    @Override
    public void remove(UUID id) {
        tokens.with(rows -> rows.remove(id));
    }
}
