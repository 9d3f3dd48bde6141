package io.calminer.application.calculation;

import io.calminer.domain.document.DocumentRule;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a calculation belongs, and whether it is to be kept there.
 *
 * @param projectId null where only the scenario is named, or nothing
 * @param scenarioId null where it belongs to a project alone, or to nothing
 * @param persist whether a snapshot is kept
 * @param notes why; may be empty
 * @param input the request without these fields
 */
public record SnapshotWish(
        @Nullable UUID projectId,
        @Nullable UUID scenarioId,
        boolean persist,
        String notes,
        JsonValue.JsonObject input) {

    private static final Set<String> FIELDS = Set.of("project_id", "scenario_id", "persist", "notes");

    /** Keeps nothing. */
    public static SnapshotWish none() {
        return new SnapshotWish(null, null, false, "", new JsonValue.JsonObject(Map.of()));
    }

    /** The wish of a request, beside the fields of its calculator. */
    public static SnapshotWish read(Fields fields) {
        Map<String, JsonValue> input = new LinkedHashMap<>();
        fields.given().fields().forEach((name, value) -> {
            if (!FIELDS.contains(name)) {
                input.put(name, value);
            }
        });
        return new SnapshotWish(
                id(fields, "project_id"),
                id(fields, "scenario_id"),
                fields.truth("persist", false),
                InputFields.of(fields).notes(),
                new JsonValue.JsonObject(input));
    }

    private static @Nullable UUID id(Fields fields, String field) {
        if (!fields.has(field)) {
            return null;
        }
        String text = fields.text(field);
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equalsIgnoreCase(text)) {
                return id;
            }
        } catch (IllegalArgumentException notAnId) {
            // told below
        }
        // another type and a blank text are told already
        if (!text.isBlank()) {
            fields.problems().add(DocumentRule.WRONG_TYPE, fields.pointer(field), "an id", "a text");
        }
        return null;
    }
}
