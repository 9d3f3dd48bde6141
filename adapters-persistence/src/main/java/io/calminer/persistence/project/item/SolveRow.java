package io.calminer.persistence.project.item;

import io.calminer.application.project.scenario.PlanProjection;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@IdClass(ItemKey.class)
@Table(name = "solve")
@SuppressWarnings("NullAway.Init")
class SolveRow {

    @Id
    @Column(name = "scenario_id")
    UUID scenarioId;

    @Id
    String key;

    String name;
    int position;
    String unit;
    String vary;
    String residual;

    @Column(name = "period_values")
    String values;

    protected SolveRow() {}

    static SolveRow of(UUID scenarioId, PlanProjection.SolveItem item) {
        SolveRow row = new SolveRow();
        row.scenarioId = scenarioId;
        row.key = item.key();
        row.name = item.name();
        row.position = item.position();
        row.unit = item.unit();
        row.vary = item.vary();
        row.residual = item.residual();
        row.values = item.values();
        return row;
    }

    PlanProjection.SolveItem toDomain() {
        return new PlanProjection.SolveItem(key, name, position, unit, vary, residual, values);
    }
}
