package io.calminer.persistence.project.item;

import io.calminer.application.project.scenario.OverviewFigures;
import io.calminer.application.project.scenario.PlanProjection;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** All item rows of one scenario. */
public final class JpaItems {

    private static final List<String> ROWS = List.of(
            "ParameterRow",
            "CorrelationRow",
            "ProcessRow",
            "SolveRow",
            "LineRow",
            "PriceRow",
            "PhaseRow",
            "StockpileRow",
            "ProductionOutputRow",
            "CostRow",
            "FleetRow",
            "FleetTaskRow",
            "ConsumptionRow",
            "DepreciationClassRow",
            "TaxRow",
            "FacilityRow",
            "ActualRow",
            "EconomicTermRow");

    private final EntityManager entities;
    private final UUID scenarioId;

    private JpaItems(EntityManager entities, UUID scenarioId) {
        this.entities = entities;
        this.scenarioId = scenarioId;
    }

    public static JpaItems of(EntityManager entities, UUID scenarioId) {
        return new JpaItems(entities, scenarioId);
    }

    public void clear() {
        for (String row : ROWS) {
            entities.createQuery("DELETE FROM " + row + " r WHERE r.scenarioId = :scenario")
                    .setParameter("scenario", scenarioId)
                    .executeUpdate();
        }
    }

    public void write(PlanProjection projection) {
        projection.parameters().forEach(item -> entities.persist(ParameterRow.of(scenarioId, item)));
        projection.correlations().forEach(item -> entities.persist(CorrelationRow.of(scenarioId, item)));
        projection.processes().forEach(item -> entities.persist(ProcessRow.of(scenarioId, item)));
        projection.solves().forEach(item -> entities.persist(SolveRow.of(scenarioId, item)));
        projection.lines().forEach(item -> entities.persist(LineRow.of(scenarioId, item)));
        projection.areas().forEach(item -> entities.persist(row(item)));
    }

    /** Each collection of an area has a table; routes and products share one, and so do the terms of economics. */
    private Object row(PlanProjection.AreaItem item) {
        if (EconomicTermRow.COLLECTIONS.contains(item.collection())) {
            return EconomicTermRow.of(scenarioId, item);
        }
        return switch (item.collection()) {
            case PriceRow.COLLECTION -> PriceRow.of(scenarioId, item);
            case PhaseRow.COLLECTION -> PhaseRow.of(scenarioId, item);
            case StockpileRow.COLLECTION -> StockpileRow.of(scenarioId, item);
            case CostRow.COLLECTION -> CostRow.of(scenarioId, item);
            case FleetRow.COLLECTION -> FleetRow.of(scenarioId, item);
            case FleetTaskRow.COLLECTION -> FleetTaskRow.of(scenarioId, item);
            case ConsumptionRow.COLLECTION -> ConsumptionRow.of(scenarioId, item);
            case DepreciationClassRow.COLLECTION -> DepreciationClassRow.of(scenarioId, item);
            case TaxRow.COLLECTION -> TaxRow.of(scenarioId, item);
            case ActualRow.COLLECTION -> ActualRow.of(scenarioId, item);
            case FacilityRow.COLLECTION -> FacilityRow.of(scenarioId, item);
            default -> ProductionOutputRow.of(scenarioId, item);
        };
    }

    private List<PlanProjection.AreaItem> areas() {
        return Stream.of(
                        rows(PriceRow.class).map(PriceRow::toDomain),
                        rows(PhaseRow.class).map(PhaseRow::toDomain),
                        rows(StockpileRow.class).map(StockpileRow::toDomain),
                        rows(ProductionOutputRow.class).map(ProductionOutputRow::toDomain),
                        rows(CostRow.class).map(CostRow::toDomain),
                        rows(FleetRow.class).map(FleetRow::toDomain),
                        rows(FleetTaskRow.class).map(FleetTaskRow::toDomain),
                        rows(ConsumptionRow.class).map(ConsumptionRow::toDomain),
                        rows(DepreciationClassRow.class).map(DepreciationClassRow::toDomain),
                        rows(TaxRow.class).map(TaxRow::toDomain),
                        rows(ActualRow.class).map(ActualRow::toDomain),
                        rows(FacilityRow.class).map(FacilityRow::toDomain),
                        rows(EconomicTermRow.class).map(EconomicTermRow::toDomain))
                .flatMap(items -> items)
                .sorted(Comparator.comparing(PlanProjection.AreaItem::collection)
                        .thenComparing(PlanProjection.AreaItem::key))
                .toList();
    }

    /** The rows by key. */
    public PlanProjection read(OverviewFigures figures) {
        return new PlanProjection(
                rows(ParameterRow.class)
                        .map(ParameterRow::toDomain)
                        .sorted(Comparator.comparing(PlanProjection.ParameterItem::key))
                        .toList(),
                rows(CorrelationRow.class)
                        .map(CorrelationRow::toDomain)
                        .sorted(Comparator.comparing(PlanProjection.CorrelationItem::key)
                                .thenComparing(PlanProjection.CorrelationItem::first)
                                .thenComparing(PlanProjection.CorrelationItem::second))
                        .toList(),
                rows(ProcessRow.class)
                        .map(ProcessRow::toDomain)
                        .sorted(Comparator.comparing(PlanProjection.ProcessItem::key))
                        .toList(),
                rows(SolveRow.class)
                        .map(SolveRow::toDomain)
                        .sorted(Comparator.comparing(PlanProjection.SolveItem::key))
                        .toList(),
                rows(LineRow.class)
                        .map(LineRow::toDomain)
                        .sorted(Comparator.comparing(PlanProjection.LineItem::key))
                        .toList(),
                areas(),
                figures);
    }

    private <R> Stream<R> rows(Class<R> type) {
        String query = "SELECT r FROM " + type.getSimpleName() + " r WHERE r.scenarioId = :scenario";
        return entities.createQuery(query, type)
                .setParameter("scenario", scenarioId)
                .getResultStream();
    }
}
