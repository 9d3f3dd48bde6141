package io.calminer.application.project.draft;

import io.calminer.domain.document.JsonValue;
import io.calminer.domain.project.PlanCollections;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A field of a plan, or one year of the entries in it, as a row and a column of a page name it.
 *
 * @param path the fields from the document down
 * @param series which series of entries of its formula, from 1 on; 0 for the field as a whole
 */
record Cell(List<String> path, int series) {

    private static final Pattern ROW = Pattern.compile("([a-z_]+)((?:/[^/#]+)*)(?:#(\\d{1,3}))?");
    private static final int MOST_LEVELS = 8;

    /** Objects of the plan beside its collections that are entered field by field. */
    private static final Set<String> OBJECTS =
            Set.of("elements", "economic_limit", "unit_costs", "carbon", "closure", "inflation", "opening_balances");

    /** Collections with pages of their own. */
    private static final Set<String> ELSEWHERE = Set.of("correlations", "solves");

    Cell {
        path = List.copyOf(path);
    }

    /** The cell of a row such as {@code phases/pit_1} or {@code phases/pit_1/ore#1}; null where a plan has none. */
    static @Nullable Cell of(String row, String column) {
        Matcher parts = ROW.matcher(row);
        if (!parts.matches() || !isEntered(parts.group(1))) {
            return null;
        }
        List<String> path = new ArrayList<>(List.of(parts.group(1)));
        Arrays.stream(parts.group(2).split("/", -1))
                .filter(name -> !name.isEmpty())
                .forEach(path::add);
        if (parts.group(3) != null) {
            if (path.size() == 2) {
                path.add("formula");
            }
            return new Cell(path, Integer.parseInt(parts.group(3)));
        }
        Arrays.stream(column.split("/", -1)).filter(name -> !name.isEmpty()).forEach(path::add);
        boolean whole = path.size() == 1 && !OBJECTS.contains(path.get(0));
        return whole || path.size() > MOST_LEVELS ? null : new Cell(path, 0);
    }

    private static boolean isEntered(String first) {
        return OBJECTS.contains(first) || (PlanCollections.has(first) && !ELSEWHERE.contains(first));
    }

    /** What a text stands for in this field, as part of a merge patch of a document; an empty one removes the field. */
    JsonValue value(String entered, JsonValue document) {
        return EnteredValue.of(path, entered, in(document));
    }

    /** The text of the field as it stands in a document; null where it has none. */
    @Nullable String text(JsonValue document) {
        JsonValue found = in(document);
        if (found instanceof JsonValue.JsonNumber number) {
            return number.text();
        }
        return found instanceof JsonValue.JsonText text ? text.value() : null;
    }

    private @Nullable JsonValue in(JsonValue document) {
        JsonValue found = document;
        for (String name : path) {
            found = found instanceof JsonValue.JsonObject object
                    ? object.fields().get(name)
                    : null;
        }
        return found;
    }

    /** A patch of a document that gives the field a value. */
    JsonValue.JsonObject patch(JsonValue value) {
        JsonValue patch = value;
        for (int i = path.size() - 1; i >= 0; i--) {
            patch = new JsonValue.JsonObject(Map.of(path.get(i), patch));
        }
        return (JsonValue.JsonObject) patch;
    }
}
