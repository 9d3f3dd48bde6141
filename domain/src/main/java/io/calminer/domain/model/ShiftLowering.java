package io.calminer.domain.model;

import io.calminer.domain.calendar.Calendar;
import io.calminer.domain.formula.Expression;
import io.calminer.domain.formula.Function;
import io.calminer.domain.program.Code;
import io.calminer.domain.program.Op;
import io.calminer.domain.program.Window;
import io.calminer.domain.quantity.Unit;
import java.time.temporal.ChronoUnit;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The meaning of {@code trailing} and {@code shift}, which divide a period by time.
 *
 * <p>Where the days or years are known beforehand the parts are fixed weights. Otherwise, as for an uncertain delay,
 * they are computed for each pair of periods.
 */
final class ShiftLowering {

    private static final double YEAR_MONTHS = 12;

    private final Lowering lowering;
    private final Scope scope;
    private final Calendar calendar;
    private final int[] months;

    ShiftLowering(Lowering lowering) {
        this.lowering = lowering;
        this.scope = lowering.scope();
        this.calendar = scope.calendar();
        this.months = new int[calendar.periods() + 1];
        for (int k = 1; k < months.length; k++) {
            months[k] = months[k - 1] + calendar.months(k);
        }
    }

    @Nullable Unit lower(Expression.Call call) {
        boolean trailing = call.function() == Function.TRAILING;
        Symbol.Row row = new RunningRows(lowering).row(call.arguments().get(0));
        Expression span = call.arguments().get(1);
        Unit wanted = scope.units().parse(trailing ? "d" : "a");
        if (!isKnown(span)) {
            return byPairs(call, row, span, wanted, trailing);
        }
        scope.buildIn(Reads.of(span));
        double length = scope.constant(length(lowering.helper(), span, wanted, call));
        Window window = Window.of(
                calendar.periods(),
                trailing
                        ? (cell, k) -> outstanding(cell, k, length)
                        : (cell, k) -> landed(cell, k, length * YEAR_MONTHS));
        lowering.code().window(row.row(), window);
        scope.declareSpan(call.toString(), Span.of(call.arguments().get(0), row, window));
        return row.unit();
    }

    /** Whether the span reads nothing that varies; what it reads is then built into the model. */
    private boolean isKnown(Expression span) {
        return Reads.overTime(span).isEmpty()
                && Reads.of(span).stream()
                        .allMatch(name -> scope.symbol(name) instanceof Symbol.Input input && input.constant());
    }

    /** A plain number, or a time converted to the unit wanted. */
    private static Code length(Lowering lowering, Expression span, Unit wanted, Expression whole) {
        Unit unit = lowering.lower(span);
        if (unit != null && !unit.isPlain()) {
            lowering.convert(unit, wanted, span, whole);
        }
        return lowering.code().build();
    }

    /** The part of a period's value that lies within so many days before the end of another. */
    private double outstanding(int cell, int period, double days) {
        if (cell > period || cell < calendar.first()) {
            return 0;
        }
        double past = ChronoUnit.DAYS.between(calendar.end(cell), calendar.end(period));
        double whole = days(cell);
        return whole == 0 ? (past < days ? 1 : 0) : Math.max(0, Math.min(1, (days - past) / whole));
    }

    private double days(int period) {
        return ChronoUnit.DAYS.between(calendar.start(period), calendar.end(period));
    }

    /** The part of a period's value that falls into another when it comes so many months later. */
    private double landed(int cell, int period, double later) {
        if (cell < calendar.first()) {
            return 0;
        }
        double before = period == 0 ? Double.NEGATIVE_INFINITY : months[period - 1];
        if (cell == 0) {
            boolean first = period == 0 || (period == 1 && !calendar.hasPeriodZero());
            return later <= months[period] && (later > before || (first && later >= before)) ? 1 : 0;
        }
        double from = Math.max(months[cell - 1] + later, period == 0 ? 0 : before);
        double to = Math.min(months[cell] + later, months[period]);
        return Math.max(0, to - from) / calendar.months(cell);
    }

