package io.calminer.persistence.simulation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "simulation_sample")
@IdClass(SampleKey.class)
@SuppressWarnings("NullAway.Init")
class SimulationSampleRow {

    @Id
    @Column(name = "run_id")
    UUID runId;

    @Id
    int part;

    byte[] samples;

    protected SimulationSampleRow() {}

    static SimulationSampleRow of(UUID runId, int part, byte[] samples) {
        SimulationSampleRow row = new SimulationSampleRow();
        row.runId = runId;
        row.part = part;
        row.samples = samples.clone();
        return row;
    }
}
