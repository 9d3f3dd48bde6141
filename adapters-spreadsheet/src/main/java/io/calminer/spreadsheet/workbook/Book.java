package io.calminer.spreadsheet.workbook;

import io.calminer.domain.calendar.Calendar;
import io.calminer.domain.model.Label;
import io.calminer.domain.model.Line;
import io.calminer.domain.model.Model;
import io.calminer.domain.program.Rows;
import io.calminer.domain.program.Window;
import io.calminer.domain.project.Parameter;
import io.calminer.domain.project.Scenario;
import io.calminer.spreadsheet.workbook.Page.Title;
import io.calminer.spreadsheet.workbook.Term.Fixed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A plan laid out on sheets: which row of which sheet holds what.
 *
 * <p>Rows of the model keep their order, lines first and what helps them below. Writing a formula may add rows: numbers
 * by period, weights, parts that stand alone.
 */
final class Book {

    /** How the name of the cell of a parameter begins. */
    static final String INPUT_NAME = "in_";

    /** The sheet of weights, as formulas name it. */
    static final String WEIGHTS = "Weights!";

    private final Scenario scenario;
    private final Model model;
    private final Rows rows;
    private final Columns columns;
    private final Page inputs = new Page("Inputs");
    private final Page calculations = new Page("Calculations");
    private final Page weights = new Page("Weights");
    private final TimePage time;
    private final Map<Integer, String> inputBySlot = new HashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final int[] rowAt;
    private final Map<List<Object>, Integer> known = new HashMap<>();
    private boolean seriesBegun;
    private boolean partsBegun;

    private Book(Scenario scenario) {
        this.scenario = scenario;
        this.model = scenario.model();
        this.rows = model.schedule().rows();
        Calendar calendar = scenario.calendar();
        this.columns = new Columns(calendar.first(), calendar.periods());
        this.time = new TimePage(scenario, columns);
        this.rowAt = new int[rows.rows().size()];
    }

    static Book of(Scenario scenario) {
        Book book = new Book(scenario);
        new InputRows(book, book.inputs).add();
        book.place();
        book.writeRows();
        return book;
    }

    Scenario scenario() {
        return scenario;
    }

    Columns columns() {
        return columns;
    }

    /** The row of a row of the model on the sheet of calculations. */
    int rowOf(int row) {
        return rowAt[row];
    }

    boolean hasZero(int row) {
        return columns.firstPeriod() == 0 && rows.rows().get(row).zero() != null;
    }

    /** Whether the slots are no input's, but the factor by which a parameter can be moved. */
    boolean isFactor(int[] slots) {
        return Arrays.stream(slots).allMatch(slot -> slot >= 0 && !inputBySlot.containsKey(slot));
    }

    /** Where an input stands. */
    String input(int[] slots) {
        int slot = Arrays.stream(slots).filter(each -> each >= 0).findFirst().orElseThrow();
        String place = inputBySlot.get(slot);
        if (place == null) {
            throw new IllegalStateException("No input has the slot " + slot + ".");
        }
        return place;
    }

    void place(int[] slots, String reference) {
        Arrays.stream(slots).filter(slot -> slot >= 0).forEach(slot -> inputBySlot.put(slot, reference));
    }

    /** Names defined in the workbook, with the cells that they stand for. */
    Map<String, String> names() {
        return names;
    }

    void name(String name, String reference) {
        names.put(name, reference);
    }

    /** The row of the calendar that has these values; null when there is none. */
    @Nullable String calendarRow(double[] values) {
        return time.rowOf(values);
    }

    TimePage time() {
        return time;
    }

    /** The sheets of rows, in their order. */
    List<Page> pages() {
        List<Page> pages = new ArrayList<>(List.of(inputs, time.page(), calculations));
        if (!weights.entries().isEmpty()) {
            pages.add(weights);
        }
        return pages;
    }

    /** Where numbers known for each period stand. */
    String fixed(Fixed fixed, String owner) {
        String calendar = fixed.entered() ? null : time.rowOf(fixed.values());
        if (calendar != null) {
            return calendar;
        } else if (!fixed.entered()) {
            return time.add(owner, fixed.values());
        }
        int row = once(List.of("series", owner, list(fixed.values())), () -> {
            if (!seriesBegun) {
                inputs.heading("Inputs by period");
                seriesBegun = true;
            }
            double[] shown = fixed.values().clone();
            shown[0] = Double.NaN;
            Title title = new Title(model.label(owner).name(), unit(owner), owner, formula(owner));
            return inputs.add(new Page.Numbers(title, shown, Look.INPUT));
        });
        return "Inputs!{0}$" + row;
    }

    /** A row of weights by period. */
    int weights(String owner, double[] values) {
        return once(
                List.of("weights", list(values)),
                () -> weights.add(new Page.Numbers(Title.of("Weights in " + owner, "1"), values, Look.EXACT)));
    }

