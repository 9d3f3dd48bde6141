package io.calminer.application.project.scenario;

import io.calminer.application.InMemoryDatabase;
import io.calminer.application.InMemoryListing;
import io.calminer.application.Listing;
import io.calminer.application.Slice;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

public final class InMemoryScenarios implements Scenarios {

    private static final Map<String, Function<ScenarioOverview, @Nullable Object>> FIELDS = Map.of(
            "name", ScenarioOverview::name,
            "state", row -> row.state().text(),
            "npv", row -> row.figures().npv(),
            "irr", row -> row.figures().irr(),
            "payback", row -> row.figures().payback(),
            "updated_at", ScenarioOverview::updatedAt,
            "parent_id", ScenarioOverview::parentId);

    private final InMemoryDatabase.Table<UUID, ScenarioHead> heads;
    private final InMemoryDatabase.Table<UUID, PlanProjection> projections;
    private final InMemoryScenarioVersions versions;

    public InMemoryScenarios(InMemoryDatabase database, InMemoryScenarioVersions versions) {
        this.heads = database.table();
        this.projections = database.table();
        this.versions = versions;
    }

    @Override
    public Optional<ScenarioHead> find(UUID id) {
        return heads.find(id);
    }

    @Override
    public Optional<ScenarioHead> findForUpdate(UUID id) {
        return heads.find(id);
    }

    @Override
    public void add(ScenarioHead head, PlanProjection projection) {
        replace(head, projection);
    }

    @Override
    public void replace(ScenarioHead head, PlanProjection projection) {
        heads.put(head.id(), head);
        projections.put(head.id(), projection);
    }

    @Override
    public void replace(ScenarioHead head) {
        heads.put(head.id(), head);
    }

    @Override
    public PlanProjection projection(UUID id) {
        return projections.find(id).orElseThrow();
    }

    @Override
    public List<UUID> followers(UUID id) {
        return heads.rows().stream()
                .filter(head -> head.follows() && id.equals(head.parentId()))
                .map(ScenarioHead::id)
                .toList();
    }

    @Override
    public boolean hasName(UUID projectId, String name) {
        return ofProject(projectId).anyMatch(head -> head.name().equalsIgnoreCase(name));
    }

    @Override
    public Listing<ScenarioOverview> list(UUID projectId, Slice slice) {
        return InMemoryListing.of(
                ofProject(projectId).map(this::overview),
                slice,
                FIELDS,
                Comparator.comparing(ScenarioOverview::name).thenComparing(ScenarioOverview::id));
    }

    /** How many scenarios a project has. */
    public long count(UUID projectId) {
        return ofProject(projectId).count();
    }

    /** The figures of the open or locked scenario of the highest value. */
    public Optional<OverviewFigures> best(UUID projectId) {
        return ofProject(projectId)
                .filter(head -> head.state() != ScenarioState.ARCHIVED)
                .map(head -> projection(head.id()).figures())
                .filter(figures -> figures.npv() != null)
                .max(Comparator.comparing(OverviewFigures::npv));
    }

    /** Forgets all scenarios of a project. */
    public void forgetProject(UUID projectId) {
        heads.with(rows -> rows.values().removeIf(head -> head.projectId().equals(projectId)));
    }

    private Stream<ScenarioHead> ofProject(UUID projectId) {
        return heads.rows().stream().filter(head -> head.projectId().equals(projectId));
    }

    private ScenarioOverview overview(ScenarioHead head) {
        PlanProjection projection = projection(head.id());
        return new ScenarioOverview(
                head.id(),
                head.projectId(),
                head.name(),
                head.description(),
                head.state(),
                head.parentId(),
                head.pinnedVersion(),
                head.revision(),
                head.hash(),
                projection.figures(),
                versions.list(head.id()).size(),
                projection.parameters().size(),
                projection.parameters().stream()
                        .filter(parameter -> parameter.distribution() != null)
                        .count(),
                head.updatedAt(),
                head.updatedBy());
    }
}
