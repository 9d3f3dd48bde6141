package io.calminer.domain.document;

import java.util.Map;

/** A JSON text as a tree that knows where each of its values stands. */
public final class JsonDocument {

    private final JsonValue root;
    private final Map<Pointer, Place> places;

    private JsonDocument(JsonValue root, Map<Pointer, Place> places) {
        this.root = root;
        this.places = places;
    }

    /**
     * Reads strict JSON (RFC 8259): no duplicate keys, no comments, at most 64 levels.
     *
     * @throws UnreadableJson when the text is anything else, with line and column
     */
    public static JsonDocument parse(String text) {
        JsonReader reader = new JsonReader(text, true);
        return new JsonDocument(reader.read(), reader.places());
    }

    /**
     * Only the tree, for a text that was checked before: problems in it have no places.
     *
     * @throws UnreadableJson as {@link #parse}
     */
    public static JsonValue tree(String text) {
        return new JsonReader(text, false).read();
    }

    /**
     * The object that a text holds.
     *
     * @throws UnreadableJson when it is no JSON, or anything but an object
     */
    public static JsonValue.JsonObject object(String text) {
        JsonValue root = parse(text).root;
        if (root instanceof JsonValue.JsonObject object) {
            return object;
        }
        Problems problems = new Problems();
        problems.add(DocumentRule.WRONG_TYPE, Pointer.ROOT, "an object", root.typeName());
        throw new UnreadableJson(problems.list().get(0));
    }

    public JsonValue root() {
        return root;
    }

    /** Where a value stands; for one that is missing, where the nearest object around it stands. */
    public Place placeOf(Pointer pointer) {
        Pointer at = pointer;
        while (!places.containsKey(at)) {
            at = new Pointer(at.text().substring(0, at.text().lastIndexOf('/')));
        }
        return places.get(at);
    }
}