    /** The first of the rows that hold the weights of all cells, one row for each period. */
    int block(String owner, Window window) {
        List<Object> key = new ArrayList<>(List.of("block"));
        List<double[]> block = new ArrayList<>();
        for (int period = columns.firstPeriod(); period <= columns.lastPeriod(); period++) {
            int now = period;
            double[] values = new double[columns.lastPeriod() + 1];
            Arrays.setAll(values, cell -> window.weight(cell, now));
            block.add(values);
            key.add(list(values));
        }
        return once(key, () -> {
            weights.heading("Weights in " + owner);
            int first = weights.reserve(block.size());
            for (int i = 0; i < block.size(); i++) {
                String label = scenario.calendar().label(columns.firstPeriod() + i);
                weights.set(first + i, new Page.Numbers(Title.of(label, "1"), block.get(i), Look.EXACT));
            }
            return first;
        });
    }

    /** A row whose values are those of another in reverse order. */
    int reversed(int row) {
        int at = rowAt[row];
        String place = (columns.lastPeriod() + 1) + "-" + Columns.period();
        String text = "INDEX(" + columns.cells(at, 1, columns.lastPeriod()) + "," + place + ")";
        return helper(rows.rows().get(row).name(), text, null);
    }

    /** A row that holds a part of a formula. */
    int helper(String owner, @Nullable String formula, @Nullable String zero) {
        String shown = formula == null ? "0" : formula;
        return once(List.of("helper", shown, zero == null ? "" : zero), () -> {
            if (!partsBegun) {
                calculations.heading("Parts of formulas");
                partsBegun = true;
            }
            Title title = Title.of("Part of " + owner, "");
            return calculations.add(new Page.Formulas(title, shown, zero, null, Double.NaN, Look.BY_SIZE));
        });
    }

    private int once(List<Object> key, IntSupplier made) {
        Integer row = known.get(key);
        if (row == null) {
            row = made.getAsInt();
            known.put(key, row);
        }
        return row;
    }

    private static List<Object> list(double[] values) {
        return new ArrayList<>(Arrays.stream(values).boxed().toList());
    }

    private String unit(String name) {
        return model.unit(name) == null ? "" : String.valueOf(model.unit(name));
    }

    private String formula(String name) {
        return model.hasLine(name) ? model.line(name).formula().toString() : "";
    }

    /** Gives every row of the model its place, before any formula is written. */
    private void place() {
        Map<String, Integer> rowByName = new HashMap<>();
        for (int row = 0; row < rowAt.length; row++) {
            rowByName.put(rows.rows().get(row).name(), row);
        }
        Set<Integer> placed = new HashSet<>();
        List<String> derived = Stream.concat(
                        scenario.parameters().stream().map(Parameter::key),
                        scenario.processes().keySet().stream().sorted())
                .filter(key -> !model.inputs().contains(key))
                .toList();
        place(
                "Inputs that follow from others",
                derived.stream().map(rowByName::get).toList(),
                placed);
        place("Lines", model.lines().stream().map(Line::key).map(model::row).toList(), placed);
        List<Integer> residuals = model.solves().all().stream()
                .map(solve -> model.solves().residualRow(solve.name()))
                .toList();
        place("Residuals of solved values, which are 0", residuals, placed);
        TreeMap<Integer, Integer> rest = new TreeMap<>();
        for (int row = 0; row < rowAt.length; row++) {
            if (!placed.contains(row)) {
                rest.put(row, row);
            }
        }
        place("Expressions read in other periods", List.copyOf(rest.values()), placed);
        derived.forEach(key -> {
            int row = rowAt[rowByName.getOrDefault(key, 0)];
            name(INPUT_NAME + key, "Calculations!" + columns.all(row));
        });
    }

    private void place(String heading, List<Integer> positions, Set<Integer> placed) {
        if (!positions.isEmpty()) {
            calculations.heading(heading);
            positions.forEach(row -> rowAt[row] = calculations.reserve(1));
            placed.addAll(positions);
        }
    }

    private void writeRows() {
        for (int row = 0; row < rowAt.length; row++) {
            Rows.Row definition = rows.rows().get(row);
            String name = definition.name();
            String formula = new FormulaNotation(this, name, false).formula(definition.code());
            String zero = hasZero(row) && definition.zero() != null
                    ? new FormulaNotation(this, name, true).formula(definition.zero())
                    : null;
            double[] values = model.sheet().row(row);
            double size = Arrays.stream(values)
                    .map(Math::abs)
                    .filter(Double::isFinite)
                    .max()
                    .orElse(0);
            calculations.set(rowAt[row], new Page.Formulas(title(row, name), formula, zero, null, size, Look.BY_SIZE));
        }
    }

    private Title title(int row, String name) {
        boolean line = model.hasLine(name) && model.row(name) == row;
        if (line) {
            return new Title(model.label(name).name(), unit(name), name, formula(name));
        }
        boolean parameter =
                scenario.parameters().stream().anyMatch(each -> each.key().equals(name));
        Label label = model.label(name);
        return parameter
                ? new Title(
                        label.name(),
                        unit(name),
                        name,
                        model.explain(name, 1, 0).formula())
                : Title.of(name, "");
    }
}
