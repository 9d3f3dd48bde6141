package io.calminer.persistence.calculation;

import io.calminer.application.calculation.Calculator;
import io.calminer.application.calculation.Snapshot;
import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.JsonValue;
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
@Table(name = "calculation_snapshot")
@SuppressWarnings("NullAway.Init")
class CalculationSnapshotRow {

    @Id
    UUID id;

    String calculator;

    @Column(name = "project_id")
    UUID projectId;

    @Column(name = "scenario_id")
    @Convert(converter = JpaOptionalId.class)
    @Nullable UUID scenarioId;

    String notes;
    String input;
    String result;

    @Column(name = "created_at")
    Timestamp createdAt;

    @Column(name = "created_by")
    String createdBy;

    protected CalculationSnapshotRow() {}

    static CalculationSnapshotRow of(Snapshot snapshot) {
        CalculationSnapshotRow row = new CalculationSnapshotRow();
        row.id = snapshot.id();
        row.calculator = snapshot.calculator().text();
        row.projectId = snapshot.projectId();
        row.scenarioId = snapshot.scenarioId();
        row.notes = snapshot.notes();
        row.input = CanonicalJson.compact(snapshot.input());
        row.result = CanonicalJson.compact(snapshot.result());
        row.createdAt = Columns.time(snapshot.createdAt());
        row.createdBy = snapshot.createdBy();
        return row;
    }

    Snapshot toDomain() {
        return new Snapshot(
                id,
                Calculator.valueOf(calculator.toUpperCase(Locale.ROOT)),
                projectId,
                scenarioId,
                notes,
                (JsonValue.JsonObject) JsonDocument.tree(input),
                (JsonValue.JsonObject) JsonDocument.tree(result),
                createdAt.toInstant(),
                createdBy);
    }
}
