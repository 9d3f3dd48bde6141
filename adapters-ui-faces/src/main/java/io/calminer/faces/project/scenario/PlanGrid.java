package io.calminer.faces.project.scenario;

import io.calminer.application.project.draft.DraftView;
import io.calminer.domain.calendar.Calendar;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Problem;
import io.calminer.domain.model.Kind;
import io.calminer.domain.model.Line;
import io.calminer.domain.model.Model;
import io.calminer.domain.project.PlanCollections;
import io.calminer.domain.project.PlanDocument;
import io.calminer.domain.quantity.Unit;
import io.calminer.domain.valuation.StatementOrder;
import io.calminer.domain.valuation.Valuation;
import io.calminer.faces.frame.JsonFields;
import io.calminer.faces.language.Texts;
import io.calminer.faces.quantity.Decimals;
import io.calminer.faces.quantity.Marks;
import io.calminer.faces.valuation.Headline;
import io.calminer.faces.valuation.LineNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The plan as a grid of figures by period: the entries by year that stand inside of formulas, then every line with its
 * formula, quantities before money.
 */
final class PlanGrid {

    private static final int MOST_ROWS = 300;

    private final @Nullable Model model;
    private final Calendar calendar;
    private final EntryRows entries;
    private final @Nullable Model saved;
    private final Texts texts;
    private final Marks marks;

    private PlanGrid(DraftView view, @Nullable Valuation saved, Texts texts, Marks marks) {
        Valuation valuation = view.valuation();
        this.model = valuation == null ? null : valuation.scenario().model();
        this.calendar = model == null ? PlanDocument.calendar(view.document()) : model.calendar();
        this.entries = EntryRows.of(view, texts);
        this.saved = saved == null ? null : saved.scenario().model();
        this.texts = texts;
        this.marks = marks;
    }

    /**
     * The whole grid; of a plan without a value only what can be entered.
     *
     * @param saved the plan as it was saved last, against which changes are marked
     */
    static JsonValue of(DraftView view, @Nullable Valuation saved, Texts texts, Marks marks) {
        return new PlanGrid(view, saved, texts, marks).whole();
    }

    /**
     * The values and texts of rows, after a change.
     *
     * @param wanted the keys of rows that are in sight; null for all rows
     */
    static JsonFields rows(
            DraftView view, @Nullable Valuation saved, @Nullable Set<String> wanted, Texts texts, Marks marks) {
        PlanGrid grid = new PlanGrid(view, saved, texts, marks);
        JsonFields rows = new JsonFields();
        if (grid.model != null) {
            for (Line line : grid.model.lines()) {
                String key = "lines/" + line.key();
                if (wanted == null || wanted.contains(key)) {
                    rows.put(key, grid.lineState(grid.model, line));
                }
            }
        }
        grid.entries.put(rows, wanted);
        return rows;
    }

    /** What is wrong with a draft, at the cells where it can be mended. */
    static List<JsonValue> problems(DraftView view) {
        Calendar calendar = PlanDocument.calendar(view.document());
        List<JsonValue> problems = new ArrayList<>();
        view.problems().forEach(problem -> {
            List<String> names = ItemNames.parts(problem.pointer());
            if (names.size() < 3) {
                return;
            }
            boolean area = PlanCollections.areas().contains(names.get(0));
            problems.add(new JsonFields()
                    .put("row", area ? String.join("/", names) + "#1" : names.get(0) + "/" + names.get(1))
                    .put("column", area ? period(problem, calendar) : names.get(2))
                    .put(
                            "message",
                            problem.hint() == null ? problem.message() : problem.message() + " " + problem.hint())
                    .object());
        });
        return problems;
    }

    /** The period that a problem tells of; the first one where it tells of none. */
    private static String period(Problem problem, Calendar calendar) {
        return IntStream.rangeClosed(1, calendar.periods())
                .mapToObj(calendar::label)
                .filter(label -> problem.values().containsValue(label))
                .findFirst()
                .orElse(calendar.label(1));
    }

    private JsonValue whole() {
        List<JsonValue> sections = new ArrayList<>();
        List<JsonValue> entered = entries.whole();
        if (!entered.isEmpty()) {
            sections.add(section("entries", entered));
        }
        if (model != null) {
            sections(model, sections);
        }
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

    private void sections(Model model, List<JsonValue> sections) {
        List<Line> quantities = new ArrayList<>();
        List<Line> money = new ArrayList<>();
        for (Line line : model.lines()) {
            (line.kind() == Kind.FLOW && line.unit().isMoney() ? money : quantities).add(line);
        }
        quantities.sort(Comparator.comparingInt((Line line) -> model.row(line.key())));
        money.sort(Comparator.comparingInt((Line line) -> StatementOrder.rank(line.key()))
                .thenComparingInt(line -> model.row(line.key())));
        sections.add(section("quantities", rows(model, quantities)));
        sections.add(section("money", rows(model, money)));
    }

    private List<JsonValue> rows(Model model, List<Line> lines) {
        return lines.stream().limit(MOST_ROWS).map(line -> lineRow(model, line)).toList();
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

    private JsonValue lineRow(Model model, Line line) {
        boolean stated = model.place(line.key())
                .map(ItemNames::parts)
                .filter(PlanGrid::isLine)
                .isPresent();
        return lineState(model, line)
                .put("key", "lines/" + line.key())
                .put("name", LineNames.of(line.key(), model.label(line.key()).name(), texts))
                .put(
                        "unit",
                        line.unit().equals(Unit.ONE)
                                ? ""
                                : Headline.money(line.unit().toString()))
                .put("decimals", Decimals.of(values(model, line.key())))
                .put("editable", stated ? List.of("formula") : List.of(), JsonValue.JsonText::new)
                .put("reason", stated ? "" : texts.get("plan.area.reason"))
                .put("style", line.key().startsWith("cash_flow.") ? "total" : "")
                .object();
    }

    /** Whether a place is the formula of a line that the plan states itself. */
    private static boolean isLine(List<String> place) {
        return place.size() > 1 && place.get(0).equals("lines");
    }

    private JsonFields lineState(Model model, Line line) {
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
                .put("notes", Limits.notes(model, line, texts, marks))
                .put("total", total);
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
