package io.calminer.persistence.project.item;

import io.calminer.application.project.scenario.PlanProjection;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

/** A process route or a product: what a mine puts out. */
@Entity
@IdClass(OutputKey.class)
@Table(name = "production_output")
@SuppressWarnings("NullAway.Init")
class ProductionOutputRow {

    @Id
    @Column(name = "scenario_id")
    UUID scenarioId;

    @Id
    String collection;

    @Id
    String key;

    @Embedded
    AreaItemRow columns;

    protected ProductionOutputRow() {}

    static ProductionOutputRow of(UUID scenarioId, PlanProjection.AreaItem item) {
        ProductionOutputRow row = new ProductionOutputRow();
        row.scenarioId = scenarioId;
        row.collection = item.collection();
        row.key = item.key();
        row.columns = AreaItemRow.of(item);
        return row;
    }

    PlanProjection.AreaItem toDomain() {
        return columns.toDomain(collection, key);
    }
}
