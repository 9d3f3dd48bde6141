package io.calminer.application.project.scenario;

import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Pointer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What sets two documents apart. */
public final class Differences {

    private Differences() {}

    /**
     * One value that differs.
     *
     * @param before null where there was none
     * @param after null where there is none
     */
    public record Difference(
            Pointer at,
            @Nullable JsonValue before,
            @Nullable JsonValue after) {}

    /** All values that differ, by pointer; lists are compared as a whole. */
    public static List<Difference> between(JsonValue before, JsonValue after) {
        List<Difference> found = new ArrayList<>();
        collect(Pointer.ROOT, before, after, found);
        return found;
    }

    /** The smallest merge patch that turns one document into the other; neither has a null in it. */
    public static JsonValue.JsonObject patch(JsonValue.JsonObject before, JsonValue.JsonObject after) {
        Map<String, JsonValue> patch = new LinkedHashMap<>();
        for (String name : names(before, after)) {
            JsonValue old = before.fields().get(name);
            JsonValue fresh = after.fields().get(name);
            if (fresh == null) {
                patch.put(name, new JsonValue.JsonNull());
            } else if (old instanceof JsonValue.JsonObject a && fresh instanceof JsonValue.JsonObject b) {
                JsonValue.JsonObject inner = patch(a, b);
                if (!inner.fields().isEmpty()) {
                    patch.put(name, inner);
                }
            } else if (!same(old, fresh)) {
                patch.put(name, fresh);
            }
        }
        return new JsonValue.JsonObject(patch);
    }

    /** Whether two values say the same, however their numbers are written. */
    public static boolean same(@Nullable JsonValue a, @Nullable JsonValue b) {
        if (a == null || b == null) {
            return a == null && b == null;
        }
        return CanonicalJson.write(a).equals(CanonicalJson.write(b));
    }

    private static void collect(
            Pointer at, @Nullable JsonValue before, @Nullable JsonValue after, List<Difference> found) {
        if (before instanceof JsonValue.JsonObject a && after instanceof JsonValue.JsonObject b) {
            for (String name : names(a, b)) {
                collect(at.child(name), a.fields().get(name), b.fields().get(name), found);
            }
        } else if (!same(before, after)) {
            found.add(new Difference(at, before, after));
        }
    }

    private static Set<String> names(JsonValue.JsonObject a, JsonValue.JsonObject b) {
        Set<String> names = new TreeSet<>(a.fields().keySet());
        names.addAll(b.fields().keySet());
        return names;
    }
}
