package io.calminer.faces.project.scenario;

import io.calminer.application.project.draft.DraftView;
import io.calminer.application.project.draft.SeriesRows;
import io.calminer.domain.calendar.Calendar;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.model.Kind;
import io.calminer.domain.model.Line;
import io.calminer.domain.model.Model;
import io.calminer.domain.quantity.Unit;
import io.calminer.domain.valuation.StatementOrder;
import io.calminer.domain.valuation.Valuation;
import io.calminer.faces.frame.JsonFields;
import io.calminer.faces.language.Texts;
import io.calminer.faces.quantity.Decimals;
import io.calminer.faces.quantity.Marks;
import io.calminer.faces.valuation.Headline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The plan as a grid of figures by period: the entries by year that stand inside of formulas, then every line with its
 * formula, quantities before money.
 */
final class PlanGrid {

    private static final int MOST_ROWS = 300;

    private final Model model;
    private final Calendar calendar;
    private final @Nullable Model saved;
    private final Texts texts;
    private final Marks marks;

    private PlanGrid(Valuation valuation, @Nullable Valuation saved, Texts texts, Marks marks) {
        this.model = valuation.scenario().model();
        this.calendar = model.calendar();
        this.saved = saved == null ? null : saved.scenario().model();
        this.texts = texts;
        this.marks = marks;
    }

    /**
     * The whole grid.
     *
     * @param saved the plan as it was saved last, against which changes are marked
     */
    static JsonValue of(Valuation valuation, @Nullable Valuation saved, Texts texts, Marks marks) {
        return new PlanGrid(valuation, saved, texts, marks).whole();
    }

    /**
     * The values and texts of rows, after a change.
     *
     * @param wanted the keys of rows that are in sight; null for all rows
     */
    static JsonFields rows(
            Valuation valuation, @Nullable Valuation saved, @Nullable Set<String> wanted, Texts texts, Marks marks) {
        PlanGrid grid = new PlanGrid(valuation, saved, texts, marks);
        JsonFields rows = new JsonFields();
        for (Line line : grid.model.lines()) {
            String key = "lines/" + line.key();
            if (wanted == null || wanted.contains(key)) {
                rows.put(key, grid.lineState(line));
            }
            SeriesRows series = SeriesRows.of(line.formula());
            for (int i = 0; i < series.count(); i++) {
                String entries = key + "#" + (i + 1);
                if (wanted == null || wanted.contains(entries)) {
                    rows.put(entries, grid.seriesState(line, series, i));
                }
            }
        }
        return rows;
    }

    /** What is wrong with a draft, at the cells where it can be mended. */
    static List<JsonValue> problems(DraftView view) {
        List<JsonValue> problems = new ArrayList<>();
        view.problems().forEach(problem -> {
            String[] names = problem.pointer().text().split("/", -1);
            if (names.length >= 4) {
                problems.add(new JsonFields()
                        .put("row", names[1] + "/" + names[2])
                        .put("column", names[3])
                        .put(
                                "message",
                                problem.hint() == null ? problem.message() : problem.message() + " " + problem.hint())
                        .object());
            }
        });
        return problems;
    }

    private JsonValue whole() {
        List<Line> quantities = new ArrayList<>();
        List<Line> money = new ArrayList<>();
        for (Line line : model.lines()) {
            (line.kind() == Kind.FLOW && line.unit().isMoney() ? money : quantities).add(line);
        }
        quantities.sort(Comparator.comparingInt((Line line) -> model.row(line.key())));
        money.sort(Comparator.comparingInt((Line line) -> StatementOrder.rank(line.key()))
                .thenComparingInt(line -> model.row(line.key())));
        List<JsonValue> entries = new ArrayList<>();
        for (Line line : model.lines()) {
            SeriesRows series = SeriesRows.of(line.formula());
            for (int i = 0; i < series.count(); i++) {
                entries.add(seriesRow(line, series, i));
            }
        }
        List<JsonValue> sections = new ArrayList<>();
        if (!entries.isEmpty()) {
            sections.add(section("entries", entries));
        }
        sections.add(section(
                "quantities",
                quantities.stream().limit(MOST_ROWS).map(this::lineRow).toList()));
        sections.add(section(
                "money", money.stream().limit(MOST_ROWS).map(this::lineRow).toList()));
        return new JsonFields()
                .put("label", texts.get("plan.grid"))
                .put("total", texts.get("plan.total"))
                .put(
                        "format",
                        new JsonFields()
                                .put("decimal", String.valueOf(marks.decimal()))
                                .put("group", String.valueOf(marks.group())))
                .put("columns", columns(), column -> column)
                .put("sections", sections, section -> section)
                .object();
    }

