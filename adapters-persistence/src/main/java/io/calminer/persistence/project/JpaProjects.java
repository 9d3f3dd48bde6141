package io.calminer.persistence.project;

import io.calminer.application.Listing;
import io.calminer.application.Slice;
import io.calminer.application.project.Project;
import io.calminer.application.project.ProjectOverview;
import io.calminer.application.project.Projects;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.JsonValue;
import io.calminer.persistence.Columns;
import io.calminer.persistence.JpaList;
import io.calminer.persistence.JpaUnitOfWork;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public final class JpaProjects implements Projects {

    private static final String SCENARIOS = "(SELECT count(*) FROM scenario s WHERE s.project_id = p.id)";

    private static final Map<String, String> COLUMNS = Map.of(
            "name", "p.name COLLATE \"C\"",
            "location", "p.location COLLATE \"C\"",
            "operation_type", "p.operation_type COLLATE \"C\"",
            "currency", "p.currency",
            "state", "p.state",
            "created_at", "p.created_at",
            "updated_at", "p.updated_at",
            "scenarios", SCENARIOS,
            "commodity", "EXISTS (SELECT 1 FROM project_commodity c WHERE c.project_id = p.id AND c.commodity = ?)");

    private static final String SELECT = "p.id, p.name, p.location, p.operation_type, p.currency,"
            + " (SELECT coalesce(json_agg(c.commodity ORDER BY c.position), '[]') FROM project_commodity c"
            + " WHERE c.project_id = p.id)::text, p.state, p.is_private, p.revision, " + SCENARIOS
            + ", best.npv, best.npv_unit, p.created_at, p.updated_at";

    private static final String FROM = "project p LEFT JOIN LATERAL (SELECT s.npv, s.npv_unit FROM scenario s"
            + " WHERE s.project_id = p.id AND s.state <> 'archived' AND s.npv IS NOT NULL"
            + " ORDER BY s.npv DESC, s.id LIMIT 1) best ON true";

    private final JpaUnitOfWork work;

    public JpaProjects(JpaUnitOfWork work) {
        this.work = work;
    }

    @Override
    public Optional<Project> find(UUID id) {
        return work.with(entities -> Optional.ofNullable(entities.find(ProjectRow.class, id))
                        .map(row -> row.toDomain(members(entities, id))))
                .filter(project -> project.state() != Project.State.DELETED);
    }

    @Override
    public void add(Project project) {
        work.with(entities -> {
            entities.persist(ProjectRow.of(project));
            entities.flush();
            addMembers(entities, project);
            return project;
        });
    }

    @Override
    public boolean replace(Project project) {
        return work.with(entities -> {
            ProjectRow row = entities.find(ProjectRow.class, project.id(), LockModeType.PESSIMISTIC_WRITE);
            boolean fits = row != null && row.revision == project.revision() - 1;
            if (fits) {
                row.take(project);
                entities.createNativeQuery("DELETE FROM project_member WHERE project_id = ?1")
                        .setParameter(1, project.id())
                        .executeUpdate();
                addMembers(entities, project);
            }
            return fits;
        });
    }

    @Override
    public boolean isVisible(UUID project, UUID user) {
        String sql = "SELECT count(*) FROM project p WHERE p.id = ?1 AND p.is_private AND NOT EXISTS"
                + " (SELECT 1 FROM project_member m WHERE m.project_id = p.id AND m.user_id = ?2)";
        return work.with(entities -> Columns.number(entities.createNativeQuery(sql)
                        .setParameter(1, project)
                        .setParameter(2, user)
                        .getSingleResult())
                == 0);
    }

    @Override
    public Listing<ProjectOverview> list(Slice slice, @Nullable UUID visibleTo) {
        JpaList list = new JpaList(SELECT, FROM, "p.name COLLATE \"C\", p.id", COLUMNS).where("p.state <> 'deleted'");
        if (visibleTo != null) {
            list.where(
                    "(NOT p.is_private OR EXISTS (SELECT 1 FROM project_member m"
                            + " WHERE m.project_id = p.id AND m.user_id = ?))",
                    visibleTo);
        }
        return work.with(entities -> list.read(entities, slice, JpaProjects::overview));
    }

    @Override
    public int forget(Instant deletedBefore) {
        return work.with(entities -> entities.createNativeQuery("DELETE FROM project WHERE deleted_at < ?1")
                .setParameter(1, Columns.time(deletedBefore))
                .executeUpdate());
    }

    private static Set<UUID> members(EntityManager entities, UUID project) {
        Set<UUID> members = new HashSet<>();
        for (Object user : entities.createNativeQuery("SELECT user_id FROM project_member WHERE project_id = ?1")
                .setParameter(1, project)
                .getResultList()) {
            members.add(Columns.id(user));
        }
        return members;
    }

    private static void addMembers(EntityManager entities, Project project) {
        for (UUID user : project.members()) {
            entities.createNativeQuery("INSERT INTO project_member (project_id, user_id) VALUES (?1, ?2)")
                    .setParameter(1, project.id())
                    .setParameter(2, user)
                    .executeUpdate();
        }
    }

    private static ProjectOverview overview(Object[] row) {
        return new ProjectOverview(
                Columns.id(row[0]),
                Columns.text(row[1]),
                Columns.text(row[2]),
                Columns.text(row[3]),
                Columns.text(row[4]),
                texts(Columns.text(row[5])),
                Project.State.valueOf(Columns.text(row[6]).toUpperCase(Locale.ROOT)),
                Columns.truth(row[7]),
                Columns.number(row[8]),
                Columns.number(row[9]),
                Columns.optionalDouble(row[10]),
                row[11] == null ? "" : row[11].toString(),
                Columns.instant(row[12]),
                Columns.instant(row[13]));
    }

    private static List<String> texts(String json) {
        JsonValue.JsonArray array =
                (JsonValue.JsonArray) JsonDocument.parse(json).root();
        return array.items().stream()
                .map(item -> ((JsonValue.JsonText) item).value())
                .toList();
    }
}
