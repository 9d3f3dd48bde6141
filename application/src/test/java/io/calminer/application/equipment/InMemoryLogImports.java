package io.calminer.application.equipment;

import io.calminer.application.InMemoryDatabase;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

public final class InMemoryLogImports implements LogImports {

    private final InMemoryDatabase.Table<UUID, LogImport> rows;

    public InMemoryLogImports(InMemoryDatabase database) {
        this.rows = database.table();
    }

    @Override
    public void add(LogImport waiting) {
        rows.put(waiting.id(), waiting);
    }

    @Override
    public Optional<LogImport> find(UUID id) {
        return rows.find(id);
    }

    @Override
    public void remove(UUID id) {
        rows.with(all -> all.remove(id));
    }

    @Override
    public void forget(Instant before) {
        rows.with(all -> all.values().removeIf(waiting -> waiting.createdAt().isBefore(before)));
    }
}
