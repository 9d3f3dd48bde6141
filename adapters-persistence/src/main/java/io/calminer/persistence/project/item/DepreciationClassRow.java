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
@Table(name = "depreciation_class")
@SuppressWarnings("NullAway.Init")
class DepreciationClassRow {

    static final String COLLECTION = "depreciation_classes";

    @Id
    @Column(name = "scenario_id")
    UUID scenarioId;

    @Id
    String key;

    @Embedded
    AreaItemRow columns;

    protected DepreciationClassRow() {}

    static DepreciationClassRow of(UUID scenarioId, PlanProjection.AreaItem item) {
        DepreciationClassRow row = new DepreciationClassRow();
        row.scenarioId = scenarioId;
        row.key = item.key();
        row.columns = AreaItemRow.of(item);
        return row;
    }

    PlanProjection.AreaItem toDomain() {
        return columns.toDomain(COLLECTION, key);
    }
}
