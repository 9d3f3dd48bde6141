package io.calminer.domain.formula;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a formula.
 *
 * <p>Chains of infix operators lean to the left and may be thousands of terms long: walk them with a loop over
 * {@link Infix#left}, not by recursion. {@code toString} gives the canonical text.
 */
public sealed interface Expression {

    /** The parts that it is made of, from left to right. */
    List<Expression> operands();

    /** A number as it was written: {@code 1_250_000}, {@code 1.5e6}, {@code 8.5%}. */
    record Literal(String text, double value) implements Expression {
        @Override
        public List<Expression> operands() {
            return List.of();
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** A number or an expression in parentheses with the unit given to it. */
    record Quantity(Expression inner, String unit) implements Expression {
        @Override
        public List<Expression> operands() {
            return List.of(inner);
        }

        @Override
        public String toString() {
            return Printer.print(this);
        }
    }

    /** The name of a parameter, a process or a line. */
    record Name(String text) implements Expression {
        @Override
        public List<Expression> operands() {
            return List.of();
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** The operand with its sign turned. */
    record Negate(Expression operand) implements Expression {
        @Override
        public List<Expression> operands() {
            return List.of(operand);
        }

        @Override
        public String toString() {
            return Printer.print(this);
        }
    }

    /** True where the operand is false. */
    record Not(Expression operand) implements Expression {
        @Override
        public List<Expression> operands() {
            return List.of(operand);
        }

        @Override
        public String toString() {
            return Printer.print(this);
        }
    }

    /** Two operands with an operator between them; equal to another when their texts are. */
    record Infix(Operator operator, Expression left, Expression right) implements Expression {
        @Override
        public List<Expression> operands() {
            return List.of(left, right);
        }

        // the generated methods recurse along the chain and would overflow the stack
        @Override
        public boolean equals(Object other) {
            return other instanceof Infix infix && toString().equals(infix.toString());
        }

        @Override
        public int hashCode() {
            return toString().hashCode();
        }

        @Override
        public String toString() {
            return Printer.print(this);
        }
    }

    /** A function of expressions, or one of the words {@code period}, {@code year}, {@code years_in_period}. */
    record Call(Function function, List<Expression> arguments) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public List<Expression> operands() {
            return arguments;
        }

        @Override
        public String toString() {
            return Printer.print(this);
        }
    }

    /**
     * A function of keyed entries.
     *
     * @param subject the value looked up; null for functions over years
     * @param then the value after the last year; null where it stays
     */
    record Lookup(
            Function function,
            @Nullable Expression subject,
            List<Entry> entries,
            @Nullable Expression then) implements Expression {
        public Lookup {
            entries = List.copyOf(entries);
        }

        @Override
        public List<Expression> operands() {
            List<Expression> operands = new ArrayList<>();
            if (subject != null) {
                operands.add(subject);
            }
            entries.forEach(entry -> operands.add(entry.value()));
            if (then != null) {
                operands.add(then);
            }
            return operands;
        }

        @Override
        public String toString() {
            return Printer.print(this);
        }
    }

    /** A key, which is a number with or without sign and unit, and the value at it. */
    record Entry(Expression key, Expression value) {}

    /** The plain number of a value in a unit: {@code in(ore, [Mt])}. */
    record Plain(Expression operand, String unit) implements Expression {
        @Override
        public List<Expression> operands() {
            return List.of(operand);
        }

        @Override
        public String toString() {
            return Printer.print(this);
        }
    }
}
