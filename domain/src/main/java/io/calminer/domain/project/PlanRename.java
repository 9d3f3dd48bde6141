package io.calminer.domain.project;

import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.JsonValue.JsonArray;
import io.calminer.domain.document.JsonValue.JsonObject;
import io.calminer.domain.document.JsonValue.JsonText;
import io.calminer.domain.formula.Formula;
import io.calminer.domain.formula.InvalidFormula;
import io.calminer.domain.model.ModelBuilder;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

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
            "element",
            "per",
            "corporate_admin",
            "exploration",
            "community",
            "non_sustaining",
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
        return plan.map((field, value) -> switch (field) {
            case "valuation" -> valuation(value);
            case "correlations" -> names(value, "members");
            default -> COLLECTIONS.contains(field) ? items(value) : isFormulas(field) ? formulas(value) : value;
        });
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
        return collection instanceof JsonObject items
                ? items.map((key, item) -> formulas(item)).rename(key -> key.equals(from) ? to : key)
                : collection;
    }

    /** Every text of an item that is not for people is a formula, or one name, which is a formula too. */
    private JsonValue formulas(JsonValue value) {
        if (value instanceof JsonText text) {
            return new JsonText(inFormula(text.value(), this::name));
        } else if (value instanceof JsonArray array) {
            return array.map(this::formulas);
        } else if (value instanceof JsonObject object) {
            return object.map((field, inner) -> isWords(field, inner) ? inner : formulas(inner));
        }
        return value;
    }

    private String name(String name) {
        if (name.equals(from + ModelBuilder.DEVIATION)) {
            return to + ModelBuilder.DEVIATION;
        }
        return name.equals(from) ? to : name;
    }

    /** A formula with other names; any other text, such as a date, as it stands. */
    static String inFormula(String text, UnaryOperator<String> names) {
        try {
            return Formula.rename(text, names);
        } catch (InvalidFormula notAFormula) {
            return text;
        }
    }

    private JsonValue valuation(JsonValue value) {
        return value instanceof JsonObject ? namesOf(formulas(value), "watch") : value;
    }

    private JsonValue names(JsonValue groups, String field) {
        return groups instanceof JsonObject items ? items.map((key, group) -> namesOf(group, field)) : groups;
    }

    private JsonValue namesOf(JsonValue value, String field) {
        if (!(value instanceof JsonObject object) || !(object.fields().get(field) instanceof JsonArray names)) {
            return value;
        }
        return object.with(
                field,
                names.map(
                        name -> name instanceof JsonText text && text.value().equals(from) ? new JsonText(to) : name));
    }
}
