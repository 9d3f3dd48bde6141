package io.calminer.persistence.project.item;

import io.calminer.application.project.scenario.PlanProjection;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@IdClass(ItemKey.class)
@Table(name = "parameter")
@SuppressWarnings("NullAway.Init")
class ParameterRow {

    @Id
    @Column(name = "scenario_id")
    UUID scenarioId;

    @Id
    String key;

    String name;
    int position;
    String unit;
    String base;

    @Nullable String vary;

    @Nullable String distribution;

    @Nullable String source;

    protected ParameterRow() {}

    static ParameterRow of(UUID scenarioId, PlanProjection.ParameterItem item) {
        ParameterRow row = new ParameterRow();
        row.scenarioId = scenarioId;
        row.key = item.key();
        row.name = item.name();
        row.position = item.position();
        row.unit = item.unit();
        row.base = item.base();
        row.vary = item.vary();
        row.distribution = item.distribution();
        row.source = item.source();
        return row;
    }

    PlanProjection.ParameterItem toDomain() {
        return new PlanProjection.ParameterItem(key, name, position, unit, base, vary, distribution, source);
    }
}
