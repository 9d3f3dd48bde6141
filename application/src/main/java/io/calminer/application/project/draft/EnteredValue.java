package io.calminer.application.project.draft;

import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.project.PlanCollections;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a text that is entered into a field stands for: a number, words or a formula, names one after the other, or steps such
 * as {@code 0: 2%, 35%: 5%}, which are values by thresholds or years.
 */
final class EnteredValue {

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");
    private static final Pattern STEPS = Pattern.compile("-?\\d[\\d.]*\\s*%?\\s*:.*");

    /** Fields that are words even where they look like numbers. */
    private static final Set<String> WORDS = Set.of(
            "formula",
            "name",
            "notes",
            "source",
            "unit",
            "grade_unit",
            "price_unit",
            "emission_unit",
            "category",
            "depreciation_class",
            "entity",
            "recipient",
            "price_base_date",
            "jurisdiction",
            "warming_set",
            "date");

    private static final Set<String> JSON = Set.of("distribution", "history");
    private static final Set<String> TRUTHS = Set.of(
            "whole_steps",
            "in_simulation",
            "deductible",
            "linear",
            "ignore_fiscal_erosion",
            "switch",
            "discretionary",
            "write_off_at_end",
            "carry_forward",
            "refundable",
            "credit");

    /** Fields that hold names one after the other. */
    private static final Set<String> LISTS = Set.of(
            "taxes/deduct",
            "taxes/classes",
            "unit_costs/corporate_admin",
            "unit_costs/exploration",
            "unit_costs/community",
            "unit_costs/non_sustaining");

    /** Fields that hold numbers one after the other, in brackets or without. */
    private static final Set<String> NUMBERS = Set.of("stockpiles/bins");

    /** Fields that hold values by names. */
    private static final Set<String> BY_NAME = Set.of("carbon/intensity");

    private final List<String> path;
    private final String text;
    private final String bare;

    private EnteredValue(List<String> path, String entered) {
        this.path = path;
        this.text = entered.strip();
        this.bare = text.startsWith("=") ? text.substring(1).strip() : text;
    }

    /**
     * The value that goes into a merge patch; null removes the field.
     *
     * @param stood what the field holds so far; null for nothing
     */
    static JsonValue of(List<String> path, String entered, @Nullable JsonValue stood) {
        EnteredValue value = new EnteredValue(path, entered);
        JsonValue.@Nullable JsonObject steps = value.steps();
        return steps == null ? value.single() : value.without(steps, stood);
    }

    private JsonValue single() {
        String field = path.get(path.size() - 1);
        if (text.isEmpty()) {
            return new JsonValue.JsonNull();
        } else if (NUMBERS.contains(place())) {
            return new JsonValue.JsonArray(
                    Stream.of(bare.replaceAll("[\\[\\]\"]", "").split(",", -1))
                            .map(part -> number(part.strip()))
                            .toList());
        } else if (JSON.contains(field) || (text.startsWith("[") && !WORDS.contains(field))) {
            return JsonDocument.parse(text).root();
        } else if (TRUTHS.contains(field) && (text.equals("true") || text.equals("false"))) {
            return new JsonValue.JsonBoolean(text.equals("true"));
        } else if (LISTS.contains(place())) {
            return new JsonValue.JsonArray(parts().stream()
                    .filter(name -> !name.isEmpty())
                    .<JsonValue>map(JsonValue.JsonText::new)
                    .toList());
        }
        return WORDS.contains(field) ? new JsonValue.JsonText(bare) : number(bare);
    }

    private static JsonValue number(String text) {
        return NUMBER.matcher(text).matches() ? new JsonValue.JsonNumber(text) : new JsonValue.JsonText(text);
    }

    /** The field without the key of its item. */
    private String place() {
        String first = path.get(0);
        int from = PlanCollections.has(first) ? 2 : 1;
        return first + "/" + String.join("/", path.subList(Math.min(from, path.size()), path.size()));
    }

    /** Values by key; null where the text is no such table, or the field belongs to no area of a mine. */
    private JsonValue.@Nullable JsonObject steps() {
        String first = path.get(0);
        boolean area = PlanCollections.areas().contains(first) || !PlanCollections.has(first);
        if (!area
                || WORDS.contains(path.get(path.size() - 1))
                || !(STEPS.matcher(text).matches() || (BY_NAME.contains(place()) && text.contains(":")))) {
            return null;
        }
        Map<String, JsonValue> steps = new LinkedHashMap<>();
        for (String part : parts()) {
            int colon = part.indexOf(':');
            String key = colon < 0 ? "" : part.substring(0, colon).strip();
            if (key.isEmpty() || key.contains("(")) {
                return null;
            }
            steps.put(key, number(part.substring(colon + 1).strip()));
        }
        return new JsonValue.JsonObject(steps);
    }

    /** As a patch, which removes the keys that are no longer there. */
    private JsonValue without(JsonValue.JsonObject steps, @Nullable JsonValue stood) {
        Map<String, JsonValue> patch = new LinkedHashMap<>();
        if (stood instanceof JsonValue.JsonObject before) {
            before.fields().keySet().forEach(key -> patch.put(key, new JsonValue.JsonNull()));
        }
        patch.putAll(steps.fields());
        return new JsonValue.JsonObject(patch);
    }

    /** The parts between commas that stand in no parentheses. */
    private List<String> parts() {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            if (c == ',' && depth == 0) {
                parts.add(part.toString().strip());
                part.setLength(0);
            } else {
                depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
                part.append(c);
            }
        }
        parts.add(part.toString().strip());
        return parts;
    }
}