    private JsonValue section(String key, List<JsonValue> rows) {
        return new JsonFields()
                .put("key", key)
                .put("label", texts.get("plan.section." + key))
                .put("rows", rows, row -> row)
                .object();
    }

    private List<JsonValue> columns() {
        List<JsonValue> columns = new ArrayList<>();
        columns.add(new JsonFields()
                .put("key", "formula")
                .put("label", texts.get("plan.formula"))
                .put("kind", "text")
                .object());
        for (int period = calendar.first(); period <= calendar.periods(); period++) {
            columns.add(new JsonFields()
                    .put("key", calendar.label(period))
                    .put("label", period == 0 ? texts.get("plan.start") : calendar.label(period))
                    .object());
        }
        return columns;
    }

    private JsonValue lineRow(Line line) {
        return lineState(line)
                .put("key", "lines/" + line.key())
                .put("name", model.label(line.key()).name())
                .put(
                        "unit",
                        line.unit().equals(Unit.ONE)
                                ? ""
                                : Headline.money(line.unit().toString()))
                .put("decimals", Decimals.of(values(model, line.key())))
                .put("editable", List.of("formula"), JsonValue.JsonText::new)
                .put("style", line.key().startsWith("cash_flow.") ? "total" : "")
                .object();
    }

    private JsonFields lineState(Line line) {
        double[] values = values(model, line.key());
        double total = line.kind() == Kind.FLOW
                ? Arrays.stream(values).sum()
                : line.kind() == Kind.BALANCE ? values[values.length - 1] : Double.NaN;
        boolean differs = saved != null
                && saved.hasLine(line.key())
                && !saved.line(line.key()).formula().equals(line.formula());
        return new JsonFields()
                .put("values", cells(values))
                .put("texts", new JsonFields().put("formula", line.formula().toString()))
                .put("changed", differs ? List.of("formula") : List.of(), JsonValue.JsonText::new)
                .put("total", total);
    }

    private JsonValue seriesRow(Line line, SeriesRows series, int row) {
        List<String> open = new ArrayList<>();
        double[] values = new double[calendar.periods()];
        for (int period = 1; period <= calendar.periods(); period++) {
            open.add(calendar.label(period));
            values[period - 1] = number(series.at(row, calendar, period));
        }
        String name = model.label(line.key()).name();
        return seriesState(line, series, row)
                .put("key", "lines/" + line.key() + "#" + (row + 1))
                .put("name", series.count() == 1 ? name : name + " " + (row + 1))
                .put("unit", "")
                .put("decimals", Math.max(2, Decimals.of(values) - 1))
                .put("editable", open, JsonValue.JsonText::new)
                .put("reason", texts.get("plan.series.reason"))
                .object();
    }

    private JsonFields seriesState(Line line, SeriesRows series, int row) {
        List<JsonValue> values = new ArrayList<>();
        JsonFields own = new JsonFields();
        List<String> changed = new ArrayList<>();
        SeriesRows before = saved != null && saved.hasLine(line.key())
                ? SeriesRows.of(saved.line(line.key()).formula())
                : series;
        values.add(new JsonValue.JsonNull());
        if (calendar.hasPeriodZero()) {
            values.add(new JsonValue.JsonNull());
        }
        for (int period = 1; period <= calendar.periods(); period++) {
            String text = series.at(row, calendar, period);
            double value = number(text);
            values.add(JsonFields.number(value));
            own.put(calendar.label(period), Double.isNaN(value) ? "=" + text : text);
            if (row < before.count() && !before.at(row, calendar, period).equals(text)) {
                changed.add(calendar.label(period));
            }
        }
        return new JsonFields()
                .put("values", values, value -> value)
                .put("texts", own)
                .put("changed", changed, JsonValue.JsonText::new);
    }

    /** The value of an entry that is a number; a formula's value is not known here. */
    private static double number(String text) {
        try {
            return text.endsWith("%")
                    ? Double.parseDouble(text.substring(0, text.length() - 1)) / 100
                    : Double.parseDouble(text.replaceAll("\\s*\\[.*", "").replace("_", ""));
        } catch (NumberFormatException formula) {
            return Double.NaN;
        }
    }

    private double[] values(Model of, String line) {
        double[] all = of.values(line);
        return Arrays.copyOfRange(all, calendar.first(), calendar.periods() + 1);
    }

    /** The values of a row, after the empty place of the formula's column. */
    private static JsonValue cells(double[] values) {
        List<JsonValue> cells = new ArrayList<>();
        cells.add(new JsonValue.JsonNull());
        Arrays.stream(values).mapToObj(JsonFields::number).forEach(cells::add);
        return new JsonValue.JsonArray(cells);
    }
}
