package io.calminer.domain.model;

import io.calminer.domain.calendar.Calendar;
import io.calminer.domain.formula.Expression;
import io.calminer.domain.formula.Function;
import io.calminer.domain.formula.Literals;
import io.calminer.domain.formula.Operator;
import io.calminer.domain.program.Code;
import io.calminer.domain.program.Op;
import io.calminer.domain.program.Window;
import io.calminer.domain.quantity.Unit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The meaning of the functions that read many periods at once. */
final class SpanLowering {

    private final Lowering lowering;
    private final Scope scope;
    private final Calendar calendar;
    private final RunningRows rows;

    SpanLowering(Lowering lowering) {
        this.lowering = lowering;
        this.scope = lowering.scope();
        this.calendar = scope.calendar();
        this.rows = new RunningRows(lowering);
    }

    @Nullable Unit lower(Expression.Call call) {
        return switch (call.function()) {
            case SUM_AHEAD -> sumAhead(call);
            case TRAILING, SHIFT -> new ShiftLowering(lowering).lower(call);
            case SPREAD -> spread(call);
            case AT -> at(call);
            case SUM_WHERE -> sumWhere(call);
            case NOW -> now(call);
            case ALONG, STEP_ALONG -> along(call);
            case RAMP -> ramp(call);
            default -> throw new IllegalStateException("Function " + call.function() + " takes keyed entries.");
        };
    }

    private @Nullable Unit sumAhead(Expression.Call call) {
        int count = new CallLowering(lowering).periods(call);
        Symbol.Row row = rows.row(call.arguments().get(0));
        Window window = Window.of(calendar.periods(), (cell, k) -> cell > k && cell <= k + count ? 1 : 0);
        return window(call, row, window);
    }

    private @Nullable Unit window(Expression.Call call, Symbol.Row row, Window window) {
        lowering.code().window(row.row(), window);
        scope.declareSpan(call.toString(), Span.of(call.arguments().get(0), row, window));
        return row.unit();
    }

    /** Shares listed, or one line read by age: its value in period 1 is the share of the first period. */
    private @Nullable Unit spread(Expression.Call call) {
        Symbol.Row row = rows.joined(call.arguments().get(0));
        List<Expression> shares = call.arguments().subList(1, call.arguments().size());
        boolean byAge = shares.size() == 1 && !isOneNumber(shares.get(0));
        return byAge ? spreadByAge(call, row, shares.get(0)) : spreadByList(call, row, shares);
    }

    private boolean isOneNumber(Expression share) {
        return Reads.overTime(share).isEmpty()
                && Reads.of(share).stream().allMatch(name -> scope.symbol(name) instanceof Symbol.Input);
    }

    private @Nullable Unit spreadByAge(Expression.Call call, Symbol.Row row, Expression share) {
        Symbol.Row shares = rows.row(share);
        if (shares.unit() != null && !shares.unit().isPlain()) {
            lowering.problem(ModelRule.UNIT_NOT_PLAIN, share, shares.unit(), share, shares.unit());
        }
        lowering.code().spread(row.row(), shares.row());
        scope.declareSpan(
                call.toString(),
                new Span(
                        call.arguments().get(0),
                        (sheet, cell, period) -> cell < 1 || cell > period
                                ? 0
                                : sheet.cell(shares.row(), period - cell + 1) * sheet.cell(row.row(), cell)));
        return row.unit();
    }

    private @Nullable Unit spreadByList(Expression.Call call, Symbol.Row row, List<Expression> shares) {
        for (int age = 0; age < shares.size(); age++) {
            lowering.lowerPlain(shares.get(age), call);
            lowering.code().constant(0).cell(row.row(), -age).apply(Op.MULTIPLY);
            if (age > 0) {
                lowering.code().apply(Op.ADD);
            }
        }
        scope.declareSpan(
                call.toString(),
                new Span(
                        call.arguments().get(0),
                        (sheet, cell, period) -> cell < 1 || cell > period || cell <= period - shares.size()
                                ? 0
                                : sheet.cell(row.row(), cell)));
        return row.unit();
    }

    private @Nullable Unit at(Expression.Call call) {
        Expression read = call.arguments().get(0);
        Integer year = year(call, call.arguments().get(1));
        if (!(read instanceof Expression.Name name)) {
            lowering.problem(ModelRule.LINE_NEEDED, call, read);
            return nothing();
        }
        if (scope.symbol(name.text()) == null) {
            return lowering.lower(name);
        }
        Symbol.Row row = rows.row(name);
        if (year == null) {
            return nothing();
        }
        int last = lastPeriod(year);
        if (last < 0) {
            lowering.problem(ModelRule.YEAR_OUTSIDE, call, year, calendar.year(1), calendar.year(calendar.periods()));
            return nothing();
        }
        Line line = scope.line(name.text());
        Kind kind = line == null ? Kind.INDEX : line.kind();
        if (kind == Kind.BALANCE) {
            return window(call, row, Window.of(calendar.periods(), (cell, k) -> cell == last ? 1 : 0));
        } else if (kind == Kind.FLOW) {
            return window(call, row, Window.of(calendar.periods(), (cell, k) -> isIn(year, cell) ? 1 : 0));
        }
        return mean(call, row, line, year);
    }

