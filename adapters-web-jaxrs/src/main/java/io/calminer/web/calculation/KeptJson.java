package io.calminer.web.calculation;

import io.calminer.application.calculation.Kept;
import io.calminer.application.calculation.Snapshot;
import io.calminer.domain.document.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answer of a calculator, with the snapshot that was kept of it. */
public final class KeptJson {

    private KeptJson() {}

    /** The fields of the answer, and {@code snapshot}, which is null where nothing was kept. */
    public static Map<String, @Nullable Object> of(Kept<?> kept) {
        Map<String, @Nullable Object> fields =
                new LinkedHashMap<>(kept.document().fields());
        Snapshot snapshot = kept.snapshot();
        fields.put("snapshot", snapshot == null ? null : head(snapshot));
        return fields;
    }

    /** A snapshot with what was asked and answered. */
    public static Map<String, @Nullable Object> of(Snapshot snapshot) {
        Map<String, @Nullable Object> fields = head(snapshot);
        fields.put("input", (JsonValue) snapshot.input());
        fields.put("result", (JsonValue) snapshot.result());
        return fields;
    }

    private static Map<String, @Nullable Object> head(Snapshot snapshot) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("id", snapshot.id());
        fields.put("calculator", snapshot.calculator());
        fields.put("project_id", snapshot.projectId());
        fields.put("scenario_id", snapshot.scenarioId());
        fields.put("notes", snapshot.notes());
        fields.put("created_at", snapshot.createdAt());
        fields.put("created_by", snapshot.createdBy());
        return fields;
    }
}
