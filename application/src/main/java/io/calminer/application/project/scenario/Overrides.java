package io.calminer.application.project.scenario;

import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.MergePatch;
import java.util.LinkedHashMap;
import java.util.Map;

/** The merge patch by which a child scenario overrides its parent. */
final class Overrides {

    private Overrides() {}

    /**
     * The patch that turns the parent's document into the child's new one.
     *
     * <p>It holds what differs, and keeps what the child overrode before and still has, also where it happens to equal
     * the parent's value now: an override stays when the parent moves towards it and away again.
     */
    static JsonValue.JsonObject of(JsonValue.JsonObject parent, JsonValue.JsonObject old, JsonValue.JsonObject child) {
        return MergePatch.join(kept(old, child), Differences.patch(parent, child));
    }

    private static JsonValue.JsonObject kept(JsonValue.JsonObject old, JsonValue.JsonObject child) {
        Map<String, JsonValue> kept = new LinkedHashMap<>();
        old.fields().forEach((name, value) -> {
            JsonValue now = child.fields().get(name);
            if (value instanceof JsonValue.JsonNull) {
                if (now == null) {
                    kept.put(name, value);
                }
            } else if (value instanceof JsonValue.JsonObject inner && now instanceof JsonValue.JsonObject object) {
                kept.put(name, kept(inner, object));
            } else if (now != null && Differences.same(value, now)) {
                kept.put(name, value);
            }
        });
        return new JsonValue.JsonObject(kept);
    }
}
