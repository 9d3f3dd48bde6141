package io.calminer.persistence.simulation;

import io.calminer.application.simulation.MetricFigures;
import io.calminer.domain.simulation.statistics.Outcome.Estimate;
import io.calminer.persistence.Columns;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "simulation_result")
@IdClass(ResultKey.class)
@SuppressWarnings("NullAway.Init")
class SimulationResultRow {

    @Id
    @Column(name = "run_id")
    UUID runId;

    @Id
    String metric;

    int position;
    String unit;
    long count;
    long undefined;

    @Nullable Double mean;

    @Column(name = "mean_lower")
    @Nullable Double meanLower;

    @Column(name = "mean_upper")
    @Nullable Double meanUpper;

    @Nullable Double sd;

    @Nullable Double skewness;

    @Nullable Double kurtosis;

    @Nullable Double min;

    @Nullable Double max;

    @Column(name = "probability_below_zero")
    @Nullable Double probabilityBelowZero;

    @Column(name = "value_at_risk_95")
    @Nullable Double valueAtRisk95;

    @Column(name = "expected_shortfall_95")
    @Nullable Double expectedShortfall95;

    @Column(name = "semi_deviation")
    @Nullable Double semiDeviation;

    protected SimulationResultRow() {}

    static SimulationResultRow of(UUID runId, int position, MetricFigures figures) {
        SimulationResultRow row = new SimulationResultRow();
        row.runId = runId;
        row.metric = figures.metric();
        row.position = position;
        row.unit = figures.unit();
        row.count = figures.count();
        row.undefined = figures.undefined();
        row.mean = Columns.finite(figures.mean());
        row.meanLower = Columns.finite(figures.meanInterval().lower());
        row.meanUpper = Columns.finite(figures.meanInterval().upper());
        row.sd = Columns.finite(figures.sd());
        row.skewness = Columns.finite(figures.skewness());
        row.kurtosis = Columns.finite(figures.kurtosis());
        row.min = Columns.finite(figures.min());
        row.max = Columns.finite(figures.max());
        row.probabilityBelowZero = Columns.finite(figures.probabilityBelowZero());
        row.valueAtRisk95 = Columns.finite(figures.valueAtRisk95());
        row.expectedShortfall95 = Columns.finite(figures.expectedShortfall95());
        row.semiDeviation = Columns.finite(figures.semiDeviation());
        return row;
    }

    MetricFigures toDomain(Map<Integer, Estimate> percentiles) {
        return new MetricFigures(
                metric,
                unit,
                count,
                undefined,
                new Estimate(Columns.orNaN(mean), Columns.orNaN(meanLower), Columns.orNaN(meanUpper)),
                Columns.orNaN(sd),
                Columns.orNaN(skewness),
                Columns.orNaN(kurtosis),
                Columns.orNaN(min),
                Columns.orNaN(max),
                percentiles,
                Columns.orNaN(probabilityBelowZero),
                Columns.orNaN(valueAtRisk95),
                Columns.orNaN(expectedShortfall95),
                Columns.orNaN(semiDeviation));
    }
}
