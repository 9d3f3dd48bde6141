package io.calminer.domain.model;

import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.project.PlanDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The recipes of {@code docs/models/recipes.md}, put into a plan with given lines. */
public final class Recipes {

    private static final Path PAGE = Path.of("..", "docs", "models", "recipes.md");
    private static final Pattern RECIPE = Pattern.compile("## (.+?)\n.*?```json\n(.+?)```", Pattern.DOTALL);

    private final String recipe;
    private final int periods;
    private final Map<String, JsonValue> lines = new LinkedHashMap<>();
    private final Map<String, JsonValue> parameters = new LinkedHashMap<>();

    private Recipes(String recipe, int periods) {
        this.recipe = recipe;
        this.periods = periods;
    }

    /** A plan of so many years for a recipe. */
    static Recipes plan(String title, int periods) {
        return new Recipes(all().get(title), periods);
    }

    /** The lines of each recipe by its title. */
    public static Map<String, String> all() {
        try {
            Map<String, String> recipes = new LinkedHashMap<>();
            Matcher matcher = RECIPE.matcher(Files.readString(PAGE));
            while (matcher.find()) {
                recipes.put(matcher.group(1), matcher.group(2));
            }
            return recipes;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** A line with one value for each period. */
    Recipes line(String key, String unit, double... values) {
        StringJoiner entries = new StringJoiner(", ", "(table(period; ", ")) [" + unit + "]");
        for (int k = 0; k < values.length; k++) {
            entries.add(String.format(Locale.ROOT, "%d: %s", k + 1, number(values[k])));
        }
        lines.put(key, object("kind", "flow", "unit", unit, "formula", entries.toString()));
        return this;
    }

    Recipes parameter(String key, String unit, double value) {
        parameters.put(key, object("unit", unit, "base", number(value)));
        return this;
    }

    /** The plan as a document. */
    String text() {
        Map<String, JsonValue> all = new LinkedHashMap<>(lines);
        all.putAll(((JsonValue.JsonObject) JsonDocument.parse(recipe).root()).fields());
        all.put("cash_flow.project", object("kind", "flow", "unit", "USD", "formula", "0 [USD]"));
        JsonValue calendar = JsonDocument.parse(
                        "{\"start\": \"2027-01-01\", \"period_zero\": true, \"blocks\": [{\"length\": \"year\", \"count\": "
                                + periods + "}]}")
                .root();
        Map<String, JsonValue> plan = new LinkedHashMap<>();
        plan.put("format", new JsonValue.JsonText(PlanDocument.FORMAT));
        plan.put("name", new JsonValue.JsonText("Recipe"));
        plan.put("calendar", calendar);
        plan.put("valuation", object("discount_rate", "0"));
        plan.put("parameters", new JsonValue.JsonObject(parameters));
        plan.put("lines", new JsonValue.JsonObject(all));
        return CanonicalJson.write(new JsonValue.JsonObject(plan));
    }

    Model model() {
        return PlanDocument.read(text()).model();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static JsonValue object(String... fields) {
        Map<String, JsonValue> object = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            object.put(fields[i], new JsonValue.JsonText(fields[i + 1]));
        }
        return new JsonValue.JsonObject(object);
    }
}
