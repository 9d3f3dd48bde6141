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
@Table(name = "facility")
@SuppressWarnings("NullAway.Init")
class FacilityRow {

    static final String COLLECTION = "facilities";

    @Id
    @Column(name = "scenario_id")
    UUID scenarioId;

    @Id
    String key;

    @Embedded
    AreaItemRow columns;

    protected FacilityRow() {}

    static FacilityRow of(UUID scenarioId, PlanProjection.AreaItem item) {
        FacilityRow row = new FacilityRow();
        row.scenarioId = scenarioId;
        row.key = item.key();
        row.columns = AreaItemRow.of(item);
        return row;
    }

    PlanProjection.AreaItem toDomain() {
        return columns.toDomain(COLLECTION, key);
    }
}
