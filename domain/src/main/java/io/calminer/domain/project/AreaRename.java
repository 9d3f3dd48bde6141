package io.calminer.domain.project;

import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.JsonValue.JsonArray;
import io.calminer.domain.document.JsonValue.JsonObject;
import io.calminer.domain.document.JsonValue.JsonText;
import io.calminer.domain.economics.Prices;
import io.calminer.domain.taxation.DepreciationClasses;
import io.calminer.domain.taxation.Taxes;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Another key for an item of an area: in the item, in the names of the lines that it makes, and in the fields that refer
 * to it. The key of a commodity is also that of grades, recoveries and terms, and the end of lines such as {@code
 * phases.pit_1.metal.copper}.
 */
final class AreaRename {

    private static final String DOT = ".";

    /** What stands before a commodity in the name of the flex of its price. */
    private static final String PRICE = "price" + DOT;

    /** The sum of costs by depreciation class ends in its key. */
    private static final String IN_SERVICE = "costs.in_service.";

    /** Fields that hold the key of an item, by the collections in which it may be. */
    private static final Map<String, List<String>> REFERENCES = Map.ofEntries(
            Map.entry("to", List.of("routes", "stockpiles")),
            Map.entry("route", List.of("routes")),
            Map.entry("overflow", List.of("stockpiles")),
            Map.entry("primary", List.of(Prices.COLLECTION)),
            Map.entry("bin_by", List.of(Prices.COLLECTION)),
            Map.entry("commodity", List.of(Prices.COLLECTION)),
            Map.entry("element", List.of(Prices.COLLECTION)),
            Map.entry("product", List.of("products")),
            Map.entry("corporate_admin", List.of("costs")),
            Map.entry("exploration", List.of("costs")),
            Map.entry("community", List.of("costs")),
            Map.entry("non_sustaining", List.of("costs")),
            Map.entry("fleet", List.of("fleets")),
            Map.entry("depreciation_class", List.of(DepreciationClasses.COLLECTION)),
            Map.entry("classes", List.of(DepreciationClasses.COLLECTION)),
            Map.entry("deduct", List.of(Taxes.COLLECTION)));

    /** Fields whose own fields are commodities. */
    private static final Set<String> BY_COMMODITY =
            Set.of("grades", "recoveries", "payables", "penalties", "participation", "quotation");

    /** The first parts of names that may end in a commodity. */
    private static final Set<String> OF_COMMODITIES =
            Set.of("phases", "stockpiles", "routes", "products", "production", "flex");

    /** Parts of the opening balances whose keys are those of items, by the collections of these. */
    private static final Map<String, String> OPENED = Map.of(
            "working_capital", "working_capital",
            "depreciation_classes", "pools",
            "taxes", "losses",
            "facilities", "debt");

    private final String collection;
    private final String from;
    private final String to;

    private AreaRename(String collection, String from, String to) {
        this.collection = collection;
        this.from = from;
        this.to = to;
    }

    /** Whether a plan has an item of an area of this name, such as {@code phases.pit_1}. */
    static boolean has(JsonObject plan, String name) {
        int dot = name.indexOf(DOT);
        return dot > 0
                && PlanCollections.AREAS.contains(name.substring(0, dot))
                && plan.fields().get(name.substring(0, dot)) instanceof JsonObject items
                && items.fields().containsKey(name.substring(dot + 1));
    }

    /** The plan with another key, of the same collection, in place of one that {@link #has} finds. */
    static JsonObject of(JsonObject plan, String from, String to) {
        int dot = from.indexOf(DOT);
        return new AreaRename(from.substring(0, dot), from.substring(dot + 1), to.substring(dot + 1)).plan(plan);
    }

    private JsonObject plan(JsonObject plan) {
        return plan.map(this::part);
    }

    private JsonValue part(String field, JsonValue value) {
        boolean read = PlanCollections.has(field) || PlanRename.isFormulas(field) || field.equals("valuation");
        JsonValue renamed = read ? changed(value) : value;
        if (field.equals(collection)) {
            return keys(renamed, "");
        } else if (isCommodity() && field.equals("flexes")) {
            return keys(value, PRICE);
        }
        return field.equals("opening_balances") ? opened(renamed) : renamed;
    }

    private JsonValue opened(JsonValue balances) {
        String opened = OPENED.getOrDefault(collection, "");
        return balances instanceof JsonObject object
                ? object.map((part, items) -> part.equals(opened) ? keys(items, "") : items)
                : balances;
    }

    private boolean isCommodity() {
        return collection.equals(Prices.COLLECTION);
    }

    /** The value with the key in place of the old one in each formula and each reference below it. */
    private JsonValue changed(JsonValue value) {
        if (value instanceof JsonText text) {
            return new JsonText(formula(text.value()));
        } else if (value instanceof JsonArray array) {
            return array.map(this::changed);
        } else if (value instanceof JsonObject object) {
            return object.map(this::field);
        }
        return value;
    }

    private JsonValue field(String field, JsonValue value) {
        if (REFERENCES.getOrDefault(field, List.of()).contains(collection)) {
            return reference(value);
        } else if (field.equals("flex") && isCommodity()) {
            return word(value, PRICE);
        } else if (PlanRename.isWords(field, value)) {
            return value;
        }
        JsonValue inner = changed(value);
        if (field.equals("investment_credit") && inner instanceof JsonObject credit) {
            return ofClass(credit);
        }
        return isCommodity() && BY_COMMODITY.contains(field) ? keys(inner, "") : inner;
    }

    /** A credit names its depreciation class where costs have a class of another kind. */
    private JsonValue ofClass(JsonObject credit) {
        boolean named = collection.equals(DepreciationClasses.COLLECTION);
        return credit.map((field, value) -> named && field.equals("class") ? word(value, "") : value);
    }

    private JsonValue reference(JsonValue value) {
        return value instanceof JsonArray array ? array.map(each -> word(each, "")) : word(value, "");
    }

    private JsonValue word(JsonValue value, String prefix) {
        return value instanceof JsonText text && text.value().equals(prefix + from) ? new JsonText(prefix + to) : value;
    }

    private JsonValue keys(JsonValue value, String prefix) {
        return value instanceof JsonObject object
                ? object.rename(key -> key.equals(prefix + from) ? prefix + to : key)
                : value;
    }

    private String formula(String text) {
        return PlanRename.inFormula(text, this::name);
    }

    private String name(String name) {
        String item = collection + DOT + from;
        if (name.equals(item) || name.startsWith(item + DOT)) {
            return collection + DOT + to + name.substring(item.length());
        } else if (collection.equals(DepreciationClasses.COLLECTION) && name.equals(IN_SERVICE + from)) {
            return IN_SERVICE + to;
        }
        boolean ends = isCommodity() && name.endsWith(DOT + from) && OF_COMMODITIES.contains(name.split("\\.", -1)[0]);
        return ends && name.indexOf(DOT) < name.lastIndexOf(DOT)
                ? name.substring(0, name.length() - from.length()) + to
                : name;
    }
}