    /** Σ x(k) · part(k, now) with a part that is computed from the span, which is read in the current period. */
    private @Nullable Unit byPairs(
            Expression.Call call, Symbol.Row row, Expression span, Unit wanted, boolean trailing) {
        Lowering helper = lowering.helper();
        Code length = length(helper, span, wanted, call);
        String key = call.function().text() + " by " + span;
        Symbol.Row known = scope.helper(key);
        Symbol.Row spans = known == null ? scope.declareHelper(key, Unit.ONE, calendar.hasPeriodZero()) : known;
        scope.define(spans, length, calendar.hasPeriodZero() ? length : null);
        Code.Builder each = Code.builder();
        if (trailing) {
            outstanding(each, row, spans);
        } else {
            landed(each, row, spans);
        }
        Code code = each.build();
        lowering.code().sum(code);
        scope.declareSpan(
                call.toString(),
                new Span(call.arguments().get(0), (sheet, cell, period) -> sheet.evaluateSummed(code, cell, period)));
        return row.unit();
    }

    private void outstanding(Code.Builder each, Symbol.Row row, Symbol.Row days) {
        Symbol.Row ends = byPeriod("days to the end", k -> ChronoUnit.DAYS.between(calendar.start(1), calendar.end(k)));
        // 1 where the cell lies after the current period, so that it is left out
        cell(each, ends).now(ends.row()).apply(Op.LESS_OR_EQUAL);
        each.now(days.row()).now(ends.row()).apply(Op.SUBTRACT);
        cell(each, ends).apply(Op.ADD);
        values(each, k -> Math.max(days(k), 1)).apply(Op.DIVIDE);
        each.constant(0).apply(Op.MAXIMUM).constant(1).apply(Op.MINIMUM);
        cell(each, row).apply(Op.MULTIPLY).constant(0).apply(Op.CHOOSE);
    }

    private void landed(Code.Builder each, Symbol.Row row, Symbol.Row years) {
        Symbol.Row ends = byPeriod("months to the end", k -> months[k]);
        Symbol.Row starts = byPeriod("months to the start", k -> k == 0 ? 0 : months[k - 1]);
        if (scope.hasZero(row)) {
            values(each, k -> k == 0 ? 1 : 0);
            landedAtOnce(each, ends, years);
        }
        shifted(each, ends, years).now(ends.row()).apply(Op.MINIMUM);
        shifted(each, starts, years).now(starts.row()).apply(Op.MAXIMUM).apply(Op.SUBTRACT);
        each.constant(0).apply(Op.MAXIMUM);
        values(each, k -> Math.max(calendar.months(k), 1)).apply(Op.DIVIDE);
        if (scope.hasZero(row)) {
            each.apply(Op.CHOOSE);
        }
        cell(each, row).apply(Op.MULTIPLY);
    }

    /** 1 where a value of period 0, which has no length, falls into the current period, otherwise 0. */
    private void landedAtOnce(Code.Builder each, Symbol.Row ends, Symbol.Row years) {
        Symbol.Row before =
                byPeriod("months before", k -> k == 0 ? -Calendar.MOST_PERIODS * YEAR_MONTHS : months[k - 1]);
        each.now(before.row());
        each.now(years.row()).constant(YEAR_MONTHS).apply(Op.MULTIPLY).apply(Op.LESS);
        each.now(years.row()).constant(YEAR_MONTHS).apply(Op.MULTIPLY);
        each.now(ends.row()).apply(Op.LESS_OR_EQUAL).apply(Op.AND);
    }

    private Code.Builder shifted(Code.Builder each, Symbol.Row time, Symbol.Row years) {
        return cell(each, time)
                .now(years.row())
                .constant(YEAR_MONTHS)
                .apply(Op.MULTIPLY)
                .apply(Op.ADD);
    }

    private static Code.Builder cell(Code.Builder each, Symbol.Row row) {
        return each.constant(0).cell(row.row(), 0);
    }

    private Code.Builder values(Code.Builder code, IntToDoubleFunction value) {
        double[] values = new double[calendar.periods() + 1];
        for (int k = 0; k < values.length; k++) {
            values[k] = value.applyAsDouble(k);
        }
        return code.byPeriod(values);
    }

    private Symbol.Row byPeriod(String key, IntToDoubleFunction value) {
        Symbol.Row known = scope.helper(key);
        if (known != null) {
            return known;
        }
        Symbol.Row row = scope.declareHelper(key, Unit.ONE, calendar.hasPeriodZero());
        Code code = values(Code.builder(), value).build();
        scope.define(row, code, calendar.hasPeriodZero() ? code : null);
        return row;
    }
}
