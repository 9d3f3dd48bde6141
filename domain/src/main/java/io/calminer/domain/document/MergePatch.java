package io.calminer.domain.document;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A JSON Merge Patch (RFC 7396): an object that names what changes, null meaning "remove".
 */
public final class MergePatch {

    private MergePatch() {}

    /** The target with the patch applied; neither is changed. */
    public static JsonValue apply(JsonValue target, JsonValue patch) {
        if (!(patch instanceof JsonValue.JsonObject changes)) {
            return patch;
        }
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        if (target instanceof JsonValue.JsonObject object) {
            fields.putAll(object.fields());
        }
        changes.fields().forEach((name, change) -> {
            if (change instanceof JsonValue.JsonNull) {
                fields.remove(name);
            } else {
                fields.put(name, apply(fields.getOrDefault(name, new JsonValue.JsonNull()), change));
            }
        });
        return new JsonValue.JsonObject(fields);
    }

    /**
     * Two patches as one, the second after the first. Unlike the second applied to the first, it keeps what removes a field.
     */
    public static JsonValue.JsonObject join(JsonValue.JsonObject first, JsonValue.JsonObject second) {
        Map<String, JsonValue> fields = new LinkedHashMap<>(first.fields());
        second.fields()
                .forEach((name, change) -> fields.merge(
                        name,
                        change,
                        (before, after) -> before instanceof JsonValue.JsonObject one
                                        && after instanceof JsonValue.JsonObject other
                                ? join(one, other)
                                : after));
        return new JsonValue.JsonObject(fields);
    }
}
