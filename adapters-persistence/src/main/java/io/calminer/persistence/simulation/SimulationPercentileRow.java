package io.calminer.persistence.simulation;

import io.calminer.domain.simulation.statistics.Outcome.Estimate;
import io.calminer.persistence.Columns;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "simulation_percentile")
@IdClass(PercentileKey.class)
@SuppressWarnings("NullAway.Init")
class SimulationPercentileRow {

    @Id
    @Column(name = "run_id")
    UUID runId;

    @Id
    String metric;

    @Id
    int percent;

    @Nullable Double value;

    @Nullable Double lower;

    @Nullable Double upper;

    protected SimulationPercentileRow() {}

    static SimulationPercentileRow of(UUID runId, String metric, int percent, Estimate estimate) {
        SimulationPercentileRow row = new SimulationPercentileRow();
        row.runId = runId;
        row.metric = metric;
        row.percent = percent;
        row.value = Columns.finite(estimate.value());
        row.lower = Columns.finite(estimate.lower());
        row.upper = Columns.finite(estimate.upper());
        return row;
    }

    Estimate toDomain() {
        return new Estimate(Columns.orNaN(value), Columns.orNaN(lower), Columns.orNaN(upper));
    }
}
