package io.calminer.persistence.project;

import io.calminer.application.project.scenario.ScenarioVersion;
import io.calminer.persistence.Columns;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.Timestamp;
import java.util.UUID;

@Entity
@Table(name = "scenario_version")
@SuppressWarnings("NullAway.Init")
class ScenarioVersionRow {

    @Id
    UUID id;

    @Column(name = "scenario_id")
    UUID scenarioId;

    int number;
    String name;
    String note;
    String hash;
    String document;

    @Column(name = "created_at")
    Timestamp createdAt;

    @Column(name = "created_by")
    String createdBy;

    protected ScenarioVersionRow() {}

    static ScenarioVersionRow of(ScenarioVersion version) {
        ScenarioVersionRow row = new ScenarioVersionRow();
        row.id = version.id();
        row.scenarioId = version.scenarioId();
        row.number = version.number();
        row.name = version.name();
        row.note = version.note();
        row.hash = version.hash();
        row.document = version.document();
        row.createdAt = Columns.time(version.createdAt());
        row.createdBy = version.createdBy();
        return row;
    }

    ScenarioVersion toDomain() {
        return new ScenarioVersion(
                id, scenarioId, number, name, note, hash, document, createdAt.toInstant(), createdBy);
    }
}
