package io.calminer.persistence.project.item;

import io.calminer.application.project.scenario.PlanProjection;
import jakarta.persistence.Embeddable;

/** What the rows of all items of areas have in common; columns of their own are made of the body by the database. */
@Embeddable
@SuppressWarnings("NullAway.Init")
class AreaItemRow {

    String name;
    int position;
    String unit;
    String body;
    String totals;

    protected AreaItemRow() {}

    static AreaItemRow of(PlanProjection.AreaItem item) {
        AreaItemRow columns = new AreaItemRow();
        columns.name = item.name();
        columns.position = item.position();
        columns.unit = item.unit();
        columns.body = item.body();
        columns.totals = item.totals();
        return columns;
    }

    PlanProjection.AreaItem toDomain(String collection, String key) {
        return new PlanProjection.AreaItem(collection, key, name, position, unit, body, totals);
    }
}
