package io.calminer.application.simulation;

import io.calminer.application.InMemoryDatabase;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

public final class InMemorySampleParts implements SampleParts {

    private final InMemoryDatabase.Table<UUID, Map<Integer, byte[]>> rows;

    public InMemorySampleParts(InMemoryDatabase database) {
        this.rows = database.table();
    }

    @Override
    public void ask(UUID runId) {
        if (rows.find(runId).isEmpty()) {
            rows.put(runId, Map.of());
        }
    }

    @Override
    public boolean isAsked(UUID runId) {
        return rows.find(runId).isPresent();
    }

    @Override
    public void store(UUID runId, int part, byte[] samples) {
        Map<Integer, byte[]> parts = new TreeMap<>(rows.find(runId).orElse(Map.of()));
        parts.put(part, samples.clone());
        rows.put(runId, parts);
    }

    @Override
    public Optional<byte[]> find(UUID runId, int part) {
        return rows.find(runId).map(parts -> parts.get(part)).map(byte[]::clone);
    }
}
