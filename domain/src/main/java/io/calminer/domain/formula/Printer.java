package io.calminer.domain.formula;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Writes expressions with no more parentheses than their meaning needs. */
final class Printer {

    private final StringBuilder out = new StringBuilder();

    static String print(Expression expression) {
        Printer printer = new Printer();
        printer.write(expression, 0);
        return printer.out.toString();
    }

    private void write(Expression expression, int least) {
        boolean parentheses = rank(expression) < least;
        out.append(parentheses ? "(" : "");
        writeBare(expression);
        out.append(parentheses ? ")" : "");
    }

    private void writeBare(Expression expression) {
        if (expression instanceof Expression.Infix infix) {
            writeChain(infix);
        } else if (expression instanceof Expression.Negate negate) {
            out.append('-');
            write(negate.operand(), Operator.SIGN_RANK);
        } else if (expression instanceof Expression.Not not) {
            out.append("not ");
            write(not.operand(), Operator.NOT_RANK);
        } else if (expression instanceof Expression.Quantity quantity) {
            boolean number = quantity.inner() instanceof Expression.Literal;
            write(quantity.inner(), number ? 0 : Operator.PRIMARY_RANK + 1);
            out.append(" [").append(quantity.unit()).append(']');
        } else if (expression instanceof Expression.Plain plain) {
            out.append("in(");
            write(plain.operand(), 0);
            out.append(", [").append(plain.unit()).append("])");
        } else if (expression instanceof Expression.Call call) {
            writeCall(call);
        } else if (expression instanceof Expression.Lookup lookup) {
            writeLookup(lookup);
        } else {
            out.append(expression);
        }
    }

    /** Writes a chain that leans to the left without recursion along it. */
    private void writeChain(Expression.Infix last) {
        Deque<Expression.Infix> links = new ArrayDeque<>();
        Expression left = last;
        while (left instanceof Expression.Infix infix && (links.isEmpty() || continues(infix, links.peek()))) {
            links.push(infix);
            left = infix.left();
        }
        write(left, leftRank(links.element().operator()));
        for (Expression.Infix link : links) {
            out.append(' ').append(link.operator().symbol()).append(' ');
            write(link.right(), rightRank(link.operator()));
        }
    }

    private static boolean continues(Expression.Infix inner, Expression.Infix outer) {
        return inner.operator().rank() >= leftRank(outer.operator());
    }

    private static int leftRank(Operator operator) {
        // comparisons do not chain and a power binds to the right
        return operator.rank() + (operator.compares() || operator == Operator.POWER ? 1 : 0);
    }

    private static int rightRank(Operator operator) {
        return operator == Operator.POWER ? Operator.SIGN_RANK : operator.rank() + 1;
    }

    private static int rank(Expression expression) {
        if (expression instanceof Expression.Infix infix) {
            return infix.operator().rank();
        } else if (expression instanceof Expression.Negate) {
            return Operator.SIGN_RANK;
        }
        return expression instanceof Expression.Not ? Operator.NOT_RANK : Operator.PRIMARY_RANK;
    }

    private void writeCall(Expression.Call call) {
        out.append(call.function().text());
        if (call.function().shape() == Function.Shape.WORD) {
            return;
        }
        String separator = "(";
        for (Expression argument : call.arguments()) {
            out.append(separator);
            write(argument, 0);
            boolean first = separator.equals("(");
            separator = first && call.function().shape() == Function.Shape.LINES ? "; " : ", ";
        }
        out.append(')');
    }

    private void writeLookup(Expression.Lookup lookup) {
        out.append(lookup.function().text()).append('(');
        if (lookup.subject() != null) {
            write(lookup.subject(), 0);
            out.append("; ");
        }
        List<Expression.Entry> entries = lookup.entries();
        for (int i = 0; i < entries.size(); i++) {
            out.append(i == 0 ? "" : ", ");
            write(entries.get(i).key(), 0);
            out.append(": ");
            write(entries.get(i).value(), 0);
        }
        if (lookup.then() != null) {
            out.append(", then: ");
            write(lookup.then(), 0);
        }
        out.append(')');
    }
}
