package io.calminer.domain.project;

import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.JsonValue.JsonArray;
import io.calminer.domain.document.JsonValue.JsonObject;
import io.calminer.domain.document.JsonValue.JsonText;
import io.calminer.domain.formula.Formula;
import io.calminer.domain.formula.InvalidFormula;
import io.calminer.domain.model.ModelBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Another name for a parameter, a process, a line or an item of an area, in the item and in all that reads it.
 *
 * <p>The value of the plan stays to the bit, and so do its random draws, which are addressed by draw keys and not by
 * names. Formulas keep their writing but for the name. An item of an area is named with its collection, such as {@code
 * phases.pit_1}.
 */
public final class PlanRename {

    private static final List<String> COLLECTIONS = PlanCollections.NAMED;

    /** Fields whose texts are for people or name other things. */
    private static final Set<String> NOT_FORMULAS = Set.of(
            "name",
            "notes",
            "source",
            "unit",
            "kind",
            "vary",
            "flex",
            "in_simulation",
            "type",
            "draw_key",
            "long_run_is",
            "resample",
            "chance",
            "observed",
            "timing",
            "date",
            "class",
            "to",
            "route",
            "overflow",
            "primary",
            "commodity",
            "corporate_admin",
            "bin_by",
            "reclaim",
            "blending",
            "form",
            "grade_unit",
            "frequency",
            "behaviour",
            "area",
            "category",
            "method",
            "convention",
            "entity",
            "treatment",
            "deduct",
            "classes",
            "bucket",
            "depreciation_class",
            "by_product",
            "basis",
            "recipient",
            "side",
            "product",
            "money_of",
            "price_base_date",
            "by",
            "emission_factor_source",
            "fleet",
            "every",
            "hour_base",
            "log",
            "closing",
            "deductible",
            "repayment",
            "interest_during_construction",
            "drawn",
            "sculpted_on",
            "until");

    private static final Set<String> INTERVALS = Set.of("month", "quarter", "half_year", "year");

    /** Objects beside the collections whose texts are formulas. */
    private static final List<String> OTHERS = List.of(
            "economic_limit", "unit_costs", "carbon", "hour_ratios", "closure", "opening_balances", "inflation");

    private final String from;
    private final String to;

    private PlanRename(String from, String to) {
        this.from = from;
        this.to = to;
    }

    /** Whether a plan has an item of this name. */
    public static boolean has(JsonObject plan, String key) {
        return COLLECTIONS.stream()
                        .anyMatch(collection -> plan.fields().get(collection) instanceof JsonObject items
                                && items.fields().containsKey(key))
                || AreaRename.has(plan, key);
    }

    /**
     * The collection in which an item of an area keeps its place when it is renamed, with a dot; empty for anything else,
     * which is named without one.
     */
    public static String collection(JsonObject plan, String key) {
        return AreaRename.has(plan, key) ? key.substring(0, key.indexOf('.') + 1) : "";
    }

    /**
     * The document with the new name.
     *
     * @param scenario a plan that has {@code from} and not {@code to}, which begins with the same collection
     */
    public static JsonObject of(Scenario scenario, String from, String to) {
        JsonObject plan = scenario.document();
        return AreaRename.has(plan, from) ? AreaRename.of(plan, from, to) : new PlanRename(from, to).plan(plan);
    }

    private JsonObject plan(JsonObject plan) {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        plan.fields()
                .forEach((field, value) -> fields.put(
                        field,
                        switch (field) {
                            case "valuation" -> valuation(value);
                            case "correlations" -> names(value, "members");
                            default ->
                                COLLECTIONS.contains(field)
                                        ? items(value)
                                        : isFormulas(field) ? formulas(value) : value;
                        }));
        return new JsonObject(fields);
    }

    /** Whether a field of the plan holds formulas, but no names of its own that other formulas read as they stand. */
    static boolean isFormulas(String field) {
        return PlanCollections.AREAS.contains(field) || OTHERS.contains(field);
    }

    /** Whether the texts of a field are for people or name other things. */
    static boolean isWords(String field, JsonValue value) {
        // the interval of a history is a word, that of a task a formula
        boolean interval =
                field.equals("interval") && value instanceof JsonText text && INTERVALS.contains(text.value());
        return interval || NOT_FORMULAS.contains(field);
    }

    private JsonValue items(JsonValue collection) {
        if (!(collection instanceof JsonObject items)) {
            return collection;
        }
        Map<String, JsonValue> renamed = new LinkedHashMap<>();
        items.fields().forEach((key, item) -> renamed.put(key.equals(from) ? to : key, formulas(item)));
        return new JsonObject(renamed);
    }

    /** Every text of an item that is not for people is a formula, or one name, which is a formula too. */
    private JsonValue formulas(JsonValue value) {
        if (value instanceof JsonText text) {
            return new JsonText(rename(text.value()));
        } else if (value instanceof JsonArray array) {
            return new JsonArray(array.items().stream().map(this::formulas).toList());
        } else if (value instanceof JsonObject object) {
            Map<String, JsonValue> fields = new LinkedHashMap<>();
            object.fields()
                    .forEach((field, inner) -> fields.put(field, isWords(field, inner) ? inner : formulas(inner)));
            return new JsonObject(fields);
        }
        return value;
    }

    private String rename(String formula) {
        try {
            String derived = Formula.rename(formula, from + ModelBuilder.DEVIATION, to + ModelBuilder.DEVIATION);
            return Formula.rename(derived, from, to);
        } catch (InvalidFormula notAFormula) {
            // a word that stands for itself, such as a date
            return formula;
        }
    }

    private JsonValue valuation(JsonValue value) {
        return value instanceof JsonObject ? namesOf(formulas(value), "watch") : value;
    }

    private JsonValue names(JsonValue groups, String field) {
        if (!(groups instanceof JsonObject items)) {
            return groups;
        }
        Map<String, JsonValue> renamed = new LinkedHashMap<>();
        items.fields().forEach((key, group) -> renamed.put(key, namesOf(group, field)));
        return new JsonObject(renamed);
    }

    private JsonValue namesOf(JsonValue value, String field) {
        if (!(value instanceof JsonObject object) || !(object.fields().get(field) instanceof JsonArray names)) {
            return value;
        }
        Map<String, JsonValue> fields = new LinkedHashMap<>(object.fields());
        fields.put(
                field,
                new JsonArray(names.items().stream()
                        .map(name ->
                                name instanceof JsonText text && text.value().equals(from) ? new JsonText(to) : name)
                        .toList()));
        return new JsonObject(fields);
    }
}
