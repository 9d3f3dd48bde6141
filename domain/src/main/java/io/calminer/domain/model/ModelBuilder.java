package io.calminer.domain.model;

import io.calminer.domain.calendar.Calendar;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problems;
import io.calminer.domain.document.Suggestion;
import io.calminer.domain.formula.Expression;
import io.calminer.domain.formula.Formula;
import io.calminer.domain.program.Code;
import io.calminer.domain.program.Loop;
import io.calminer.domain.program.Schedule;
import io.calminer.domain.quantity.Unit;
import io.calminer.domain.quantity.Units;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the inputs and lines of a scenario and compiles them to a {@link Model}.
 *
 * <p>Inputs are declared first, lines afterwards in any order. Every problem goes to the collector given at the
 * start, with the place of the formula that it concerns; {@link #build} answers only when there is none.
 */
public final class ModelBuilder {

    /** What follows the name of a process in that of the input by which its deck is multiplied. */
    public static final String DEVIATION = ".deviation";

    private final Scope scope;
    private final Problems problems;
    private final InputLayout layout;
    private final Map<String, Entry> lines = new LinkedHashMap<>();
    private final Map<String, Label> labels = new LinkedHashMap<>();
    private final Map<String, List<String>> flexes = new LinkedHashMap<>();
    private final List<Solves.Unknown> unknowns = new ArrayList<>();

    public ModelBuilder(Calendar calendar, Units units, Problems problems) {
        this.layout = new InputLayout(calendar);
        this.scope = new Scope(calendar, units, layout);
        this.problems = problems;
    }

    private record Entry(
            Line line,
            Symbol.Row row,
            Pointer at,
            Role role,
            @Nullable Consumer<Unit> misfit) {}

    /** What a row is to the plan. */
    private enum Role {
        LINE,
        ENTERED,
        PARAMETER,
        RESIDUAL
    }

    /** Says which lines will be declared, so that a constant that reads one is told the right reason. */
    public void announceLines(Set<String> keys) {
        scope.announce(keys);
    }

    /** Says that a whole collection could not be read, which is told: unknown names are then not told one by one. */
    public void expectMissingNames() {
        scope.expectMissingNames();
    }

    /** Declares a parameter whose base is one number; one that varies is read from slots that a simulation fills. */
    public void parameter(
            String key, Label label, @Nullable Unit unit, Vary vary, double base, boolean certain, Pointer at) {
        parameter(key, label, unit, vary.draws(calendar()), base, certain, at);
    }

    /** Declares a parameter with the index of the draw that each period 0…n reads; −1 where it has its base. */
    public void parameter(
            String key, Label label, @Nullable Unit unit, int[] draws, double base, boolean certain, Pointer at) {
        if (isNew(key, label, at)) {
            scope.declare(key, new Symbol.Input(unit, layout.add(key, draws, base), base, certain, flexes(key)));
        }
    }

    /** Declares a parameter that follows from other inputs or differs by period; it is certain. */
    public void derivedParameter(String key, Label label, @Nullable Unit unit, Formula formula, Pointer at) {
        if (isNew(key, label, at)) {
            boolean zero = scope.calendar().hasPeriodZero();
            Symbol.Row row = scope.declareRow(key, unit, zero);
            Unit known = unit == null ? Unit.ONE : unit;
            Line line = new Line(key, Kind.INDEX, known, formula, zero ? formula : null);
            scope.declareDerived(key, formula);
            layout.addFactor(key, 1);
            lines.put(key, new Entry(line, row, at, Role.PARAMETER, null));
        }
    }

    /** Declares a process: a value for each period, {@code start} in period 0. */
    public void process(String key, Label label, @Nullable Unit unit, double start, Pointer at) {
        parameter(key, label, unit, Vary.PERIOD, start, false, at);
    }

    /** Declares a process that multiplies a deck of prices by the input {@code key.deviation}, 1 in period 0. */
    public void deviation(String key, Label label, @Nullable Unit unit, Formula deck, Pointer at) {
        String name = key + DEVIATION;
        parameter(name, new Label("Deviation of " + label.name(), null), Unit.ONE, Vary.PERIOD, 1, false, at);
        derivedParameter(key, label, unit, Formula.parse("(" + deck + ") * " + name), at.child("deck"));
    }

    /**
     * Declares a value that depends on itself, with the start of the search for it.
     *
     * @param vary one value for the whole life, or one for each period and 0 in period 0
     * @param at the place of its residual
     */
    public void solve(Solve solve, Label label, @Nullable Unit unit, Vary vary, double start, Pointer at) {
        if (isNew(solve.name(), label, at)) {
            int[] slots = layout.add(solve.name(), vary, start);
            scope.declare(solve.name(), new Symbol.Input(unit, slots, 0, false, new int[0]));
            String name = "residual of " + solve.name();
            Symbol.Row row = scope.declareHelper(name, unit, false);
            Line line = new Line(name, Kind.INDEX, solve.unit(), solve.residual(), null);
            lines.put(name, new Entry(line, row, at, Role.RESIDUAL, null));
            unknowns.add(new Solves.Unknown(solve, slots, row.row(), at));
        }
    }

    /** Declares a multiplier of all values that are flexed by it. */
    public void flex(String name, double value) {
        layout.addFactor(name, value);
    }

    /** Says by which multipliers an input or a line, declared later, is multiplied. */
    public void flexed(String key, List<String> by) {
        flexes.put(key, by);
    }

    private int[] flexes(String key) {
        return flexes.getOrDefault(key, List.of()).stream()
                .mapToInt(layout::factor)
                .toArray();
    }

    /** Notes an input whose value is part of the model itself. */
    public void buildIn(String input) {
        scope.buildIn(Set.of(input));
    }

    /** Sets the base value of one slot, such as a period of a process's expected path. */
    public void base(int slot, double value) {
        layout.set(slot, value);
    }

    /** The base values of all slots declared so far. */
    public double[] base() {
        return layout.base();
    }

    /** The slots of a declared input by period 0…n; empty when the name is not an input. */
    public int[] slots(String key) {
        return layout.byPeriod().getOrDefault(key, new int[0]);
    }

    /** How many values of a declared input are drawn in each iteration. */
    public int draws(String key) {
        BitSet drawn = new BitSet();
        IntStream.of(slots(key)).filter(slot -> slot >= 0).forEach(drawn::set);
        return drawn.cardinality();
    }

    public Calendar calendar() {
        return scope.calendar();
    }

    /** Whether the name is a parameter or process that a simulation draws. */
    public boolean isUncertain(String key) {
        return scope.symbol(key) instanceof Symbol.Input input && !input.constant();
    }

    /** The unit of a declared name; null when there is none. */
    public @Nullable Unit unit(String key) {
        Symbol symbol = scope.symbol(key);
        return symbol == null ? null : symbol.unit();
    }

    public boolean hasLine(String key) {
        return lines.containsKey(key);
    }

    public Set<String> lineNames() {
        return lines.keySet();
    }

    /** Declares a line; {@code at} is the place of its formula. */
    public void line(Line line, Label label, Pointer at) {
        line(line, line.unit(), label, at);
    }

    /** Declares a line; {@code misfit} tells that its formula has another unit, which it is given. */
    public void line(Line line, Label label, Pointer at, Consumer<Unit> misfit) {
        line(line, line.unit(), label, at);
        lines.computeIfPresent(
                line.key(), (key, entry) -> new Entry(entry.line(), entry.row(), entry.at(), entry.role(), misfit));
    }

    /** Declares a line whose unit is wrong, which is told: formulas are not judged by it. */
    public void lineOfUnknownUnit(Line line, Label label, Pointer at) {
        line(line, null, label, at);
    }

    /** Declares a line whose formula is a field of an item: a number without unit is in the line's unit. */
    public void entered(Line line, Label label, Pointer at) {
        line(line, line.unit(), label, at, Role.ENTERED);
    }

    private void line(Line line, @Nullable Unit unit, Label label, Pointer at) {
        line(line, unit, label, at, Role.LINE);
    }

    private void line(Line line, @Nullable Unit unit, Label label, Pointer at, Role role) {
        if (isNew(line.key(), label, at)) {
            Symbol.Row row = scope.declareRow(line.key(), unit, line.atZero() != null);
            scope.declareLine(line);
            lines.put(line.key(), new Entry(line, row, at, role, null));
        }
    }

    /** Whether a name is taken. */
    public boolean has(String key) {
        return scope.symbol(key) != null;
    }

    /**
     * The value of a formula over numbers and certain parameters, converted to a unit.
     *
     * <p>A formula without unit is a number in that unit already, as entered amounts are.
     *
     * @param unit null when it is wrong, which is told
     */
    public OptionalDouble constant(Formula formula, @Nullable Unit unit, Pointer at) {
        if (readsWhatVaries(formula, at)) {
            return OptionalDouble.empty();
        }
        Set<String> reads = Reads.of(formula.root());
        scope.buildIn(reads);
        reads.forEach(name -> scope.buildIn(Set.copyOf(flexes.getOrDefault(name, List.of()))));
        int before = problems.size();
        Lowering lowering = new Lowering(scope, problems, at, new ArrayList<>());
        Unit actual = lowering.lower(formula.root());
        if (actual != null && unit != null && !Lowering.isAlone(formula, actual, unit)) {
            if (actual.sameDimension(unit)) {
                lowering.convert(actual, unit, formula.root(), formula.root());
            } else {
                lowering.problem(ModelRule.UNIT_OF_VALUE, formula, "in " + actual, Lowering.in(unit));
            }
        }
        if (problems.size() > before) {
            return OptionalDouble.empty();
        }
        double value = scope.constant(lowering.code().build());
        if (Double.isNaN(value)) {
            problems.add(ModelRule.UNDEFINED_CONSTANT, at, formula);
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(value);
    }

    /** The compiled model, or nothing when there was any problem. */
    public Optional<Model> build() {
        Map<String, List<Conversion>> conversions = new LinkedHashMap<>();
        lines.forEach((key, entry) -> conversions.put(key, lower(entry)));
        lines.values().forEach(this::checkWeight);
        Schedule schedule = Schedule.of(scope.rows(layout.base().length));
        schedule.loops().forEach(this::report);
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        Solves solves = Solves.of(unknowns, schedule, layout.base());
        if (!solves.isEmpty()) {
            layout.setAll(solves.solveOrTell(layout.base(), problems));
        }
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        List<Line> plain = lines.values().stream()
                .filter(entry -> entry.role() == Role.LINE || entry.role() == Role.ENTERED)
                .map(Entry::line)
                .toList();
        Map<String, Pointer> places = new LinkedHashMap<>();
        lines.forEach((key, entry) -> places.put(key, entry.at()));
        Model.Notes notes = new Model.Notes(labels, conversions, flexes, places);
        return Optional.of(new Model(scope, schedule, layout, plain, notes, solves));
    }

    private void checkWeight(Entry entry) {
        String weight = entry.line().weight();
        if (weight != null && !lines.containsKey(weight) && !scope.namesAreMissing()) {
            Set<String> known = lines.keySet();
            problems.add(
                    ModelRule.UNKNOWN_WEIGHT,
                    entry.at().sibling("weight"),
                    weight,
                    entry.line().key(),
                    Suggestion.nearest(weight, known));
        }
    }

    private boolean isNew(String key, Label label, Pointer at) {
        if (scope.symbol(key) != null) {
            problems.add(ModelRule.DUPLICATE_NAME, at, key);
            return false;
        }
        labels.put(key, label);
        return true;
    }

    private boolean readsWhatVaries(Formula formula, Pointer at) {
        for (String name : Reads.of(formula.root())) {
            Symbol symbol = scope.symbol(name);
            boolean varies = symbol == null
                    ? scope.isAnnounced(name)
                    : !(symbol instanceof Symbol.Input input && input.constant());
            if (varies) {
                problems.add(ModelRule.NOT_CONSTANT, at, name);
                return true;
            }
        }
        Optional<Expression> time = Reads.overTime(formula.root());
        time.ifPresent(expression -> problems.add(ModelRule.NOT_CONSTANT, at, expression));
        return time.isPresent();
    }

    private List<Conversion> lower(Entry entry) {
        List<Conversion> conversions = new ArrayList<>();
        Code code = code(entry, entry.line().formula(), entry.at(), conversions);
        Formula atZero = entry.line().atZero();
        Code zero = atZero == null ? null : code(entry, atZero, zeroPlace(entry), conversions);
        if (zero != null && !scope.calendar().hasPeriodZero()) {
            problems.add(
                    ModelRule.NO_PERIOD_ZERO, zeroPlace(entry), entry.line().key());
        }
        scope.define(entry.row(), code, zero);
        return conversions;
    }

    private static Pointer zeroPlace(Entry entry) {
        boolean ofPlan = entry.role() != Role.PARAMETER && entry.role() != Role.ENTERED;
        return ofPlan ? entry.at().sibling("at_zero") : entry.at();
    }

    private Code code(Entry entry, Formula formula, Pointer at, List<Conversion> conversions) {
        Lowering lowering = new Lowering(scope, problems, at, conversions);
        Unit actual = lowering.lower(formula.root());
        Unit declared = entry.row().unit();
        boolean entered = entry.role() != Role.LINE
                && entry.role() != Role.RESIDUAL
                && actual != null
                && Lowering.isAlone(formula, actual, declared);
        if (actual != null && declared != null && !actual.sameDimension(declared) && !entered) {
            tellMisfit(entry, lowering, actual, declared);
        } else if (!entered) {
            lowering.convert(actual, declared, formula.root(), formula.root());
        }
        if (entry.role() == Role.PARAMETER) {
            lowering.multiply(layout.factor(entry.line().key()));
        }
        lowering.multiply(flexes(entry.line().key()));
        return lowering.code().build();
    }

    private static void tellMisfit(Entry entry, Lowering lowering, Unit actual, Unit declared) {
        if (entry.misfit() != null) {
            entry.misfit().accept(actual);
        } else {
            lowering.problem(
                    ModelRule.UNIT_OF_LINE, Lowering.shown(actual), entry.line().key(), Lowering.in(declared));
        }
    }

    private void report(Loop loop) {
        ModelRule rule =
                loop.kind() == Loop.Kind.SAME_PERIOD ? ModelRule.LOOP_SAME_PERIOD : ModelRule.LOOP_BOTH_DIRECTIONS;
        List<String> names = loop.rows().stream().map(scope::name).toList();
        String chain = names.stream().collect(Collectors.joining(" → ")) + " → " + names.get(0);
        Pointer at = names.stream()
                .map(lines::get)
                .filter(Objects::nonNull)
                .map(Entry::at)
                .findFirst()
                .orElse(Pointer.ROOT);
        problems.add(rule, at, chain);
    }
}
