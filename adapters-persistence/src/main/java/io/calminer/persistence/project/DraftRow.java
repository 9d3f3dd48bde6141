package io.calminer.persistence.project;

import io.calminer.application.project.draft.Draft;
import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.JsonValue;
import io.calminer.persistence.Columns;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;

@Entity
@IdClass(DraftKey.class)
@Table(name = "draft")
@SuppressWarnings("NullAway.Init")
class DraftRow {

    @Id
    @Column(name = "scenario_id")
    UUID scenarioId;

    @Id
    @Column(name = "user_id")
    UUID userId;

    @Column(name = "base_revision")
    long baseRevision;

    @Column(name = "base_document")
    String baseDocument;

    String patches;
    int applied;

    @Column(name = "updated_at")
    Timestamp updatedAt;

    protected DraftRow() {}

    static DraftRow of(Draft draft) {
        DraftRow row = new DraftRow();
        row.scenarioId = draft.scenarioId();
        row.userId = draft.userId();
        row.baseRevision = draft.baseRevision();
        row.baseDocument = draft.baseDocument();
        row.patches = "[" + String.join(",", draft.patches()) + "]";
        row.applied = draft.applied();
        row.updatedAt = Columns.time(draft.updatedAt());
        return row;
    }

    Draft toDomain() {
        List<String> texts = ((JsonValue.JsonArray) JsonDocument.tree(patches))
                .items().stream().map(CanonicalJson::write).toList();
        return new Draft(scenarioId, userId, baseRevision, baseDocument, texts, applied, updatedAt.toInstant());
    }
}
