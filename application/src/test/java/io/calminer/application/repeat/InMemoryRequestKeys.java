package io.calminer.application.repeat;

import io.calminer.application.InMemoryDatabase;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

public final class InMemoryRequestKeys implements RequestKeys {

    private final InMemoryDatabase.Table<String, RequestKey> keys;

    public InMemoryRequestKeys(InMemoryDatabase database) {
        this.keys = database.table();
    }

    @Override
    public boolean add(RequestKey key) {
        return keys.with(rows -> rows.putIfAbsent(id(key.userId(), key.key()), key) == null);
    }

    @Override
    public Optional<RequestKey> find(UUID userId, String key) {
        return keys.find(id(userId, key));
    }

    @Override
    public void answer(UUID userId, String key, KeptAnswer answer) {
        keys.with(rows -> rows.computeIfPresent(
                id(userId, key),
                (id, row) -> new RequestKey(row.userId(), row.key(), row.fingerprint(), row.takenAt(), answer)));
    }

    @Override
    public void remove(UUID userId, String key) {
        keys.with(rows -> rows.remove(id(userId, key)));
    }

    @Override
    public int forget(Instant answeredBefore, Instant unansweredBefore) {
        int size = keys.rows().size();
        keys.with(rows -> rows.values()
                .removeIf(row -> row.takenAt().isBefore(row.answer() == null ? unansweredBefore : answeredBefore)));
        return size - keys.rows().size();
    }

    private static String id(UUID userId, String key) {
        return userId + " " + key;
    }
}
