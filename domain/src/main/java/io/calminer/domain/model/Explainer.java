package io.calminer.domain.model;

import io.calminer.domain.document.Numbers;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problems;
import io.calminer.domain.formula.Expression;
import io.calminer.domain.formula.Formula;
import io.calminer.domain.formula.Function;
import io.calminer.domain.formula.Literals;
import io.calminer.domain.program.Sheet;
import io.calminer.domain.quantity.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a sheet backwards: from a cell to the cells and inputs of its formula. */
final class Explainer {

    private final Model model;
    private final Scope scope;
    private final Sheet sheet;

    Explainer(Model model, Scope scope, Sheet sheet) {
        this.model = model;
        this.scope = scope;
        this.sheet = sheet;
    }

    Explanation explain(String name, int period, int depth) {
        Symbol symbol = scope.require(name);
        double value = value(symbol, period);
        Formula formula = formula(name, period);
        Label label = model.label(name);
        if (formula == null) {
            return node(name, label, period, value, words(name, symbol), notes(name), List.of(), false);
        }
        List<String> notes = new ArrayList<>(notes(name));
        Map<String, Read> reads = reads(formula, period, notes);
        if (depth <= 0) {
            return node(name, label, period, value, formula.toString(), notes, List.of(), !reads.isEmpty());
        }
        List<Explanation> inputs = new ArrayList<>();
        reads.values().forEach(read -> inputs.add(explain(read.name(), read.period(), depth - 1)));
        return node(name, label, period, value, formula.toString(), notes, inputs, false);
    }

    Explanation explainUndefined(String name, int period) {
        Read cell = new Read(name, period);
        Set<Read> seen = new HashSet<>();
        while (seen.add(cell)) {
            Formula formula = formula(cell.name(), cell.period());
            if (formula == null) {
                break;
            }
            cell = reads(formula, cell.period(), new ArrayList<>()).values().stream()
                    .filter(read -> Double.isNaN(value(scope.require(read.name()), read.period())))
                    .findFirst()
                    .orElse(cell);
        }
        return explain(cell.name(), cell.period(), 1);
    }

    private String words(String name, Symbol symbol) {
        if (symbol instanceof Symbol.Row) {
            return "0 before the first period";
        }
        return model.solves()
                .find(name)
                .map(solve -> "solved so that " + solve.residual() + " is 0")
                .orElse("");
    }

    private record Read(String name, int period) {}

    private Explanation node(
            String name,
            Label label,
            int period,
            double value,
            String formula,
            List<String> notes,
            List<Explanation> inputs,
            boolean continues) {
        Unit unit = model.unit(name);
        String text = unit == null ? "1" : unit.toString();
        String when = isConstant(name) ? "" : scope.calendar().label(period);
        return new Explanation(
                name, label.name(), when, value, text, formula, label.source(), notes, inputs, continues);
    }

    /** An input that has one value for the whole life needs no period beside it. */
    private boolean isConstant(String name) {
        if (!(scope.symbol(name) instanceof Symbol.Input input)) {
            return false;
        }
        int[] slots = input.slots();
        return slots[0] >= 0 && slots[0] == slots[slots.length - 1];
    }

    private double value(Symbol symbol, int period) {
        if (symbol instanceof Symbol.Row row) {
            return sheet.cell(row.row(), period);
        }
        Symbol.Input input = (Symbol.Input) symbol;
        Lowering lowering = new Lowering(scope, new Problems(), Pointer.ROOT, new ArrayList<>());
        lowering.read(input);
        return sheet.evaluate(lowering.code().build(), period);
    }

    private @Nullable Formula formula(String name, int period) {
        if (!model.hasLine(name)) {
            return scope.derived(name);
        }
        return period == 0 ? model.line(name).atZero() : model.line(name).formula();
    }

    private List<String> notes(String name) {
        List<String> notes = new ArrayList<>();
        model.conversions(name)
                .forEach(conversion -> notes.add("'" + conversion.expression() + "' is converted from "
                        + conversion.from() + " to " + conversion.to() + ": × "
                        + Numbers.shortest(conversion.factor())));
        for (String flex : model.flexes(name)) {
            double factor = model.base()[model.factorSlot(flex).orElseThrow()];
            if (factor != 1) {
                notes.add("flexed by " + flex + ": × " + Numbers.shortest(factor));
            }
        }
        return notes;
    }

    /** The cells that a formula reads in a period, each once, in the order of their first appearance. */
    private Map<String, Read> reads(Formula formula, int period, List<String> notes) {
        Reading reading = new Reading(new LinkedHashMap<>(), period, notes);
        collect(formula.root(), period, reading);
        return reading.reads();
    }

    /** What has been found in the formula of a cell of the period {@code now}. */
    private record Reading(Map<String, Read> reads, int now, List<String> notes) {}

    private void collect(Expression expression, int period, Reading reading) {
        if (period < scope.calendar().first() || period > scope.calendar().periods()) {
            return;
        }
        if (expression instanceof Expression.Name name) {
            reading.reads().putIfAbsent(name.text() + "@" + period, new Read(name.text(), period));
        } else if (expression instanceof Expression.Call call && shift(call) != 0) {
            collect(call.arguments().get(0), period + shift(call), reading);
            boolean first = period == scope.calendar().first() || period == 1;
            if (call.arguments().size() > 1 && first) {
                collect(call.arguments().get(1), period, reading);
            }
        } else if (expression instanceof Expression.Call call && call.function() == Function.NOW) {
            collect(call.arguments().get(0), reading.now(), reading);
        } else if (expression instanceof Expression.Call call && collectMany(call, period, reading)) {
            return;
        } else {
            for (Expression operand : expression.operands()) {
                collect(operand, period, reading);
            }
        }
    }

    /** The cells that count most in a function over many periods; false for any other function. */
    private boolean collectMany(Expression.Call call, int period, Reading reading) {
        Contributions found = Contributions.of(call, period, scope, sheet);
        if (found == null) {
            return false;
        }
        found.periods().forEach(cell -> collect(found.summed(), cell, reading));
        if (found.others() > 0) {
            int all = found.periods().size() + found.others();
            reading.notes()
                    .add("'" + call + "' sums " + all + " periods: the "
                            + found.periods().size() + " that count most are listed");
        }
        call.arguments().stream().skip(1).forEach(argument -> collect(argument, period, reading));
        return true;
    }

    private static int shift(Expression.Call call) {
        return switch (call.function()) {
            case PREV -> -1;
            case NEXT -> 1;
            case LAG -> -count(call);
            case LEAD -> count(call);
            default -> 0;
        };
    }

    private static int count(Expression.Call call) {
        Double value = Literals.value(call.arguments().get(1));
        return value == null ? 0 : value.intValue();
    }
}
