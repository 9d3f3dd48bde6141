package io.calminer.domain.model;

import io.calminer.domain.calendar.Calendar;
import io.calminer.domain.formula.Expression;
import io.calminer.domain.formula.Function;
import io.calminer.domain.formula.Literals;
import io.calminer.domain.program.Op;
import io.calminer.domain.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The meaning of the functions with keyed entries: series and interpolate over years, table and curve over a value.
 *
 * <p>Each becomes a nest of choices; where the condition depends on the period only, the program folds the nest to
 * the one entry that applies.
 */
final class LookupLowering {

    private final Lowering lowering;

    LookupLowering(Lowering lowering) {
        this.lowering = lowering;
    }

    @Nullable Unit lower(Expression.Lookup lookup) {
        return switch (lookup.function()) {
            case SERIES -> series(lookup);
            case INTERPOLATE -> interpolate(lookup);
            default -> overValue(lookup, lookup.function() == Function.CURVE);
        };
    }

    private @Nullable Unit series(Expression.Lookup lookup) {
        List<Expression> values = new ArrayList<>();
        lookup.entries().forEach(entry -> values.add(entry.value()));
        checkOrder(lookup);
        int[] pick = SeriesEntries.byPeriod(lookup, calendar());
        if (lookup.then() != null) {
            values.add(Objects.requireNonNull(lookup.then()));
        }
        Unit unit = null;
        for (int i = 0; i < values.size(); i++) {
            if (i < values.size() - 1) {
                lowering.code().byPeriod(equal(pick, i));
            }
            unit = value(values.get(i), i == 0, unit, lookup);
        }
        close(values.size() - 1);
        return unit;
    }

    /** The entries ascend as they are written; a month before the fiscal year that follows it may still begin later. */
    private void checkOrder(Expression.Lookup lookup) {
        int[] begins = SeriesEntries.begins(lookup.entries(), calendar());
        for (int i = 1; i < begins.length; i++) {
            if (begins[i] <= begins[i - 1]) {
                Expression second = lookup.entries().get(i).key();
                lowering.problem(
                        ModelRule.YEARS_ORDER,
                        lookup,
                        second,
                        lookup.entries().get(i - 1).key());
            }
        }
    }

    private @Nullable Unit interpolate(Expression.Lookup lookup) {
        List<Expression.Entry> entries = lookup.entries();
        double[] years = keys(lookup, null);
        int[] segment = new int[calendar().periods() + 1];
        double[] fraction = new double[segment.length];
        for (int k = calendar().first(); k < segment.length; k++) {
            segment[k] = Math.max(0, last(years, calendar().year(k)));
            if (segment[k] < years.length - 1) {
                double from = years[segment[k]];
                double passed = (calendar().year(k) - from) / (years[segment[k] + 1] - from);
                fraction[k] = Math.max(0, passed);
            }
        }
        Unit unit = null;
        for (int i = 0; i < entries.size() - 1; i++) {
            lowering.code().byPeriod(equal(segment, i));
            unit = value(entries.get(i).value(), i == 0, unit, lookup);
            difference(entries, i, unit, lookup);
            lowering.code().byPeriod(fraction).apply(Op.MULTIPLY).apply(Op.ADD);
        }
        unit = value(entries.get(entries.size() - 1).value(), entries.size() == 1, unit, lookup);
        close(entries.size() - 1);
        return unit;
    }

    private @Nullable Unit overValue(Expression.Lookup lookup, boolean linear) {
        Expression given = Objects.requireNonNull(lookup.subject());
        Symbol subject = subject(given);
        double[] keys = keys(lookup, subject.unit());
        List<Expression.Entry> entries = lookup.entries();
        Unit unit = null;
        int choices = entries.size() - 1;
        if (linear) {
            below(subject, keys[0]);
            unit = value(entries.get(0).value(), true, null, lookup);
            choices++;
        }
        for (int i = 0; i < entries.size() - 1; i++) {
            below(subject, keys[i + 1]);
            unit = value(entries.get(i).value(), i == 0 && !linear, unit, lookup);
            if (linear) {
                difference(entries, i, unit, lookup);
                lowering.read(subject);
                lowering.code().constant(keys[i]).apply(Op.SUBTRACT);
                lowering.code().constant(keys[i + 1] - keys[i]).apply(Op.DIVIDE);
                lowering.code().apply(Op.MULTIPLY).apply(Op.ADD);
            }
        }
        boolean only = entries.size() == 1 && !linear;
        unit = value(entries.get(entries.size() - 1).value(), only, unit, lookup);
        close(choices);
        return unit;
    }

    private Calendar calendar() {
        return lowering.scope().calendar();
    }

    private Symbol subject(Expression given) {
        if (given instanceof Expression.Name name) {
            Symbol symbol = lowering.scope().symbol(name.text());
            if (symbol != null) {
                return symbol;
            }
        }
        return new RunningRows(lowering).row(given);
    }

    private void below(Symbol subject, double key) {
        lowering.read(subject);
        lowering.code().constant(key).apply(Op.LESS);
    }

    /** The entry's value; the first decides the unit of all. */
    private @Nullable Unit value(Expression value, boolean first, @Nullable Unit unit, Expression whole) {
        if (first) {
            return lowering.lower(value);
        }
        lowering.lowerAs(unit, value, whole);
        return unit;
    }

    private void difference(List<Expression.Entry> entries, int i, @Nullable Unit unit, Expression whole) {
        lowering.lowerAs(unit, entries.get(i + 1).value(), whole);
        lowering.lowerAs(unit, entries.get(i).value(), whole);
        lowering.code().apply(Op.SUBTRACT);
    }

    private void close(int choices) {
        for (int i = 0; i < choices; i++) {
            lowering.code().apply(Op.CHOOSE);
        }
    }

    private double[] keys(Expression.Lookup lookup, @Nullable Unit subject) {
        return lookup.entries().stream()
                .mapToDouble(entry -> key(entry.key(), subject, lookup))
                .toArray();
    }

    /** A key without unit is a number in the unit of the value looked up. */
    private double key(Expression key, @Nullable Unit subject, Expression whole) {
        double value = Objects.requireNonNull(Literals.value(key));
        String text = Literals.unit(key);
        Unit unit = text == null ? subject : lowering.unit(text);
        if (unit == null || subject == null) {
            return value;
        }
        if (!unit.sameDimension(subject)) {
            lowering.problem(ModelRule.UNIT_MISMATCH, whole, Lowering.shown(subject), Lowering.shown(unit), subject);
            return value;
        }
        return value * unit.factorTo(subject);
    }

    private static int last(double[] keys, double value) {
        int found = -1;
        for (int i = 0; i < keys.length && keys[i] <= value; i++) {
            found = i;
        }
        return found;
    }

    private static double[] equal(int[] pick, int wanted) {
        double[] flags = new double[pick.length];
        for (int k = 0; k < pick.length; k++) {
            flags[k] = pick[k] == wanted ? 1 : 0;
        }
        return flags;
    }
}
