package io.calminer.domain.model;

import io.calminer.domain.calendar.Calendar;
import io.calminer.domain.calendar.View;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.program.Schedule;
import io.calminer.domain.program.Sheet;
import io.calminer.domain.quantity.Unit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A compiled scenario: lines over the periods of a calendar, checked and ready to be read.
 *
 * <p>The same lines are valued (the {@link Sheet} of {@link #base()}), simulated (a program over the
 * {@link #schedule()}) and explained ({@link #explain}), so every reading gives the same number.
 */
public final class Model {

    private final Scope scope;
    private final Schedule schedule;
    private final double[] base;
    private final Map<String, int[]> slots;
    private final Map<String, Integer> factors;
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final Notes notes;
    private final Solves solves;
    private final Sheet sheet;

    Model(Scope scope, Schedule schedule, InputLayout layout, List<Line> lines, Notes notes, Solves solves) {
        this.scope = scope;
        this.schedule = schedule;
        this.base = layout.base();
        this.slots = Map.copyOf(layout.byPeriod());
        this.factors = Map.copyOf(layout.factors());
        lines.forEach(line -> this.lines.put(line.key(), line));
        this.notes = notes;
        this.solves = solves;
        this.sheet = Sheet.of(schedule, base);
    }

    private Model(Model like, double[] base) {
        this.scope = like.scope;
        this.schedule = like.schedule;
        this.base = base;
        this.slots = like.slots;
        this.factors = like.factors;
        this.lines.putAll(like.lines);
        this.notes = like.notes;
        this.solves = like.solves;
        this.sheet = Sheet.of(schedule, base);
    }

    /** The same lines for other base values of inputs that are neither built in nor solved. */
    public Model with(double[] changed) {
        return new Model(this, changed.clone());
    }

    /**
     * What is told about names beside their values.
     *
     * @param labels what people call them
     * @param conversions the factors that units brought into formulas
     * @param flexes the multipliers that a name is flexed by
     * @param places where in the plan document the formulas of lines stand, or the items that made them
     */
    record Notes(
            Map<String, Label> labels,
            Map<String, List<Conversion>> conversions,
            Map<String, List<String>> flexes,
            Map<String, Pointer> places) {

        Notes {
            labels = Map.copyOf(labels);
            conversions = Map.copyOf(conversions);
            flexes = Map.copyOf(flexes);
            places = Map.copyOf(places);
        }
    }

    public Calendar calendar() {
        return scope.calendar();
    }

    /** The lines in the order in which they were declared. */
    public List<Line> lines() {
        return List.copyOf(lines.values());
    }

    /**
     * The line of a name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Line line(String key) {
        Line line = lines.get(key);
        if (line == null) {
            throw new IllegalArgumentException("The model has no line '" + key + "'.");
        }
        return line;
    }

    public boolean hasLine(String key) {
        return lines.containsKey(key);
    }

    /** The names of parameters and processes that are read from input slots. */
    public Set<String> inputs() {
        return slots.keySet();
    }

    /** The slots of an input by period 0…n; −1 where the input has no value of its own in a period. */
    public int[] slots(String input) {
        return slots.getOrDefault(input, new int[0]).clone();
    }

    /** The value of an input where it has no slot, such as the start of a process in period 0, before any flex. */
    public double undrawn(String input) {
        return ((Symbol.Input) scope.require(input)).base();
    }

    /** The slot of a flex, or that by which a parameter that follows from others is multiplied; else empty. */
    public OptionalInt factorSlot(String name) {
        Integer slot = factors.get(name);
        return slot == null ? OptionalInt.empty() : OptionalInt.of(slot);
    }

    /** Whether the value of an input is part of the model itself: another value needs another model. */
    public boolean isBuiltIn(String input) {
        return scope.isBuiltIn(input);
    }

    /** The base value of each input slot. */
    public double[] base() {
        return base.clone();
    }

    public Schedule schedule() {
        return schedule;
    }

    /** The position of a line among the rows of the schedule. */
    public int row(String line) {
        return rowOf(line(line).key());
    }

    /** All cells at base values. */
    public Sheet sheet() {
        return sheet;
    }

    /** The line's value in a period at base values. */
    public double value(String line, int period) {
        return sheet.cell(row(line), period);
    }

    /** The line's values in periods 0…n at base values. */
    public double[] values(String line) {
        return sheet.row(row(line));
    }

    /** The factors that units brought into the line's formula. */
    public List<Conversion> conversions(String line) {
        return notes.conversions().getOrDefault(line, List.of());
    }

    /** Where in the plan document the formula of a line stands, or the item that made the line. */
    public Optional<Pointer> place(String line) {
        return Optional.ofNullable(notes.places().get(line));
    }

    /** The flexes by which an input or a line is multiplied. */
    public List<String> flexes(String name) {
        return notes.flexes().getOrDefault(name, List.of());
    }

    /** All flexes by which something is multiplied, in alphabetical order. */
    public List<String> flexes() {
        return notes.flexes().values().stream()
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .toList();
    }

    /** The values that close real circles. */
    public Solves solves() {
        return solves;
    }

    /** What people call an input or a line. */
    public Label label(String name) {
        return notes.labels().getOrDefault(name, Label.of(name));
    }

    /**
     * How a cell came about: its formula and the values that the formula reads, down to so many levels.
     *
     * @param name a line, a parameter or a process
     */
    public Explanation explain(String name, int period, int depth) {
        return explain(sheet, name, period, depth);
    }

    /**
     * How a figure over several periods came about: that of a line from its periods, of anything else in the last one.
     *
     * @param name a line, a parameter, a process or a solve
     */
    public Explanation explain(String name, View.Stretch stretch, int depth) {
        boolean one = stretch.first() == stretch.last();
        return one || !hasLine(name)
                ? explain(name, stretch.last(), depth)
                : Aggregate.explain(this, name, stretch, depth);
    }

    /** Whether it is a line, a parameter, a process or a solve, whose figures can be explained. */
    public boolean has(String name) {
        return scope.symbol(name) != null;
    }

    /** The same for the cells of another sheet of this model, such as one iteration of a simulation. */
    public Explanation explain(Sheet other, String name, int period, int depth) {
        return new Explainer(this, scope, other).explain(name, period, depth);
    }

    /**
     * Where an undefined value begins: the cell behind it that is undefined although all that it reads is defined.
     *
     * @param name a line that is undefined in the period
     */
    public Explanation explainUndefined(String name, int period) {
        return explainUndefined(sheet, name, period);
    }

    /** The same for the cells of another sheet of this model. */
    public Explanation explainUndefined(Sheet other, String name, int period) {
        return new Explainer(this, scope, other).explainUndefined(name, period);
    }

    /** The unit of a line or an input; null when there is no such name. */
    public @Nullable Unit unit(String name) {
        Symbol symbol = scope.symbol(name);
        return symbol == null ? null : symbol.unit();
    }

    private int rowOf(String name) {
        return ((Symbol.Row) Objects.requireNonNull(scope.symbol(name))).row();
    }
}
