package io.calminer.persistence.project;

import io.calminer.application.project.Project;
import io.calminer.persistence.Columns;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "project")
@SuppressWarnings("NullAway.Init")
class ProjectRow {

    @Id
    UUID id;

    String name;
    String location;

    @Column(name = "operation_type")
    String operationType;

    String description;
    String currency;

    @Column(name = "is_private")
    boolean isPrivate;

    String state;
    long revision;

    @Column(name = "created_at")
    Timestamp createdAt;

    @Column(name = "created_by")
    String createdBy;

    @Column(name = "updated_at")
    Timestamp updatedAt;

    @Column(name = "deleted_at")
    @Nullable Timestamp deletedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "project_commodity", joinColumns = @JoinColumn(name = "project_id"))
    @OrderColumn(name = "position")
    @Column(name = "commodity")
    List<String> commodities = new ArrayList<>();

    protected ProjectRow() {}

    static ProjectRow of(Project project) {
        ProjectRow row = new ProjectRow();
        row.id = project.id();
        row.createdAt = Columns.time(project.createdAt());
        row.createdBy = project.createdBy();
        row.take(project);
        return row;
    }

    /** Takes over what can change. */
    void take(Project project) {
        name = project.name();
        location = project.location();
        operationType = project.operationType();
        description = project.description();
        currency = project.currency();
        isPrivate = project.isPrivate();
        state = project.state().name().toLowerCase(Locale.ROOT);
        revision = project.revision();
        updatedAt = Columns.time(project.updatedAt());
        deletedAt = Columns.optionalTime(project.deletedAt());
        if (!commodities.equals(project.commodities())) {
            commodities.clear();
            commodities.addAll(project.commodities());
        }
    }

    Project toDomain(Set<UUID> members) {
        return new Project(
                id,
                name,
                location,
                operationType,
                description,
                currency,
                commodities,
                isPrivate,
                members,
                Project.State.valueOf(state.toUpperCase(Locale.ROOT)),
                revision,
                createdAt.toInstant(),
                createdBy,
                updatedAt.toInstant(),
                Columns.optionalInstant(deletedAt));
    }
}
