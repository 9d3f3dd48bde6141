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
@Table(name = "line")
@SuppressWarnings("NullAway.Init")
class LineRow {

    @Id
    @Column(name = "scenario_id")
    UUID scenarioId;

    @Id
    String key;

    String name;
    int position;
    String kind;
    String unit;

    @Nullable String formula;

    @Nullable Double total;

    String cells;

    protected LineRow() {}

    static LineRow of(UUID scenarioId, PlanProjection.LineItem item) {
        LineRow row = new LineRow();
        row.scenarioId = scenarioId;
        row.key = item.key();
        row.name = item.name();
        row.position = item.position();
        row.kind = item.kind();
        row.unit = item.unit();
        row.formula = item.formula();
        row.total = item.total();
        row.cells = item.values();
        return row;
    }

    PlanProjection.LineItem toDomain() {
        return new PlanProjection.LineItem(key, name, position, kind, unit, formula, total, cells);
    }
}
