package io.calminer.persistence.project.item;

import io.calminer.application.project.scenario.PlanProjection;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Set;
import java.util.UUID;

/** A term of money: a royalty, a payment term, a hedge, a stream, an exchange rate, a risk or a partner. */
@Entity
@IdClass(OutputKey.class)
@Table(name = "economic_term")
@SuppressWarnings("NullAway.Init")
class EconomicTermRow {

    static final Set<String> COLLECTIONS =
            Set.of("exchange_rates", "hedges", "streams", "royalties", "working_capital", "risks", "partners");

    @Id
    @Column(name = "scenario_id")
    UUID scenarioId;

    @Id
    String collection;

    @Id
    String key;

    @Embedded
    AreaItemRow columns;

    protected EconomicTermRow() {}

    static EconomicTermRow of(UUID scenarioId, PlanProjection.AreaItem item) {
        EconomicTermRow row = new EconomicTermRow();
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
