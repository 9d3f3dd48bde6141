package io.calminer.application.project.scenario;

import io.calminer.application.InMemoryDatabase;
import io.calminer.application.reporting.Summary;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

public final class InMemoryScenarioVersions implements ScenarioVersions {

    private final InMemoryDatabase.Table<UUID, ScenarioVersion> versions;

    public InMemoryScenarioVersions(InMemoryDatabase database) {
        this.versions = database.table();
    }

    @Override
    public void add(ScenarioVersion version) {
        versions.put(version.id(), version);
    }

    @Override
    public Optional<ScenarioVersion> find(UUID id) {
        return versions.find(id);
    }

    @Override
    public Optional<ScenarioVersion> find(UUID scenarioId, int number) {
        return of(scenarioId).filter(version -> version.number() == number).findFirst();
    }

    @Override
    public Optional<ScenarioVersion> findByHash(UUID scenarioId, String hash) {
        return of(scenarioId).filter(version -> version.hash().equals(hash)).findFirst();
    }

    @Override
    public int last(UUID scenarioId) {
        return of(scenarioId).mapToInt(ScenarioVersion::number).max().orElse(0);
    }

    @Override
    public List<Summary> list(UUID scenarioId) {
        return of(scenarioId)
                .sorted(Comparator.comparingInt(ScenarioVersion::number).reversed())
                .map(version -> new Summary(
                        version.id(),
                        version.scenarioId(),
                        version.number(),
                        version.name(),
                        version.note(),
                        version.hash(),
                        version.createdAt(),
                        version.createdBy()))
                .toList();
    }

    private Stream<ScenarioVersion> of(UUID scenarioId) {
        return versions.rows().stream().filter(version -> version.scenarioId().equals(scenarioId));
    }
}
