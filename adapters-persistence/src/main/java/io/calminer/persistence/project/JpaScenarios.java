package io.calminer.persistence.project;

import io.calminer.application.Listing;
import io.calminer.application.Slice;
import io.calminer.application.project.scenario.OverviewFigures;
import io.calminer.application.project.scenario.PlanProjection;
import io.calminer.application.project.scenario.ScenarioHead;
import io.calminer.application.project.scenario.ScenarioOverview;
import io.calminer.application.project.scenario.Scenarios;
import io.calminer.persistence.Columns;
import io.calminer.persistence.JpaList;
import io.calminer.persistence.JpaUnitOfWork;
import io.calminer.persistence.project.item.JpaItems;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

public final class JpaScenarios implements Scenarios {

    private static final Map<String, String> COLUMNS = Map.of(
            "name", "s.name COLLATE \"C\"",
            "state", "s.state",
            "npv", "s.npv",
            "irr", "s.irr",
            "payback", "s.payback",
            "updated_at", "s.updated_at",
            "parent_id", "s.parent_id");

    private static final String SELECT = "s.id, s.project_id, s.name, s.description, s.state, s.parent_id,"
            + " s.pinned_version, s.revision, s.hash, s.currency, s.npv, s.npv_unit, s.irr, s.irr_status, s.payback,"
            + " s.no_value, (SELECT count(*) FROM scenario_version v WHERE v.scenario_id = s.id),"
            + " (SELECT count(*) FROM parameter p WHERE p.scenario_id = s.id),"
            + " (SELECT count(p.distribution) FROM parameter p WHERE p.scenario_id = s.id), s.updated_at, s.updated_by";

    private final JpaUnitOfWork work;

    public JpaScenarios(JpaUnitOfWork work) {
        this.work = work;
    }

    @Override
    public Optional<ScenarioHead> find(UUID id) {
        return work.with(entities ->
                Optional.ofNullable(entities.find(ScenarioRow.class, id)).map(ScenarioRow::toDomain));
    }

    @Override
    public Optional<ScenarioHead> findForUpdate(UUID id) {
        return work.with(
                entities -> Optional.ofNullable(entities.find(ScenarioRow.class, id, LockModeType.PESSIMISTIC_WRITE))
                        .map(ScenarioRow::toDomain));
    }

    @Override
    public void add(ScenarioHead head, PlanProjection projection) {
        work.with(entities -> {
            entities.persist(ScenarioRow.of(head, projection.figures()));
            entities.flush();
            JpaItems.of(entities, head.id()).write(projection);
            return head;
        });
    }

    @Override
    public void replace(ScenarioHead head, PlanProjection projection) {
        work.with(entities -> {
            ScenarioRow row = row(entities, head.id());
            row.take(head);
            row.take(projection.figures());
            JpaItems items = JpaItems.of(entities, head.id());
            items.clear();
            items.write(projection);
            return head;
        });
    }

    @Override
    public void replace(ScenarioHead head) {
        work.with(entities -> {
            row(entities, head.id()).take(head);
            return head;
        });
    }

    @Override
    public PlanProjection projection(UUID id) {
        return work.with(
                entities -> JpaItems.of(entities, id).read(row(entities, id).figures()));
    }

    @Override
    public List<UUID> followers(UUID id) {
        String query = "SELECT s.id FROM ScenarioRow s WHERE s.parentId = :parent AND s.pinnedVersion IS NULL"
                + " AND s.state IN ('draft', 'active') ORDER BY s.id";
        return work.with(entities -> entities.createQuery(query, UUID.class)
                .setParameter("parent", id)
                .getResultList());
    }

    @Override
    public boolean hasName(UUID projectId, String name) {
        String query = "SELECT count(*) FROM scenario WHERE project_id = ?1 AND lower(name) = ?2";
        return work.with(entities -> {
            // whoever asks is about to take the name: the next one who asks waits until this transaction ends
            entities.createNativeQuery("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(?1, 0))) held")
                    .setParameter(1, "scenario.name " + projectId)
                    .getResultList();
            return Columns.number(entities.createNativeQuery(query)
                            .setParameter(1, projectId)
                            .setParameter(2, name.toLowerCase(Locale.ROOT))
                            .getSingleResult())
                    > 0;
        });
    }

    @Override
    public Listing<ScenarioOverview> list(UUID projectId, Slice slice) {
        JpaList list = new JpaList(SELECT, "scenario s", "s.name COLLATE \"C\", s.id", COLUMNS)
                .where("s.project_id = ?", projectId);
        return work.with(entities -> list.read(entities, slice, JpaScenarios::overview));
    }

    private static ScenarioRow row(EntityManager entities, UUID id) {
        return Objects.requireNonNull(entities.find(ScenarioRow.class, id), () -> "no scenario " + id);
    }

    private static ScenarioOverview overview(Object[] row) {
        return new ScenarioOverview(
                Columns.id(row[0]),
                Columns.id(row[1]),
                Columns.text(row[2]),
                Columns.text(row[3]),
                ScenarioRow.state(Columns.text(row[4])),
                Columns.optionalId(row[5]),
                Columns.optionalInteger(row[6]),
                Columns.number(row[7]),
                Columns.text(row[8]),
                new OverviewFigures(
                        Columns.text(row[9]),
                        Columns.optionalDouble(row[10]),
                        Columns.text(row[11]),
                        Columns.optionalDouble(row[12]),
                        Columns.text(row[13]),
                        Columns.optionalDouble(row[14]),
                        row[15] == null ? null : row[15].toString()),
                Columns.number(row[16]),
                Columns.number(row[17]),
                Columns.number(row[18]),
                Columns.instant(row[19]),
                Columns.text(row[20]));
    }
}
