package io.calminer.application.project;

import io.calminer.application.InMemoryDatabase;
import io.calminer.application.InMemoryListing;
import io.calminer.application.Listing;
import io.calminer.application.Slice;
import io.calminer.application.project.scenario.InMemoryScenarios;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

public final class InMemoryProjects implements Projects {

    private static final Map<String, Function<ProjectOverview, @Nullable Object>> FIELDS = Map.of(
            "name", ProjectOverview::name,
            "location", ProjectOverview::location,
            "operation_type", ProjectOverview::operationType,
            "currency", ProjectOverview::currency,
            "commodity", ProjectOverview::commodities,
            "state", row -> row.state().name().toLowerCase(Locale.ROOT),
            "created_at", ProjectOverview::createdAt,
            "updated_at", ProjectOverview::updatedAt,
            "scenarios", ProjectOverview::scenarios);

    private final InMemoryDatabase.Table<UUID, Project> projects;
    private final InMemoryScenarios scenarios;

    public InMemoryProjects(InMemoryDatabase database, InMemoryScenarios scenarios) {
        this.projects = database.table();
        this.scenarios = scenarios;
    }

    @Override
    public Optional<Project> find(UUID id) {
        return projects.find(id).filter(project -> project.state() != Project.State.DELETED);
    }

    @Override
    public void add(Project project) {
        projects.put(project.id(), project);
    }

    @Override
    public boolean replace(Project project) {
        boolean fits = projects.find(project.id())
                .filter(old -> old.revision() == project.revision() - 1)
                .isPresent();
        if (fits) {
            add(project);
        }
        return fits;
    }

    @Override
    public boolean isVisible(UUID project, UUID user) {
        return find(project)
                .map(found -> !found.isPrivate() || found.members().contains(user))
                .orElse(true);
    }

    @Override
    public Listing<ProjectOverview> list(Slice slice, @Nullable UUID visibleTo) {
        return InMemoryListing.of(
                projects.rows().stream()
                        .filter(project -> project.state() != Project.State.DELETED)
                        .filter(project -> visibleTo == null || isVisible(project.id(), visibleTo))
                        .map(this::overview),
                slice,
                FIELDS,
                Comparator.comparing(ProjectOverview::name).thenComparing(ProjectOverview::id));
    }

    @Override
    public int forget(Instant deletedBefore) {
        List<UUID> gone = projects.rows().stream()
                .filter(project ->
                        project.deletedAt() != null && project.deletedAt().isBefore(deletedBefore))
                .map(Project::id)
                .toList();
        projects.with(rows -> rows.keySet().removeAll(gone));
        gone.forEach(scenarios::forgetProject);
        return gone.size();
    }

    private ProjectOverview overview(Project project) {
        var best = scenarios.best(project.id());
        return new ProjectOverview(
                project.id(),
                project.name(),
                project.location(),
                project.operationType(),
                project.currency(),
                project.commodities(),
                project.state(),
                project.isPrivate(),
                project.revision(),
                scenarios.count(project.id()),
                best.map(figures -> figures.npv()).orElse(null),
                best.map(figures -> figures.npvUnit()).orElse(""),
                project.createdAt(),
                project.updatedAt());
    }
}
