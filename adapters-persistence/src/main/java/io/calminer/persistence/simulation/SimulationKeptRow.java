package io.calminer.persistence.simulation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "simulation_kept")
@SuppressWarnings("NullAway.Init")
class SimulationKeptRow {

    @Id
    @Column(name = "run_id")
    UUID runId;

    protected SimulationKeptRow() {}

    static SimulationKeptRow of(UUID runId) {
        SimulationKeptRow row = new SimulationKeptRow();
        row.runId = runId;
        return row;
    }
}
