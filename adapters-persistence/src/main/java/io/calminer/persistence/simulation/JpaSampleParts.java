package io.calminer.persistence.simulation;

import io.calminer.application.simulation.SampleParts;
import io.calminer.persistence.JpaUnitOfWork;
import java.util.Optional;
import java.util.UUID;

public final class JpaSampleParts implements SampleParts {

    private final JpaUnitOfWork work;

    public JpaSampleParts(JpaUnitOfWork work) {
        this.work = work;
    }

    @Override
    public void ask(UUID runId) {
        work.with(entities -> entities.merge(SimulationKeptRow.of(runId)));
    }

    @Override
    public boolean isAsked(UUID runId) {
        return work.with(entities -> Optional.ofNullable(entities.find(SimulationKeptRow.class, runId)))
                .isPresent();
    }

    @Override
    public void store(UUID runId, int part, byte[] samples) {
        work.with(entities -> entities.merge(SimulationSampleRow.of(runId, part, samples)));
    }

    @Override
    public Optional<byte[]> find(UUID runId, int part) {
        return work.with(
                entities -> Optional.ofNullable(entities.find(SimulationSampleRow.class, SampleKey.of(runId, part)))
                        .map(row -> row.samples.clone()));
    }
}
