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
@Table(name = "tax")
@SuppressWarnings("NullAway.Init")
class TaxRow {

    static final String COLLECTION = "taxes";

    @Id
    @Column(name = "scenario_id")
    UUID scenarioId;

    @Id
    String key;

    @Embedded
    AreaItemRow columns;

    protected TaxRow() {}

    static TaxRow of(UUID scenarioId, PlanProjection.AreaItem item) {
        TaxRow row = new TaxRow();
        row.scenarioId = scenarioId;
        row.key = item.key();
        row.columns = AreaItemRow.of(item);
        return row;
    }

    PlanProjection.AreaItem toDomain() {
        return columns.toDomain(COLLECTION, key);
    }
}
