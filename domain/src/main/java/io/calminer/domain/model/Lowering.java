package io.calminer.domain.model;

import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problems;
import io.calminer.domain.document.Suggestion;
import io.calminer.domain.formula.Expression;
import io.calminer.domain.formula.Formula;
import io.calminer.domain.formula.Literals;
import io.calminer.domain.formula.Operator;
import io.calminer.domain.program.Code;
import io.calminer.domain.program.Op;
import io.calminer.domain.quantity.InvalidUnit;
import io.calminer.domain.quantity.Unit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns one formula into a code, checking names and units on the way.
 *
 * <p>Each method writes the code of an expression and returns its unit, or null when an earlier problem left it
 * unknown. Numbers stay in their declared unit: where two operands agree in dimension but not in factor, the second
 * is converted to the unit of the first by a visible {@link Conversion}.
 */
final class Lowering {

    private final Scope scope;
    private final Problems problems;
    private final Pointer at;
    private final Code.Builder code = Code.builder();
    private final List<Conversion> conversions;
    private boolean isSummed;

    Lowering(Scope scope, Problems problems, Pointer at, List<Conversion> conversions) {
        this.scope = scope;
        this.problems = problems;
        this.at = at;
        this.conversions = conversions;
    }

    /** A code of the same formula that is summed over all periods, in which {@code now} is allowed. */
    Lowering summed() {
        Lowering summed = new Lowering(scope, problems, at, conversions);
        summed.isSummed = true;
        return summed;
    }

    /** Whether the code is summed over all periods. */
    boolean isSummed() {
        return isSummed;
    }

    /** A fresh code of the same formula, for a helper row. */
    Lowering helper() {
        return new Lowering(scope, problems, at, new ArrayList<>());
    }

    Scope scope() {
        return scope;
    }

    Code.Builder code() {
        return code;
    }

    void problem(ModelRule rule, @Nullable Object... values) {
        problems.add(rule, at, values);
    }

    /** Writes the expression and returns its unit. */
    @Nullable Unit lower(Expression expression) {
        if (expression instanceof Expression.Literal literal) {
            code.constant(literal.value());
            return Unit.ONE;
        } else if (expression instanceof Expression.Name name) {
            return name(name.text());
        } else if (expression instanceof Expression.Quantity quantity) {
            return quantity(quantity);
        } else if (expression instanceof Expression.Plain plain) {
            return plain(plain);
        } else if (expression instanceof Expression.Negate negate) {
            Unit unit = lower(negate.operand());
            code.apply(Op.NEGATE);
            return unit;
        } else if (expression instanceof Expression.Not not) {
            lowerPlain(not.operand(), not);
            code.apply(Op.NOT);
            return Unit.ONE;
        } else if (expression instanceof Expression.Infix infix) {
            return chain(infix);
        } else if (expression instanceof Expression.Call call) {
            return new CallLowering(this).lower(call);
        }
        return new LookupLowering(this).lower((Expression.Lookup) expression);
    }

    /** Writes the expression as a number without unit, as exponents and the arguments of exp and ln must be. */
    void lowerPlain(Expression operand, Expression whole) {
        toPlain(lower(operand), operand, whole);
    }

    /** Writes the expression converted to the unit of an operand before it. */
    void lowerAs(@Nullable Unit wanted, Expression operand, Expression whole) {
        convert(lower(operand), wanted, operand, whole);
    }

    /** Converts the value on top of the stack to the wanted unit, or tells why that cannot be. */
    void convert(@Nullable Unit from, @Nullable Unit to, Expression operand, Expression whole) {
        if (from == null || to == null) {
            return;
        }
        if (!from.sameDimension(to)) {
            problem(ModelRule.UNIT_MISMATCH, whole, shown(to), shown(from), from.isPlain() ? to : from);
        } else if (from.factorTo(to) != 1) {
            conversions.add(new Conversion(operand.toString(), from, to));
            code.constant(from.factorTo(to)).apply(Op.MULTIPLY);
        }
    }

    /** Whether a value is a number alone, in the unit of its field: no percentage where that unit counts shares, such as ppm. */
    static boolean isAlone(Formula formula, Unit actual, @Nullable Unit declared) {
        boolean share = declared != null && declared.sameDimension(Unit.ONE) && Reads.hasPercentage(formula.root());
        return actual.isPlain() && !share;
    }

    /** A unit in words. */
    static String shown(Unit unit) {
        return unit.isPlain() ? "a plain number" : unit.toString();
    }

