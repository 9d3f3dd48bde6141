package io.calminer.application.project.item;

import io.calminer.application.Answer;
import io.calminer.application.project.scenario.ScenarioHead;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.project.PlanCollections;
import java.util.Map;
import java.util.TreeMap;

/** Reads and changes collections within a plan document. */
final class ItemPlace {

    private ItemPlace() {}

    /** The items of a collection by key; a collection that is absent is empty. */
    static Answer<Map<String, JsonValue>> items(ScenarioHead head, String collection) {
        if (!PlanCollections.has(collection)) {
            return Answer.refuse(new Answer.NotFound("collection", collection));
        }
        Map<String, JsonValue> items = head.tree().fields().get(collection) instanceof JsonValue.JsonObject object
                ? object.fields()
                : Map.of();
        return Answer.of(new TreeMap<>(items));
    }

    /** The document with other items in a collection. */
    static JsonValue.JsonObject with(ScenarioHead head, String collection, Map<String, JsonValue> items) {
        TreeMap<String, JsonValue> fields = new TreeMap<>(head.tree().fields());
        fields.put(collection, new JsonValue.JsonObject(items));
        return new JsonValue.JsonObject(fields);
    }
}
