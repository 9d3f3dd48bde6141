package io.calminer.domain.project;

import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.model.Line;
import io.calminer.domain.model.Model;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The lines that the areas of a mine make, as the demo open pit has them, with the keys of its items left open. */
final class AreaLines {

    private static final Set<String> SUMS =
            Set.of("production", "unit_cost", "emissions", "carbon", "depreciation", "closure", "debt");
    private static final List<String> PARTS = List.of("uses", "fuel", "grinding");

    private final JsonValue.JsonObject plan;
    private final Set<String> metals = new TreeSet<>();
    private final Map<String, Map<String, String>> names = new HashMap<>();

    private AreaLines(JsonValue.JsonObject plan) {
        this.plan = plan;
        metals.addAll(keys(plan, "prices"));
        metals.addAll(keys(plan, "elements"));
        for (String collection : PlanCollections.names()) {
            if (!PlanCollections.NAMED.contains(collection) && !collection.equals("correlations")) {
                Map<String, String> known = new LinkedHashMap<>();
                keys(plan, collection)
                        .forEach(key -> known.put(key, collection.equals("prices") ? "commodity" : "key"));
                if (!known.isEmpty()) {
                    names.put(collection, known);
                }
            }
        }
        items("resources")
                .values()
                .forEach(item -> PARTS.forEach(part -> keys((JsonValue.JsonObject) item, part)
                        .forEach(use -> names.get("resources").put(use, "use"))));
    }

    /** The part of the page about them. */
    static String section() {
        Scenario mine = DemoPlans.read("open-pit-copper-gold");
        JsonValue document = JsonDocument.parse(PlanDocument.write(mine)).root();
        return new AreaLines((JsonValue.JsonObject) document).section(mine.model());
    }

    private String section(Model model) {
        StringBuilder section = new StringBuilder("""

                ## Lines of the areas of a mine

                As `ops/demo/open-pit-copper-gold.json` has them: the lines that its items make, with `<key>` for an item,
                `<metal>` for a commodity or an element. A field that a plan leaves out makes no line, and others make more: see
                [production](production.md), [costs](costs.md), [equipment](equipment.md),
                [consumption](consumption.md), [economics](economics.md), [taxes](taxation.md), [closure](closure.md),
                [financing](financing.md).

                | line | kind |
                |---|---|
                """);
        Map<String, String> patterns = new LinkedHashMap<>();
        for (Line line : model.lines()) {
            String first = line.key().split("\\.", 2)[0];
            if (names.containsKey(first) || SUMS.contains(first)) {
                patterns.putIfAbsent(pattern(line.key()), line.kind().name().toLowerCase(Locale.ROOT));
            }
        }
        patterns.forEach((pattern, kind) -> section.append("| `")
                .append(pattern)
                .append("` | ")
                .append(kind)
                .append(" |\n"));
        return section.toString();
    }

    private String pattern(String key) {
        String[] parts = key.split("\\.", -1);
        Map<String, String> known = names.getOrDefault(parts[0], Map.of());
        for (int i = 1; i < parts.length; i++) {
            boolean isItem = i == 1 || parts[0].equals("resources");
            if (isItem && known.containsKey(parts[i])) {
                parts[i] = "<" + known.get(parts[i]) + ">";
            } else if (metals.contains(parts[i])) {
                parts[i] = "<metal>";
            }
        }
        return String.join(".", parts);
    }

    private Map<String, JsonValue> items(String collection) {
        return plan.fields().get(collection) instanceof JsonValue.JsonObject items ? items.fields() : Map.of();
    }

    private static Set<String> keys(JsonValue.JsonObject object, String field) {
        return object.fields().get(field) instanceof JsonValue.JsonObject items
                ? items.fields().keySet()
                : Set.of();
    }
}
