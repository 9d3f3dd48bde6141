package io.calminer.application.project.draft;

import io.calminer.domain.calendar.Calendar;
import io.calminer.domain.formula.Expression;
import io.calminer.domain.formula.Formula;
import io.calminer.domain.formula.Function;
import io.calminer.domain.model.SeriesEntries;
import java.util.ArrayList;
import java.util.List;

/**
 * The series of entries by year or month that stand inside of a formula, such as the shares in
 * {@code throughput * series(2027: 0.6, 2028: 0.9, then: 1)}: what a grid of figures shows as rows of their own.
 */
public final class SeriesRows {

    private final Formula formula;
    private final List<Expression.Lookup> series = new ArrayList<>();

    private SeriesRows(Formula formula) {
        this.formula = formula;
        collect(formula.root());
    }

    /** The series of a formula, in the order of their text. */
    public static SeriesRows of(Formula formula) {
        return new SeriesRows(formula);
    }

    /** A number that holds in every year, as one series. */
    public static SeriesRows level(Formula number, int firstYear) {
        return of(Formula.parse("series(" + firstYear + ": " + number + ")"));
    }

    /** How many series there are. */
    public int count() {
        return series.size();
    }

    /** The text that holds in a period. */
    public String at(int row, Calendar calendar, int period) {
        return at(series.get(row), SeriesEntries.byPeriod(series.get(row), calendar)[period]);
    }

    private static String at(Expression.Lookup lookup, int entry) {
        List<Expression.Entry> entries = lookup.entries();
        return entry == entries.size()
                ? String.valueOf(lookup.then())
                : entries.get(entry).value().toString();
    }

    /** The formula with another text in one period of one series; the other periods of the plan keep theirs. */
    public String with(int row, Calendar calendar, int period, String text) {
        Expression.Lookup lookup = series.get(row);
        int[] held = SeriesEntries.byPeriod(lookup, calendar);
        StringBuilder entries = new StringBuilder();
        String before = "";
        for (int p = 1; p <= calendar.periods(); p++) {
            String now = p == period ? text : at(lookup, held[p]);
            if (!now.equals(before)) {
                entries.append(entries.length() == 0 ? "" : ", ")
                        .append(SeriesEntries.key(calendar, p))
                        .append(": ")
                        .append(now);
            }
            before = now;
        }
        Expression changed = Formula.parse("series(" + entries + ")").root();
        return replace(formula.root(), lookup, changed).toString();
    }

    private void collect(Expression expression) {
        if (expression instanceof Expression.Lookup lookup && lookup.function() == Function.SERIES) {
            series.add(lookup);
        }
        expression.operands().forEach(this::collect);
    }

    /** The same expression with one part, which is found by identity, in place of another. */
    private static Expression replace(Expression in, Expression part, Expression by) {
        if (in == part) {
            return by;
        }
        if (in instanceof Expression.Quantity quantity) {
            return new Expression.Quantity(replace(quantity.inner(), part, by), quantity.unit());
        }
        if (in instanceof Expression.Negate negate) {
            return new Expression.Negate(replace(negate.operand(), part, by));
        }
        if (in instanceof Expression.Not not) {
            return new Expression.Not(replace(not.operand(), part, by));
        }
        if (in instanceof Expression.Plain plain) {
            return new Expression.Plain(replace(plain.operand(), part, by), plain.unit());
        }
        if (in instanceof Expression.Infix infix) {
            return new Expression.Infix(
                    infix.operator(), replace(infix.left(), part, by), replace(infix.right(), part, by));
        }
        if (in instanceof Expression.Call call) {
            return new Expression.Call(
                    call.function(),
                    call.arguments().stream()
                            .map(each -> replace(each, part, by))
                            .toList());
        }
        return in instanceof Expression.Lookup lookup ? replace(lookup, part, by) : in;
    }

    private static Expression replace(Expression.Lookup in, Expression part, Expression by) {
        return new Expression.Lookup(
                in.function(),
                in.subject() == null ? null : replace(in.subject(), part, by),
                in.entries().stream()
                        .map(entry -> new Expression.Entry(entry.key(), replace(entry.value(), part, by)))
                        .toList(),
                in.then() == null ? null : replace(in.then(), part, by));
    }
}
