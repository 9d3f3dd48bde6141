package io.calminer.domain.model;

import static java.util.Objects.requireNonNull;

import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.project.PlanDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The recipes of {@code docs/models/recipes.md}, put into a plan with given lines. */
public final class Recipes {

    private static final Path PAGE = Path.of("..", "docs", "models", "recipes.md");
    private static final Pattern RECIPE = Pattern.compile("## (.+?)\n.*?```json\n(.+?)```", Pattern.DOTALL);

    private static final int YEARS = 12;

    /** What each recipe reads: name, unit, least and greatest value; a parameter where both are equal. */
    private static final Map<String, String[][]> INPUTS = Map.of(
            "Losses carried forward, oldest first, with expiry and a cap",
                    new String[][] {{"income", "MUSD", "-50", "60"}, {"loss_cap", "1", "0.5", "0.5"}},
            "Minimum tax with credit",
                    new String[][] {{"tax.regular", "MUSD", "0", "20"}, {"tax.minimum", "MUSD", "3", "9"}},
            "Units of production, with a reserve that is estimated anew",
                    new String[][] {
                        {"additions", "MUSD", "5", "40"},
                        {"mined", "kt", "10", "90"},
                        {"remaining", "kt", "100", "900"},
                        {"salvage", "MUSD", "5", "5"}
                    },
            "Grade of a stockpile, first in first out",
                    new String[][] {
                        {"stock.in", "kt", "20", "40"},
                        {"stock.in_grade", "1", "0.002", "0.02"},
                        {"stock.out", "kt", "0", "20"}
                    },
            "Highest grade first",
                    new String[][] {
                        {"rich.in", "kt", "0", "40"}, {"rich.metal_in", "kt", "0", "1"},
                        {"middle.in", "kt", "0", "40"}, {"middle.metal_in", "kt", "0", "1"},
                        {"poor.in", "kt", "0", "40"}, {"poor.metal_in", "kt", "0", "1"},
                        {"mill.capacity", "kt", "40", "90"}, {"feed.direct", "kt", "0", "60"}
                    },
            "Replacement of machines by hours",
                    new String[][] {
                        {"fleet.needed", "1", "2", "9"},
                        {"fleet.hours", "h", "3000", "6000"},
                        {"fleet_life", "h", "20000", "20000"}
                    },
            "Depreciation by vintage",
                    new String[][] {{"additions", "MUSD", "0", "50"}, {"closing", "1", "0", "0.001"}},
            "Debt sculpted on cash before tax",
                    new String[][] {
                        {"cfads", "MUSD", "20", "90"},
                        {"dscr", "1", "1.3", "1.3"},
                        {"interest_rate", "1", "0.07", "0.07"}
                    },
            "Drawing debt with interest on half of the draw",
                    new String[][] {
                        {"capex", "MUSD", "20", "90"}, {"fees", "MUSD", "1", "4"},
                        {"gearing", "1", "0.65", "0.65"}, {"interest_rate", "1", "0.09", "0.09"}
                    },
            "Debt service reserve account",
                    new String[][] {{"service", "MUSD", "10", "30"}, {"cash_after_service", "MUSD", "-10", "40"}});

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

    /** A whole plan for each recipe by its title, with inputs made from a seed. */
    public static Map<String, String> plans() {
        Map<String, String> plans = new LinkedHashMap<>();
        for (String title : all().keySet()) {
            Random random = new Random(title.hashCode());
            Recipes plan = plan(title, YEARS);
            for (String[] input : requireNonNull(INPUTS.get(title), title)) {
                double low = Double.parseDouble(input[2]);
                double high = Double.parseDouble(input[3]);
                if (low == high) {
                    plan.parameter(input[0], input[1], low);
                } else {
                    double[] values = new double[YEARS];
                    Arrays.setAll(values, k -> low + (high - low) * random.nextDouble());
                    plan.line(input[0], input[1], values);
                }
            }
            plans.put(title, plan.text());
        }
        return plans;
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
