package io.calminer.domain.model;

import io.calminer.domain.calendar.Calendar;
import io.calminer.domain.formula.Expression;
import io.calminer.domain.formula.Literals;
import io.calminer.domain.program.Op;
import io.calminer.domain.quantity.Unit;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The meaning of the functions with plain arguments. */
final class CallLowering {

    private final Lowering lowering;

    CallLowering(Lowering lowering) {
        this.lowering = lowering;
    }

    @Nullable Unit lower(Expression.Call call) {
        List<Expression> arguments = call.arguments();
        Calendar calendar = lowering.scope().calendar();
        return switch (call.function()) {
            case MIN -> fold(call, Op.MINIMUM);
            case MAX -> fold(call, Op.MAXIMUM);
            case IF -> choose(call);
            case CLAMP -> clamp(call);
            case ABS -> keepUnit(call, Op.ABSOLUTE);
            case FLOOR -> keepUnit(call, Op.FLOOR);
            case CEIL -> keepUnit(call, Op.CEILING);
            case ROUND -> keepUnit(call, Op.ROUND);
            case EXP -> plain(call, Op.EXPONENTIAL);
            case LN -> plain(call, Op.LOGARITHM);
            case LOG10 -> plain(call, Op.LOGARITHM_10);
            case SIN -> plain(call, Op.SINE);
            case COS -> plain(call, Op.COSINE);
            case TAN -> plain(call, Op.TANGENT);
            case SQRT -> root(call);
            case PERIOD -> byPeriod(k -> k);
            case YEAR -> byPeriod(calendar::year);
            case YEARS_IN_PERIOD -> byPeriod(calendar::yearsIn);
            case PREV -> shifted(call, -1, arguments.size() > 1 ? arguments.get(1) : null);
            case NEXT -> shifted(call, 1, null);
            case LAG -> shifted(call, -periods(call), null);
            case LEAD -> shifted(call, periods(call), null);
            case PER_YEAR -> perYear(call);
            case RATE_IN_PERIOD -> rateInPeriod(call);
            case TO_DATE -> cell(runningRows().toDate(arguments.get(0)));
            case YEAR_TO_DATE -> cell(runningRows().yearToDate(arguments.get(0)));
            case TO_END -> cell(runningRows().toEnd(arguments.get(0)));
            case TOTAL -> total(arguments.get(0));
            default -> new SpanLowering(lowering).lower(call);
        };
    }

    private RunningRows runningRows() {
        return new RunningRows(lowering);
    }

    private @Nullable Unit fold(Expression.Call call, Op op) {
        List<Expression> arguments = call.arguments();
        Unit unit = lowering.lower(arguments.get(0));
        for (Expression argument : arguments.subList(1, arguments.size())) {
            lowering.lowerAs(unit, argument, call);
            lowering.code().apply(op);
        }
        return unit;
    }

    private @Nullable Unit choose(Expression.Call call) {
        lowering.lowerPlain(call.arguments().get(0), call);
        Unit unit = lowering.lower(call.arguments().get(1));
        lowering.lowerAs(unit, call.arguments().get(2), call);
        lowering.code().apply(Op.CHOOSE);
        return unit;
    }

    private @Nullable Unit clamp(Expression.Call call) {
        Unit unit = lowering.lower(call.arguments().get(0));
        lowering.lowerAs(unit, call.arguments().get(1), call);
        lowering.code().apply(Op.MAXIMUM);
        lowering.lowerAs(unit, call.arguments().get(2), call);
        lowering.code().apply(Op.MINIMUM);
        return unit;
    }

    private @Nullable Unit keepUnit(Expression.Call call, Op op) {
        Unit unit = lowering.lower(call.arguments().get(0));
        lowering.code().apply(op);
        return unit;
    }

    private Unit plain(Expression.Call call, Op op) {
        lowering.lowerPlain(call.arguments().get(0), call);
        lowering.code().apply(op);
        return Unit.ONE;
    }

    private @Nullable Unit root(Expression.Call call) {
        Unit unit = lowering.lower(call.arguments().get(0));
        lowering.code().apply(Op.SQUARE_ROOT);
        if (unit == null) {
            return null;
        }
        return unit.root(2).orElseGet(() -> {
            lowering.problem(ModelRule.UNIT_ROOT, unit);
            return Unit.ONE;
        });
    }

    private Unit byPeriod(IntToDoubleFunction value) {
        double[] values = new double[lowering.scope().calendar().periods() + 1];
        for (int k = lowering.scope().calendar().first(); k < values.length; k++) {
            values[k] = value.applyAsDouble(k);
        }
        lowering.code().byPeriod(values);
        return Unit.ONE;
    }

    private @Nullable Unit perYear(Expression.Call call) {
        Unit unit = lowering.lower(call.arguments().get(0));
        byPeriod(lowering.scope().calendar()::yearsIn);
        lowering.code().apply(Op.MULTIPLY);
        Unit year = lowering.scope().units().parse("a");
        return unit != null && unit.isPer(year) ? unit.times(year) : unit;
    }

    /** (1 + r)^years − 1, and 0 in period 0 whatever r is. */
    private Unit rateInPeriod(Expression.Call call) {
        lowering.code().constant(1);
        lowering.lowerPlain(call.arguments().get(0), call);
        lowering.code().apply(Op.ADD);
        byPeriod(lowering.scope().calendar()::yearsIn);
        lowering.code().apply(Op.POWER).constant(1).apply(Op.SUBTRACT);
        return Unit.ONE;
    }

    private @Nullable Unit shifted(Expression.Call call, int shift, @Nullable Expression start) {
        Symbol.Row row = runningRows().row(call.arguments().get(0));
        if (start == null) {
            lowering.code().constant(0);
        } else {
            lowering.lowerAs(row.unit(), start, call);
        }
        lowering.code().cell(row.row(), shift);
        return row.unit();
    }

    private @Nullable Unit cell(Symbol.Row row) {
        lowering.read(row);
        return row.unit();
    }

    private @Nullable Unit total(Expression operand) {
        Symbol.Row sum = runningRows().toDate(operand);
        lowering.code().cellAt(sum.row(), lowering.scope().calendar().periods());
        return sum.unit();
    }

    int periods(Expression.Call call) {
        Expression count = call.arguments().get(1);
        Double value = Literals.value(count);
        int most = Calendar.MOST_PERIODS;
        if (value == null
                || Literals.unit(count) != null
                || value != Math.rint(value)
                || !(value >= 1 && value <= most)) {
            lowering.problem(ModelRule.WHOLE_PERIODS, call, 1, most, count);
            return 1;
        }
        return value.intValue();
    }
}
