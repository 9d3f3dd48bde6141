package io.calminer.persistence.simulation;

import io.calminer.domain.simulation.Checkpoint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "simulation_checkpoint")
@SuppressWarnings("NullAway.Init")
class SimulationCheckpointRow {

    @Id
    @Column(name = "run_id")
    UUID runId;

    byte[] state;

    protected SimulationCheckpointRow() {}

    static SimulationCheckpointRow of(UUID runId, Checkpoint checkpoint) {
        SimulationCheckpointRow row = new SimulationCheckpointRow();
        row.runId = runId;
        row.state = checkpoint.bytes();
        return row;
    }

    Checkpoint toDomain() {
        return new Checkpoint(state);
    }
}
