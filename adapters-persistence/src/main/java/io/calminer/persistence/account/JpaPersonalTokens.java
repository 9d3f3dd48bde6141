package io.calminer.persistence.account;

import io.calminer.application.account.token.PersonalToken;
import io.calminer.application.account.token.PersonalTokens;
import io.calminer.persistence.Columns;
import io.calminer.persistence.JpaUnitOfWork;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

public final class JpaPersonalTokens implements PersonalTokens {

    private final JpaUnitOfWork work;

    public JpaPersonalTokens(JpaUnitOfWork work) {
        this.work = work;
    }

    @Override
    public void add(PersonalToken token, String hash) {
        work.with(entities -> {
            entities.persist(PersonalTokenRow.of(token, hash));
            return token;
        });
    }

    @Override
    public Optional<PersonalToken> findByHash(String hash) {
        return work.with(entities -> entities.createQuery(
                        "SELECT t FROM PersonalTokenRow t WHERE t.hash = :hash", PersonalTokenRow.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst()
                .map(PersonalTokenRow::toDomain));
    }

    @Override
    public Optional<PersonalToken> find(UUID id) {
        return work.with(entities ->
                Optional.ofNullable(entities.find(PersonalTokenRow.class, id)).map(PersonalTokenRow::toDomain));
    }

    @Override
    public List<PersonalToken> ofUser(UUID userId) {
        String query = "SELECT t FROM PersonalTokenRow t WHERE t.userId = :user ORDER BY t.createdAt DESC, t.id DESC";
        return work.with(entities -> entities.createQuery(query, PersonalTokenRow.class)
                .setParameter("user", userId)
                .getResultStream()
                .map(PersonalTokenRow::toDomain)
                .toList());
    }

    @Override
    public void touch(UUID id, Instant usedAt) {
        work.with(entities -> entities.createQuery("UPDATE PersonalTokenRow t SET t.lastUsedAt = :at WHERE t.id = :id")
                .setParameter("at", Columns.time(usedAt))
                .setParameter("id", id)
                .executeUpdate());
    }

    @Override
    public void remove(UUID id) {
        work.with(entities -> entities.createQuery("DELETE FROM PersonalTokenRow t WHERE t.id = :id")
                .setParameter("id", id)
                .executeUpdate());
    }
}