    /** In which unit something is, in words. */
    static String in(Unit unit) {
        return unit.isPlain() ? "as a plain number" : "in " + unit;
    }

    @Nullable Unit unit(String text) {
        try {
            return scope.units().parse(text);
        } catch (InvalidUnit invalid) {
            problems.add(invalid.rule(), at, invalid.values().toArray());
            return null;
        }
    }

    void read(Symbol symbol) {
        if (symbol instanceof Symbol.Input input) {
            code.input(input.slots(), input.base());
            multiply(input.flexes());
        } else {
            code.constant(0).cell(((Symbol.Row) symbol).row(), 0);
        }
    }

    /** Multiplies the value on top of the stack by slots. */
    void multiply(int... factors) {
        for (int factor : factors) {
            int[] slots = new int[scope.calendar().periods() + 1];
            Arrays.fill(slots, factor);
            code.input(slots, 1).apply(Op.MULTIPLY);
        }
    }

    private @Nullable Unit name(String name) {
        Symbol symbol = scope.symbol(name);
        if (symbol == null) {
            if (!scope.namesAreMissing()) {
                problem(ModelRule.UNKNOWN_NAME, name, Suggestion.nearest(name, scope.known()));
            }
            code.constant(Double.NaN);
            return null;
        }
        read(symbol);
        return symbol.unit();
    }

    private @Nullable Unit quantity(Expression.Quantity quantity) {
        Unit given = unit(quantity.unit());
        Unit inner = lower(quantity.inner());
        if (given != null && inner != null && !inner.isPlain()) {
            problem(ModelRule.UNIT_GIVEN_TWICE, quantity.inner(), inner, quantity.unit(), quantity.inner(), inner);
        }
        return given;
    }

    private Unit plain(Expression.Plain plain) {
        Unit wanted = unit(plain.unit());
        lowerAs(wanted, plain.operand(), plain);
        return Unit.ONE;
    }

    private void toPlain(@Nullable Unit unit, Expression operand, Expression whole) {
        if (unit == null || unit.isPlain()) {
            return;
        }
        if (unit.sameDimension(Unit.ONE)) {
            convert(unit, Unit.ONE, operand, whole);
        } else {
            problem(ModelRule.UNIT_NOT_PLAIN, operand, unit, operand, unit);
        }
    }

    /** A chain such as a + b + c without recursion, since it may be thousands of terms long. */
    private @Nullable Unit chain(Expression.Infix last) {
        Deque<Expression.Infix> links = new ArrayDeque<>();
        Expression left = last;
        while (left instanceof Expression.Infix infix) {
            links.push(infix);
            left = infix.left();
        }
        Unit unit = lower(left);
        for (Expression.Infix link : links) {
            unit = infix(link, unit);
        }
        return unit;
    }

    private @Nullable Unit infix(Expression.Infix infix, @Nullable Unit left) {
        Operator operator = infix.operator();
        switch (operator) {
            case AND, OR -> {
                toPlain(left, infix.left(), infix);
                lowerPlain(infix.right(), infix);
                code.apply(operator == Operator.AND ? Op.AND : Op.OR);
                return Unit.ONE;
            }
            case MULTIPLY, DIVIDE -> {
                Unit right = lower(infix.right());
                code.apply(operator == Operator.MULTIPLY ? Op.MULTIPLY : Op.DIVIDE);
                return left == null || right == null
                        ? null
                        : operator == Operator.MULTIPLY ? left.times(right) : left.per(right);
            }
            case POWER -> {
                return power(infix, left);
            }
            default -> {
                lowerAs(left, infix.right(), infix);
                code.apply(Operators.op(operator));
                return operator == Operator.ADD || operator == Operator.SUBTRACT ? left : Unit.ONE;
            }
        }
    }

    private @Nullable Unit power(Expression.Infix infix, @Nullable Unit base) {
        if (base == null || base.sameDimension(Unit.ONE)) {
            toPlain(base, infix.left(), infix);
            lowerPlain(infix.right(), infix);
            code.apply(Op.POWER);
            return Unit.ONE;
        }
        Double exponent = Literals.value(infix.right());
        lowerPlain(infix.right(), infix);
        code.apply(Op.POWER);
        if (exponent == null || exponent != Math.rint(exponent) || Math.abs(exponent) > 9) {
            problem(ModelRule.UNIT_POWER, infix, base);
            return null;
        }
        return base.power(exponent.intValue());
    }
}
