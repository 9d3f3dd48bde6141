package io.calminer.domain.model;

import io.calminer.domain.calendar.Calendar;
import io.calminer.domain.formula.Expression;
import io.calminer.domain.program.Sheet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The periods that count most in the value of a function over many periods.
 *
 * @param summed the expression that is read in those periods
 * @param periods the periods with the largest contributions, in order of time
 * @param others how many further periods contribute
 */
record Contributions(Expression summed, List<Integer> periods, int others) {

    /** How many periods an explanation lists one by one. */
    static final int MOST = 8;

    private record Part(int period, double size) {}

    /** What a call sums in a period; null for a function that reads one period. */
    static @Nullable Contributions of(Expression.Call call, int period, Scope scope, Sheet sheet) {
        Span span = scope.span(call.toString());
        if (span != null) {
            return of(span, period, scope.calendar(), sheet);
        }
        Calendar calendar = scope.calendar();
        Span.Part part = switch (call.function()) {
            case TO_DATE -> within(call, scope, calendar.first(), period);
            case YEAR_TO_DATE -> within(call, scope, firstOfYear(calendar, period), period);
            case TO_END -> within(call, scope, period, calendar.periods());
            case TOTAL -> within(call, scope, calendar.first(), calendar.periods());
            default -> null;
        };
        return part == null ? null : of(new Span(call.arguments().get(0), part), period, calendar, sheet);
    }

    private static Contributions of(Span span, int period, Calendar calendar, Sheet sheet) {
        List<Part> parts = new ArrayList<>();
        for (int cell = calendar.first(); cell <= calendar.periods(); cell++) {
            double contribution = span.part().of(sheet, cell, period);
            if (contribution != 0) {
                // an undefined part counts most: it makes the whole undefined
                double size = Double.isNaN(contribution) ? Double.POSITIVE_INFINITY : Math.abs(contribution);
                parts.add(new Part(cell, size));
            }
        }
        List<Integer> largest = parts.stream()
                .sorted(Comparator.comparingDouble(Part::size).reversed().thenComparingInt(Part::period))
                .limit(MOST)
                .map(Part::period)
                .sorted()
                .toList();
        return new Contributions(span.summed(), largest, parts.size() - largest.size());
    }

    private static Span.@Nullable Part within(Expression.Call call, Scope scope, int first, int last) {
        Expression summed = call.arguments().get(0);
        Symbol symbol = summed instanceof Expression.Name name ? scope.symbol(name.text()) : null;
        Symbol.Row row = symbol instanceof Symbol.Row line ? line : scope.helper(summed.toString());
        return row == null
                ? null
                : (sheet, cell, period) -> cell < first || cell > last ? 0 : sheet.cell(row.row(), cell);
    }

    private static int firstOfYear(Calendar calendar, int period) {
        int first = period;
        while (first > calendar.first() && calendar.year(first - 1) == calendar.year(period)) {
            first--;
        }
        return first;
    }
}
