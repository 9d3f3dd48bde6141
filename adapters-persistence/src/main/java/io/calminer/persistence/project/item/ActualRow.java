package io.calminer.persistence.project.item;

import io.calminer.application.project.scenario.PlanProjection;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@IdClass(ItemKey.class)
@Table(name = "actual_figure")
@SuppressWarnings("NullAway.Init")
class ActualRow {

    static final String COLLECTION = "actuals";

    @Id
    @Column(name = "scenario_id")
    UUID scenarioId;

    @Id
    String key;

    @Embedded
    AreaItemRow columns;

    protected ActualRow() {}

    static ActualRow of(UUID scenarioId, PlanProjection.AreaItem item) {
        ActualRow row = new ActualRow();
        row.scenarioId = scenarioId;
        row.key = item.key();
        row.columns = AreaItemRow.of(item);
        return row;
    }

    PlanProjection.AreaItem toDomain() {
        return columns.toDomain(COLLECTION, key);
    }
}
