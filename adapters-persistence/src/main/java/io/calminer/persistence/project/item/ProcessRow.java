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
@Table(name = "process")
@SuppressWarnings("NullAway.Init")
class ProcessRow {

    @Id
    @Column(name = "scenario_id")
    UUID scenarioId;

    @Id
    String key;

    String name;
    int position;
    String type;
    String unit;
    String body;

    protected ProcessRow() {}

    static ProcessRow of(UUID scenarioId, PlanProjection.ProcessItem item) {
        ProcessRow row = new ProcessRow();
        row.scenarioId = scenarioId;
        row.key = item.key();
        row.name = item.name();
        row.position = item.position();
        row.type = item.type();
        row.unit = item.unit();
        row.body = item.body();
        return row;
    }

    PlanProjection.ProcessItem toDomain() {
        return new PlanProjection.ProcessItem(key, name, position, type, unit, body);
    }
}
