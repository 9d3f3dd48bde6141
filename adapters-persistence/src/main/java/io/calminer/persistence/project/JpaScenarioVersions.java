package io.calminer.persistence.project;

import io.calminer.application.project.scenario.ScenarioVersion;
import io.calminer.application.project.scenario.ScenarioVersions;
import io.calminer.persistence.Columns;
import io.calminer.persistence.JpaUnitOfWork;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

public final class JpaScenarioVersions implements ScenarioVersions {

    private final JpaUnitOfWork work;

    public JpaScenarioVersions(JpaUnitOfWork work) {
        this.work = work;
    }

    @Override
    public void add(ScenarioVersion version) {
        work.with(entities -> {
            entities.persist(ScenarioVersionRow.of(version));
            return version;
        });
    }

    @Override
    public Optional<ScenarioVersion> find(UUID id) {
        return work.with(entities ->
                Optional.ofNullable(entities.find(ScenarioVersionRow.class, id)).map(ScenarioVersionRow::toDomain));
    }

    @Override
    public Optional<ScenarioVersion> find(UUID scenarioId, int number) {
        return first(scenarioId, "v.number = :value", number);
    }

    @Override
    public Optional<ScenarioVersion> findByHash(UUID scenarioId, String hash) {
        return first(scenarioId, "v.hash = :value", hash);
    }

    private Optional<ScenarioVersion> first(UUID scenarioId, String condition, Object value) {
        String query = "SELECT v FROM ScenarioVersionRow v WHERE v.scenarioId = :scenario AND " + condition;
        return work.with(entities -> entities.createQuery(query, ScenarioVersionRow.class)
                .setParameter("scenario", scenarioId)
                .setParameter("value", value)
                .getResultStream()
                .findFirst()
                .map(ScenarioVersionRow::toDomain));
    }

    @Override
    public int last(UUID scenarioId) {
        String sql = "SELECT coalesce(max(number), 0) FROM scenario_version WHERE scenario_id = ?1";
        return work.with(entities -> (int) Columns.number(
                entities.createNativeQuery(sql).setParameter(1, scenarioId).getSingleResult()));
    }

    @Override
    public List<Summary> list(UUID scenarioId) {
        String query = "SELECT v.id, v.scenarioId, v.number, v.name, v.note, v.hash, v.createdAt, v.createdBy"
                + " FROM ScenarioVersionRow v WHERE v.scenarioId = :scenario ORDER BY v.number DESC";
        return work.with(entities -> entities.createQuery(query, Object[].class)
                .setParameter("scenario", scenarioId)
                .getResultStream()
                .map(JpaScenarioVersions::summary)
                .toList());
    }

    private static Summary summary(Object[] row) {
        return new Summary(
                Columns.id(row[0]),
                Columns.id(row[1]),
                (int) Columns.number(row[2]),
                Columns.text(row[3]),
                Columns.text(row[4]),
                Columns.text(row[5]),
                Columns.instant(row[6]),
                Columns.text(row[7]));
    }
}
