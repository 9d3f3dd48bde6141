package io.calminer.persistence.account;

import io.calminer.application.account.login.LoginAttempts;
import io.calminer.persistence.Columns;
import io.calminer.persistence.JpaUnitOfWork;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

public final class JpaLoginAttempts implements LoginAttempts {

    private final JpaUnitOfWork work;

    public JpaLoginAttempts(JpaUnitOfWork work) {
        this.work = work;
    }

    @Override
    public void add(UUID id, String username, String address, Instant at) {
        work.with(entities -> {
            entities.persist(LoginAttemptRow.of(id, username, address, Columns.time(at)));
            return id;
        });
    }

    @Override
    public void succeeded(UUID id) {
        work.with(entities -> Objects.requireNonNull(entities.find(LoginAttemptRow.class, id)).succeeded = true);
    }

    @Override
    public Failures ofNameAndAddress(String username, String address, Instant since) {
        return failures("username = ?2 AND address = ?3", since, List.of(username, address));
    }

    @Override
    public Failures ofName(String username, Instant since) {
        return failures("username = ?2", since, List.of(username));
    }

    @Override
    public Failures ofAddress(String address, Instant since) {
        return failures("address = ?2", since, List.of(address));
    }

    @Override
    public boolean hasSucceeded(String username, String address, Instant since) {
        String sql = "SELECT count(*) FROM login_attempt"
                + " WHERE succeeded AND at >= ?1 AND username = ?2 AND address = ?3";
        return work.with(entities -> Columns.number(entities.createNativeQuery(sql)
                        .setParameter(1, Columns.time(since))
                        .setParameter(2, username)
                        .setParameter(3, address)
                        .getSingleResult())
                > 0);
    }

    @Override
    public int forgive(String username) {
        String query = "DELETE FROM LoginAttemptRow a WHERE a.username = :username AND a.succeeded = false";
        return work.with(entities ->
                entities.createQuery(query).setParameter("username", username).executeUpdate());
    }

    @Override
    public int forget(Instant before) {
        return work.with(entities -> entities.createQuery("DELETE FROM LoginAttemptRow a WHERE a.at < :before")
                .setParameter("before", Columns.time(before))
                .executeUpdate());
    }

    private Failures failures(String which, Instant since, List<String> values) {
        String sql = "SELECT count(*), max(at) FROM login_attempt WHERE NOT succeeded AND at >= ?1 AND " + which
                + " AND at > coalesce((SELECT max(at) FROM login_attempt WHERE succeeded AND " + which
                + "), '-infinity')";
        return work.with(entities -> {
            Query query = entities.createNativeQuery(sql).setParameter(1, Columns.time(since));
            for (int i = 0; i < values.size(); i++) {
                query.setParameter(i + 2, values.get(i));
            }
            Object[] row = (Object[]) query.getSingleResult();
            Instant last = row[1] == null ? Instant.EPOCH : Columns.instant(row[1]);
            return new Failures((int) Columns.number(row[0]), last);
        });
    }
}
