package io.calminer.application.project.scenario;

import io.calminer.application.Answer;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.project.PlanCollections;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Joins two changes of one document, by key and field.
 *
 * <p>A field of an item, such as the distribution of a parameter, is taken as a whole: halves of two laws make no law.
 * Items of the areas of a mine are joined down to their figures, such as the freight among the terms of a product.
 * What was changed on one side is taken from there; what was changed on both sides in different ways is a clash.
 */
public final class ThreeWayMerge {

    private static final int ITEMS_AND_FIELDS = 2;

    /** Deeper than any item of an area. */
    private static final int DOWN_TO_FIGURES = 20;

    private final List<Answer.Clash> clashes = new ArrayList<>();

    private ThreeWayMerge() {}

    /** The document with both changes in it, or the fields that clash. */
    public static Answer<JsonValue.JsonObject> merge(
            JsonValue.JsonObject base, JsonValue.JsonObject theirs, JsonValue.JsonObject mine) {
        ThreeWayMerge merge = new ThreeWayMerge();
        JsonValue.JsonObject merged = merge.objects(Pointer.ROOT, base, theirs, mine, 0);
        return merge.clashes.isEmpty() ? Answer.of(merged) : Answer.refuse(new Answer.Conflict(merge.clashes));
    }

    private JsonValue.JsonObject objects(
            Pointer at, JsonValue.JsonObject base, JsonValue.JsonObject theirs, JsonValue.JsonObject mine, int levels) {
        TreeSet<String> names = new TreeSet<>(base.fields().keySet());
        names.addAll(theirs.fields().keySet());
        names.addAll(mine.fields().keySet());
        Map<String, JsonValue> merged = new LinkedHashMap<>();
        for (String name : names) {
            int below = at.equals(Pointer.ROOT) ? levels(name) : levels;
            JsonValue value = values(
                    at.child(name),
                    base.fields().get(name),
                    theirs.fields().get(name),
                    mine.fields().get(name),
                    below);
            if (value != null) {
                merged.put(name, value);
            }
        }
        return new JsonValue.JsonObject(merged);
    }

    /** How far a field of the document is joined. */
    private static int levels(String name) {
        if (PlanCollections.areas().contains(name)) {
            return DOWN_TO_FIGURES;
        }
        return PlanCollections.has(name) ? ITEMS_AND_FIELDS : 1;
    }

    private @Nullable JsonValue values(
            Pointer at, @Nullable JsonValue base, @Nullable JsonValue theirs, @Nullable JsonValue mine, int levels) {
        if (Differences.same(theirs, mine) || Differences.same(base, mine)) {
            return theirs;
        }
        if (Differences.same(base, theirs)) {
            return mine;
        }
        if (levels > 0
                && theirs instanceof JsonValue.JsonObject a
                && mine instanceof JsonValue.JsonObject b
                && (base == null || base instanceof JsonValue.JsonObject)) {
            JsonValue.JsonObject before =
                    base == null ? new JsonValue.JsonObject(Map.of()) : (JsonValue.JsonObject) base;
            return objects(at, before, a, b, levels - 1);
        }
        clashes.add(new Answer.Clash(at, base, theirs, mine));
        return theirs;
    }
}
