package io.calminer.faces.project.item;

import io.calminer.application.project.draft.SeriesRows;
import io.calminer.domain.calendar.Calendar;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.formula.Formula;
import io.calminer.domain.formula.InvalidFormula;
import io.calminer.domain.project.PlanCollections;
import io.calminer.faces.frame.JsonFields;
import io.calminer.faces.language.Texts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A field of a plan document in which figures stand year by year, or may: a series of entries in the formula of a line or of
 * an item, and what is mined of a phase.
 *
 * @param row its name in changes, such as {@code phases/pit_1/ore}, without the number of the series
 * @param name what people call it
 * @param unit its unit; empty where that is not known
 * @param series the series in it; null where the field is empty
 */
public record ItemSeries(
        String row, String name, String unit, @Nullable SeriesRows series) {

    /** Fields that are entered year by year when they are one number too. */
    private static final Set<String> NUMBERS = Set.of("stockpiles/amount", "prices/price");

    /** How many rows it has. */
    public int count() {
        return series == null ? 1 : series.count();
    }

    /** The entry that holds in a period; empty where there is none. */
    public String at(int series, Calendar calendar, int period) {
        return this.series == null || series >= this.series.count() ? "" : this.series.at(series, calendar, period);
    }

    /** All of a document: those of lines, then those of items. */
    public static List<ItemSeries> of(JsonValue.JsonObject document, Calendar calendar, Texts texts) {
        Reader reader = new Reader(new Entries(document), calendar.year(1), texts);
        reader.entries.items("lines").forEach(reader::line);
        for (String collection : PlanCollections.areas()) {
            reader.entries.items(collection).forEach((key, item) -> reader.item(collection, key, item));
        }
        return reader.found;
    }

    /** What is found on the way through a document. */
    private record Reader(Entries entries, int firstYear, Texts texts, List<ItemSeries> found) {

        Reader(Entries entries, int firstYear, Texts texts) {
            this(entries, firstYear, texts, new ArrayList<>());
        }

        void line(String key, JsonValue.JsonObject item) {
            SeriesRows series = series(Entries.text(item, "formula"), false);
            if (series != null) {
                found.add(new ItemSeries("lines/" + key, Entries.name(key, item), "", series));
            }
        }

        void item(String collection, String key, JsonValue.JsonObject item) {
            Set<String> paths = new LinkedHashSet<>();
            if (collection.equals("phases")) {
                paths.addAll(List.of("ore", "waste"));
                entries.elements().keySet().forEach(commodity -> paths.add("grades/" + commodity));
            }
            boolean always = !paths.isEmpty();
            Set<String> mined = Set.copyOf(paths);
            leaves(item, "", paths);
            for (String path : paths) {
                boolean number = NUMBERS.contains(collection + "/" + path) || (always && mined.contains(path));
                String text = Entries.text(item, path);
                SeriesRows series = series(text, number);
                if (series != null || (text.isEmpty() && mined.contains(path))) {
                    String name = Entries.name(key, item) + ", " + label(collection, path);
                    found.add(new ItemSeries(
                            collection + "/" + key + "/" + path, name, unit(collection, path, item), series));
                }
            }
        }

        private static void leaves(JsonValue.JsonObject item, String before, Set<String> paths) {
            for (Map.Entry<String, JsonValue> field : item.fields().entrySet()) {
                String path = before + field.getKey();
                if (field.getValue() instanceof JsonValue.JsonObject inner) {
                    leaves(inner, path + "/", paths);
                } else if (!(field.getValue() instanceof JsonValue.JsonArray)) {
                    paths.add(path);
                }
            }
        }

        private @Nullable SeriesRows series(String text, boolean number) {
            try {
                Formula formula = text.isEmpty() ? null : Formula.parse(text);
                if (formula == null) {
                    return null;
                }
                SeriesRows series = SeriesRows.of(formula);
                return series.count() > 0
                        ? series
                        : number && formula.isNumber() ? SeriesRows.level(formula, firstYear) : null;
            } catch (InvalidFormula words) {
                // a name, or a formula that is told where it stands
                return null;
            }
        }

        private String label(String collection, String path) {
            String[] parts = path.split("/", -1);
            Field field = Field.formula(path);
            String own = "item.field." + field.word();
            if (parts.length == 2 && !texts.has(own)) {
                String name = entries.elements().getOrDefault(parts[1], parts[1]);
                return ItemTables.label(collection, Field.formula(parts[0]), name, texts);
            }
            return texts.has(own) || texts.has("item.field." + collection + "." + field.word())
                    ? ItemTables.label(collection, field, "", texts)
                    : path;
        }

        private String unit(String collection, String path, JsonValue.JsonObject item) {
            return path.startsWith("grades/")
                    ? entries.gradeUnit(path.substring("grades/".length()))
                    : Set.of("ore", "waste", "amount", "price").contains(path) || collection.equals("prices")
                            ? JsonFields.text(item, "unit")
                            : "";
        }
    }
}
