package io.calminer.domain.model;

import io.calminer.domain.calendar.Calendar;
import io.calminer.domain.formula.Formula;
import io.calminer.domain.program.Code;
import io.calminer.domain.program.Rows;
import io.calminer.domain.program.Sheet;
import io.calminer.domain.quantity.Unit;
import io.calminer.domain.quantity.Units;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names that formulas may read and the rows that they make, growing while a model is compiled.
 *
 * <p>Functions over time that need a running value (such as {@code to_date}) make helper rows; the same expression
 * makes the same row once.
 */
final class Scope {

    private final Calendar calendar;
    private final Units units;
    private final InputLayout layout;
    private final Map<String, Symbol> symbols = new LinkedHashMap<>();
    private final Map<String, Symbol.Row> helpers = new HashMap<>();
    private final Map<String, Formula> derived = new HashMap<>();
    private final Map<String, Line> lines = new HashMap<>();
    private final Map<String, Span> spans = new HashMap<>();
    private final Set<String> announced = new HashSet<>();
    private final List<String> names = new ArrayList<>();
    private final List<Boolean> atZero = new ArrayList<>();
    private final List<@Nullable Code> codes = new ArrayList<>();
    private final List<@Nullable Code> zeros = new ArrayList<>();
    private final Set<String> builtIn = new HashSet<>();
    private boolean namesAreMissing;

    Scope(Calendar calendar, Units units, InputLayout layout) {
        this.calendar = calendar;
        this.units = units;
        this.layout = layout;
    }

    Calendar calendar() {
        return calendar;
    }

    Units units() {
        return units;
    }

    @Nullable Symbol symbol(String name) {
        return symbols.get(name);
    }

    /** The symbol of a name that must exist. */
    Symbol require(String name) {
        Symbol symbol = symbols.get(name);
        if (symbol == null) {
            throw new IllegalArgumentException("The model has no line and no input '" + name + "'.");
        }
        return symbol;
    }

    /** Names that are declared later. */
    void announce(Set<String> later) {
        announced.addAll(later);
    }

    boolean isAnnounced(String name) {
        return announced.contains(name);
    }

    /** Unknown names are no news from now on: a whole collection could not be read, which is told. */
    void expectMissingNames() {
        namesAreMissing = true;
    }

    boolean namesAreMissing() {
        return namesAreMissing;
    }

    Set<String> known() {
        return symbols.keySet();
    }

    void declare(String name, Symbol symbol) {
        symbols.put(name, symbol);
    }

    /** Declares a row whose code is defined later, so that formulas may read it whatever their order. */
    Symbol.Row declareRow(String name, @Nullable Unit unit, boolean hasZero) {
        Symbol.Row row = newRow(name, unit, hasZero);
        symbols.put(name, row);
        return row;
    }

    /** The row of a helper expression made before; null when there is none. */
    Symbol.@Nullable Row helper(String expression) {
        return helpers.get(expression);
    }

    Symbol.Row declareHelper(String expression, @Nullable Unit unit, boolean hasZero) {
        Symbol.Row row = newRow(expression, unit, hasZero);
        helpers.put(expression, row);
        return row;
    }

    void define(Symbol.Row row, Code code, @Nullable Code zero) {
        codes.set(row.row(), code);
        zeros.set(row.row(), zero);
    }

    boolean hasZero(Symbol.Row row) {
        return atZero.get(row.row());
    }

    /** The formula of a parameter that follows from others; null for any other name. */
    @Nullable Formula derived(String name) {
        return derived.get(name);
    }

    void declareDerived(String name, Formula formula) {
        derived.put(name, formula);
    }

    /** The line of a name; null for any other name. */
    @Nullable Line line(String name) {
        return lines.get(name);
    }

    void declareLine(Line line) {
        lines.put(line.key(), line);
    }

    /** What a call over many periods sums; null for any other. */
    @Nullable Span span(String call) {
        return spans.get(call);
    }

    void declareSpan(String call, Span span) {
        spans.put(call, span);
    }

    /** Notes inputs whose values become part of the model itself, such as the days of a payment term. */
    void buildIn(Set<String> inputs) {
        builtIn.addAll(inputs);
    }

    boolean isBuiltIn(String input) {
        return builtIn.contains(input);
    }

    /** The value of a code that reads certain inputs only. */
    double constant(Code code) {
        return Sheet.constant(code, layout.base());
    }

    String name(int row) {
        return names.get(row);
    }

    /** All rows; a row that an error left undefined has no value. */
    Rows rows(int slots) {
        List<Rows.Row> rows = new ArrayList<>();
        for (int row = 0; row < names.size(); row++) {
            Code code = codes.get(row);
            rows.add(new Rows.Row(names.get(row), code == null ? Code.constant(Double.NaN) : code, zeros.get(row)));
        }
        return new Rows(calendar.periods(), calendar.hasPeriodZero(), slots, rows);
    }

    private Symbol.Row newRow(String name, @Nullable Unit unit, boolean hasZero) {
        names.add(name);
        atZero.add(hasZero);
        codes.add(null);
        zeros.add(null);
        return new Symbol.Row(unit, names.size() - 1);
    }
}
