package io.calminer.application.project.draft;

import io.calminer.domain.formula.Expression;
import io.calminer.domain.formula.Formula;
import io.calminer.domain.formula.Function;
import java.util.ArrayList;
import java.util.List;

/**
 * The series of entries by year that stand inside of a formula, such as the shares in
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

    /** How many series there are. */
    public int count() {
        return series.size();
    }

    /** The text that holds in a year: the entry of the last year up to it. */
    public String at(int row, int year) {
        Expression.Lookup lookup = series.get(row);
        List<Expression.Entry> entries = lookup.entries();
        Expression found = entries.get(0).value();
        for (Expression.Entry entry : entries) {
            if (year(entry) <= year) {
                found = entry.value();
            }
        }
        boolean after = year > year(entries.get(entries.size() - 1));
        return (after && lookup.then() != null ? lookup.then() : found).toString();
    }

    /** The formula with another text in one year of one series; the other years of the plan keep theirs. */
    public String with(int row, int year, String text, int firstYear, int lastYear) {
        StringBuilder entries = new StringBuilder();
        String before = "";
        for (int y = firstYear; y <= lastYear; y++) {
            String now = y == year ? text : at(row, y);
            if (!now.equals(before)) {
                entries.append(entries.length() == 0 ? "" : ", ")
                        .append(y)
                        .append(": ")
                        .append(now);
            }
            before = now;
        }
        Expression changed = Formula.parse("series(" + entries + ")").root();
        return replace(formula.root(), series.get(row), changed).toString();
    }

    private static int year(Expression.Entry entry) {
        return (int) Double.parseDouble(entry.key().toString());
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