    private @Nullable Unit mean(Expression.Call call, Symbol.Row row, @Nullable Line line, int year) {
        String weight = line == null ? null : line.weight();
        if (weight == null || !(scope.symbol(weight) instanceof Symbol.Row weights)) {
            double years = 0;
            for (int k = 1; k <= calendar.periods(); k++) {
                years += isIn(year, k) ? calendar.yearsIn(k) : 0;
            }
            double whole = years;
            return window(
                    call,
                    row,
                    Window.of(calendar.periods(), (cell, k) -> isIn(year, cell) ? calendar.yearsIn(cell) / whole : 0));
        }
        Window all = Window.of(calendar.periods(), (cell, k) -> isIn(year, cell) ? 1 : 0);
        Expression product =
                new Expression.Infix(Operator.MULTIPLY, call.arguments().get(0), new Expression.Name(weight));
        Symbol.Row products = rows.row(product);
        window(call, products, all);
        lowering.code().window(weights.row(), all).apply(Op.DIVIDE);
        return row.unit();
    }

    private boolean isIn(int year, int period) {
        return period >= calendar.first() && calendar.year(period) == year;
    }

    private int lastPeriod(int year) {
        int last = -1;
        for (int k = 1; k <= calendar.periods(); k++) {
            last = calendar.year(k) == year ? k : last;
        }
        return last;
    }

    private @Nullable Unit sumWhere(Expression.Call call) {
        if (lowering.isSummed()) {
            lowering.problem(ModelRule.SUM_NESTED, call);
            return nothing();
        }
        Expression summed = call.arguments().get(0);
        Lowering each = lowering.summed();
        each.lowerPlain(call.arguments().get(1), call);
        Unit unit = each.lower(summed);
        each.code().constant(0).apply(Op.CHOOSE);
        Code code = each.code().build();
        lowering.code().sum(code);
        scope.declareSpan(
                call.toString(), new Span(summed, (sheet, cell, period) -> sheet.evaluateSummed(code, cell, period)));
        return unit;
    }

    private @Nullable Unit now(Expression.Call call) {
        if (!lowering.isSummed()) {
            lowering.problem(ModelRule.NOW_OUTSIDE, call);
            return nothing();
        }
        Symbol.Row row = rows.row(call.arguments().get(0));
        lowering.code().now(row.row());
        return row.unit();
    }

    private @Nullable Unit along(Expression.Call call) {
        Symbol.Row x = rows.row(call.arguments().get(1));
        Symbol.Row y = rows.row(call.arguments().get(2));
        lowering.lowerAs(x.unit(), call.arguments().get(0), call);
        int first = scope.hasZero(x) && scope.hasZero(y) ? 0 : 1;
        if (call.function() == Function.ALONG) {
            lowering.code().along(x.row(), y.row(), first);
        } else {
            lowering.code().stepAlong(x.row(), y.row(), first);
        }
        return y.unit();
    }

    private @Nullable Unit ramp(Expression.Call call) {
        List<Expression> arguments = call.arguments();
        Integer from = year(call, arguments.get(2));
        Integer to = year(call, arguments.get(3));
        if (from == null || to == null) {
            return nothing();
        }
        if (from >= to) {
            lowering.problem(ModelRule.YEARS_ORDER, call, to, from);
            return nothing();
        }
        List<Expression.Entry> entries = List.of(
                new Expression.Entry(arguments.get(2), arguments.get(0)),
                new Expression.Entry(arguments.get(3), arguments.get(1)));
        return new LookupLowering(lowering).lower(new Expression.Lookup(Function.INTERPOLATE, null, entries, null));
    }

    private @Nullable Integer year(Expression.Call call, Expression given) {
        Double value = Literals.value(given);
        boolean proper = value != null && given.toString().matches("[0-9]{4}");
        if (!proper) {
            boolean short2 = given.toString().matches("[0-9]{2}");
            lowering.problem(ModelRule.YEAR_FORM, call, given, short2 ? "20" + given : null);
            return null;
        }
        return Objects.requireNonNull(value).intValue();
    }

    /** Leaves an undefined value for a call that a problem keeps from meaning anything. */
    private @Nullable Unit nothing() {
        lowering.code().constant(Double.NaN);
        return null;
    }
}
