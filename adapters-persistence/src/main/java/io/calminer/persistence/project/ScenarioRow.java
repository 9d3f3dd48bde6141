package io.calminer.persistence.project;

import io.calminer.application.project.scenario.OverviewFigures;
import io.calminer.application.project.scenario.ScenarioHead;
import io.calminer.application.project.scenario.ScenarioState;
import io.calminer.persistence.Columns;
import io.calminer.persistence.JpaOptionalId;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.Timestamp;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "scenario")
@SuppressWarnings("NullAway.Init")
class ScenarioRow {

    @Id
    UUID id;

    @Column(name = "project_id")
    UUID projectId;

    String name;
    String description;
    String state;

    @Column(name = "archived_from")
    @Nullable String archivedFrom;

    @Column(name = "parent_id")
    @Convert(converter = JpaOptionalId.class)
    @Nullable UUID parentId;

    @Column(name = "pinned_version")
    @Nullable Integer pinnedVersion;

    @Nullable String patch;

    String document;
    String hash;
    long revision;

    @Column(name = "created_at")
    Timestamp createdAt;

    @Column(name = "created_by")
    String createdBy;

    @Column(name = "updated_at")
    Timestamp updatedAt;

    @Column(name = "updated_by")
    String updatedBy;

    String currency;

    @Nullable Double npv;

    @Column(name = "npv_unit")
    String npvUnit;

    @Nullable Double irr;

    @Column(name = "irr_status")
    String irrStatus;

    @Nullable Double payback;

    @Column(name = "no_value")
    @Nullable String noValue;

    protected ScenarioRow() {}

    static ScenarioRow of(ScenarioHead head, OverviewFigures figures) {
        ScenarioRow row = new ScenarioRow();
        row.id = head.id();
        row.projectId = head.projectId();
        row.createdAt = Columns.time(head.createdAt());
        row.createdBy = head.createdBy();
        row.take(head);
        row.take(figures);
        return row;
    }

    /** Takes over what can change. */
    void take(ScenarioHead head) {
        ScenarioState from = head.archivedFrom();
        name = head.name();
        description = head.description();
        state = head.state().text();
        archivedFrom = from == null ? null : from.text();
        parentId = head.parentId();
        pinnedVersion = head.pinnedVersion();
        patch = head.patch();
        document = head.document();
        hash = head.hash();
        revision = head.revision();
        updatedAt = Columns.time(head.updatedAt());
        updatedBy = head.updatedBy();
    }

    void take(OverviewFigures figures) {
        currency = figures.currency();
        npv = figures.npv();
        npvUnit = figures.npvUnit();
        irr = figures.irr();
        irrStatus = figures.irrStatus();
        payback = figures.payback();
        noValue = figures.reason();
    }

    OverviewFigures figures() {
        return new OverviewFigures(currency, npv, npvUnit, irr, irrStatus, payback, noValue);
    }

    ScenarioHead toDomain() {
        return new ScenarioHead(
                id,
                projectId,
                name,
                description,
                state(state),
                archivedFrom == null ? null : state(archivedFrom),
                parentId,
                pinnedVersion,
                patch,
                document,
                hash,
                revision,
                createdAt.toInstant(),
                createdBy,
                updatedAt.toInstant(),
                updatedBy);
    }

    static ScenarioState state(String text) {
        return ScenarioState.valueOf(text.toUpperCase(Locale.ROOT));
    }
}
