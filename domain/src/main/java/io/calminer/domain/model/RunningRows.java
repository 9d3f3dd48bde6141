package io.calminer.domain.model;

import io.calminer.domain.calendar.Calendar;
import io.calminer.domain.formula.Expression;
import io.calminer.domain.program.Code;
import io.calminer.domain.program.Op;
import io.calminer.domain.quantity.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The helper rows behind functions over time.
 *
 * <p>An expression read at another period becomes a row of its own. It has a value in period 0 only when it reads a
 * line that has one, as a line of that formula would.
 */
final class RunningRows {

    private final Lowering lowering;
    private final Scope scope;

    RunningRows(Lowering lowering) {
        this.lowering = lowering;
        this.scope = lowering.scope();
    }

    /** The row that holds the expression's values. */
    Symbol.Row row(Expression expression) {
        if (expression instanceof Expression.Name name && scope.symbol(name.text()) instanceof Symbol.Row row) {
            return row;
        }
        String key = expression.toString();
        Symbol.Row known = scope.helper(key);
        return known != null ? known : define(expression, key);
    }

    /** The row of the expression in which a value of period 0 counts with period 1. */
    Symbol.Row joined(Expression expression) {
        Symbol.Row apart = row(expression);
        if (!scope.hasZero(apart)) {
            return apart;
        }
        String key = "joined(" + expression + ")";
        Symbol.Row known = scope.helper(key);
        if (known != null) {
            return known;
        }
        double[] first = new double[scope.calendar().periods() + 1];
        first[1] = 1;
        Symbol.Row row = scope.declareHelper(key, apart.unit(), false);
        Code code = Code.builder()
                .byPeriod(first)
                .constant(0)
                .cell(apart.row(), 0)
                .constant(0)
                .cell(apart.row(), -1)
                .apply(Op.ADD)
                .constant(0)
                .cell(apart.row(), 0)
                .apply(Op.CHOOSE)
                .build();
        scope.define(row, code, null);
        return row;
    }

    /** Running sum from the start, period 0 included where it has a value. */
    Symbol.Row toDate(Expression expression) {
        Symbol.Row summed = row(expression);
        String key = "to_date(" + expression + ")";
        Symbol.Row known = scope.helper(key);
        if (known != null) {
            return known;
        }
        Symbol.Row sum = scope.declareHelper(key, summed.unit(), scope.hasZero(summed));
        Code code = Code.builder()
                .constant(0)
                .cell(sum.row(), -1)
                .constant(0)
                .cell(summed.row(), 0)
                .apply(Op.ADD)
                .build();
        scope.define(sum, code, scope.hasZero(summed) ? same(summed) : null);
        return sum;
    }

    /** Running sum from the first period of the fiscal year; a value of period 0 counts with the first year. */
    Symbol.Row yearToDate(Expression expression) {
        Symbol.Row summed = row(expression);
        String key = "year_to_date(" + expression + ")";
        Symbol.Row known = scope.helper(key);
        if (known != null) {
            return known;
        }
        Calendar calendar = scope.calendar();
        double[] goesOn = new double[calendar.periods() + 1];
        for (int k = 1; k < goesOn.length; k++) {
            goesOn[k] = k == 1 || calendar.year(k) == calendar.year(k - 1) ? 1 : 0;
        }
        Symbol.Row sum = scope.declareHelper(key, summed.unit(), scope.hasZero(summed));
        Code code = Code.builder()
                .byPeriod(goesOn)
                .constant(0)
                .cell(sum.row(), -1)
                .constant(0)
                .cell(summed.row(), 0)
                .apply(Op.ADD)
                .constant(0)
                .cell(summed.row(), 0)
                .apply(Op.CHOOSE)
                .build();
        scope.define(sum, code, scope.hasZero(summed) ? same(summed) : null);
        return sum;
    }

    /** Running sum from the end back to the period itself. */
    Symbol.Row toEnd(Expression expression) {
        Symbol.Row summed = row(expression);
        String key = "to_end(" + expression + ")";
        Symbol.Row known = scope.helper(key);
        if (known != null) {
            return known;
        }
        boolean zero = scope.calendar().hasPeriodZero();
        Symbol.Row sum = scope.declareHelper(key, summed.unit(), zero);
        Code code = Code.builder()
                .constant(0)
                .cell(summed.row(), 0)
                .constant(0)
                .cell(sum.row(), 1)
                .apply(Op.ADD)
                .build();
        scope.define(sum, code, zero ? code : null);
        return sum;
    }

    private Symbol.Row define(Expression expression, String key) {
        Lowering helper = lowering.helper();
        @Nullable Unit unit = helper.lower(expression);
        Code code = helper.code().build();
        boolean zero = Reads.of(expression).stream()
                .anyMatch(name -> scope.symbol(name) instanceof Symbol.Row row && scope.hasZero(row));
        Symbol.Row row = scope.declareHelper(key, unit, zero);
        scope.define(row, code, zero ? code : null);
        return row;
    }

    private static Code same(Symbol.Row row) {
        return Code.builder().constant(0).cell(row.row(), 0).build();
    }
}
