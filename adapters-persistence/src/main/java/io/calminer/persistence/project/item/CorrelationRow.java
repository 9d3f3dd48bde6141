package io.calminer.persistence.project.item;

import io.calminer.application.project.scenario.PlanProjection;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@IdClass(PairKey.class)
@Table(name = "correlation")
@SuppressWarnings("NullAway.Init")
class CorrelationRow {

    @Id
    @Column(name = "scenario_id")
    UUID scenarioId;

    @Id
    String key;

    @Id
    @Column(name = "first_member")
    String first;

    @Id
    @Column(name = "second_member")
    String second;

    String measure;
    double coefficient;

    protected CorrelationRow() {}

    static CorrelationRow of(UUID scenarioId, PlanProjection.CorrelationItem item) {
        CorrelationRow row = new CorrelationRow();
        row.scenarioId = scenarioId;
        row.key = item.key();
        row.first = item.first();
        row.second = item.second();
        row.measure = item.measure();
        row.coefficient = item.coefficient();
        return row;
    }

    PlanProjection.CorrelationItem toDomain() {
        return new PlanProjection.CorrelationItem(key, first, second, measure, coefficient);
    }
}
