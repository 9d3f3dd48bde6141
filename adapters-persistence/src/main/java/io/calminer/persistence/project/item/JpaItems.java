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

    private static final List<String> ROWS =
            List.of("ParameterRow", "CorrelationRow", "ProcessRow", "SolveRow", "LineRow");

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
                figures);
    }

    private <R> Stream<R> rows(Class<R> type) {
        String query = "SELECT r FROM " + type.getSimpleName() + " r WHERE r.scenarioId = :scenario";
        return entities.createQuery(query, type)
                .setParameter("scenario", scenarioId)
                .getResultStream();
    }
}
