package io.calminer.application.account.login;

import io.calminer.application.InMemoryDatabase;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import java.util.function.Predicate;

public final class InMemoryLoginAttempts implements LoginAttempts {

    private record Attempt(UUID id, String username, String address, Instant at, boolean succeeded) {}

    private final InMemoryDatabase.Table<UUID, Attempt> attempts;

    public InMemoryLoginAttempts(InMemoryDatabase database) {
        this.attempts = database.table();
    }

    @Override
    public void add(UUID id, String username, String address, Instant at) {
        attempts.put(id, new Attempt(id, username, address, at, false));
    }

    @Override
    public void succeeded(UUID id) {
        attempts.with(rows -> rows.computeIfPresent(
                id, (key, old) -> new Attempt(old.id(), old.username(), old.address(), old.at(), true)));
    }

    @Override
    public Failures ofNameAndAddress(String username, String address, Instant since) {
        return failures(
                since,
                attempt ->
                        attempt.username().equals(username) && attempt.address().equals(address));
    }

    @Override
    public Failures ofName(String username, Instant since) {
        return failures(since, attempt -> attempt.username().equals(username));
    }

    @Override
    public Failures ofAddress(String address, Instant since) {
        return failures(since, attempt -> attempt.address().equals(address));
    }

    @Override
    public boolean hasSucceeded(String username, String address, Instant since) {
        return attempts.rows().stream()
                .anyMatch(attempt -> attempt.succeeded()
                        && attempt.username().equals(username)
                        && attempt.address().equals(address)
                        && !attempt.at().isBefore(since));
    }

    @Override
    public int forgive(String username) {
        int size = attempts.rows().size();
        attempts.with(
                rows -> rows.values().removeIf(attempt -> attempt.username().equals(username) && !attempt.succeeded()));
        return size - attempts.rows().size();
    }

    @Override
    public int forget(Instant before) {
        int size = attempts.rows().size();
        attempts.with(rows -> rows.values().removeIf(attempt -> attempt.at().isBefore(before)));
        return size - attempts.rows().size();
    }

    private Failures failures(Instant since, Predicate<Attempt> which) {
        Instant success = attempts.rows().stream()
                .filter(which.and(Attempt::succeeded))
                .map(Attempt::at)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        var failed = attempts.rows().stream()
                .filter(which)
                .filter(attempt -> !attempt.succeeded()
                        && !attempt.at().isBefore(since)
                        && attempt.at().isAfter(success))
                .map(Attempt::at)
                .toList();
        return new Failures(
                failed.size(), failed.stream().max(Comparator.naturalOrder()).orElse(Instant.EPOCH));
    }
}
