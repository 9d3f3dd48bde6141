package io.calminer.domain.project;

import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problems;
import io.calminer.domain.simulation.draw.DrawKey;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Gives every uncertain input the address of its random draws and refuses equal ones. */
final class DrawKeys {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{16}");

    private final Problems problems;
    private final Map<Long, String> owners = new HashMap<>();
    private final Map<String, Map<String, Long>> filled = new HashMap<>();

    DrawKeys(Problems problems) {
        this.problems = problems;
    }

    /** The item's draw key; one made from its key when the field is absent. */
    long read(String collection, String key, Fields fields) {
        return read(collection, key, key, fields);
    }

    /** The draw key of what an item draws under a name of its own, such as the failures of a fleet. */
    long read(String collection, String key, String name, Fields fields) {
        String text = fields.text("draw_key", "");
        long drawKey = DrawKey.of(name);
        if (FORM.matcher(text).matches()) {
            drawKey = Long.parseUnsignedLong(text, 16);
        } else if (!text.isEmpty()) {
            problems.add(PlanRule.DRAW_KEY_FORM, fields.pointer("draw_key"), text);
        }
        String owner = owners.putIfAbsent(drawKey, name);
        if (owner != null) {
            Pointer at = fields.has("draw_key") ? fields.pointer("draw_key") : fields.pointer();
            problems.add(PlanRule.DRAW_KEY_TWICE, at, text(drawKey), owner, name);
        }
        filled.computeIfAbsent(collection, none -> new HashMap<>()).put(key, drawKey);
        return drawKey;
    }

    /** The document with the draw keys written into its items. */
    JsonValue.JsonObject fillIn(JsonValue.JsonObject document) {
        Map<String, JsonValue> fields = new LinkedHashMap<>(document.fields());
        filled.forEach((collection, keys) -> {
            JsonValue.JsonObject items = (JsonValue.JsonObject) Objects.requireNonNull(fields.get(collection));
            Map<String, JsonValue> written = new LinkedHashMap<>(items.fields());
            keys.forEach((key, drawKey) -> written.computeIfPresent(key, (name, item) -> with(item, drawKey)));
            fields.put(collection, new JsonValue.JsonObject(written));
        });
        return new JsonValue.JsonObject(fields);
    }

    private static JsonValue with(JsonValue item, long drawKey) {
        return ((JsonValue.JsonObject) item).with("draw_key", new JsonValue.JsonText(text(drawKey)));
    }

    private static String text(long drawKey) {
        String digits = Long.toHexString(drawKey);
        return "0".repeat(16 - digits.length()) + digits;
    }
}
