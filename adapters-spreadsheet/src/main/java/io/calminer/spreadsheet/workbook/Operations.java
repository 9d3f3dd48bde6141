package io.calminer.spreadsheet.workbook;

import io.calminer.domain.program.Op;
import io.calminer.spreadsheet.workbook.Term.Written;
import java.util.List;

/** The operations of the planning language in the language of spreadsheets. */
final class Operations {

    private Operations() {}

    static Written write(Op op, List<Written> operands) {
        Written a = operands.get(0);
        return switch (op) {
            case NEGATE -> Written.of("(-" + a.asNumber().within(Term.PRIMARY) + ")", Term.PRIMARY, a.depth() + 2);
            case ABSOLUTE -> function("ABS", a);
            case SQUARE_ROOT -> function("SQRT", a);
            case EXPONENTIAL -> function("EXP", a);
            case LOGARITHM -> function("LN", a);
            case LOGARITHM_10 -> function("LOG10", a);
            case SINE -> function("SIN", a);
            case COSINE -> function("COS", a);
            case TANGENT -> function("TAN", a);
            case FLOOR -> function("INT", a);
            case CEILING ->
                Written.of("(-INT(-" + a.asNumber().within(Term.PRIMARY) + "))", Term.PRIMARY, a.depth() + 3);
            case ROUND ->
                Written.call("ROUND", a.asNumber().text() + ",0", a.asNumber().depth());
            case NOT ->
                Written.truth(
                        "NOT(" + a.asTruth().text() + ")",
                        Term.PRIMARY,
                        a.asTruth().depth() + 1);
            case CHOOSE -> choose(a, operands.get(1), operands.get(2));
            default -> two(op, a, operands.get(1));
        };
    }

    private static Written two(Op op, Written a, Written b) {
        return switch (op) {
            case ADD -> infix("+", Term.SUM, a, b);
            case SUBTRACT -> infix("-", Term.SUM, a, b);
            case MULTIPLY -> infix("*", Term.PRODUCT, a, b);
            case DIVIDE -> infix("/", Term.PRODUCT, a, b);
            case POWER -> power(a.asNumber(), b.asNumber());
            case MINIMUM -> extreme("MIN", a.asNumber(), b.asNumber());
            case MAXIMUM -> extreme("MAX", a.asNumber(), b.asNumber());
            case AND -> logic("AND", a.asTruth(), b.asTruth());
            case OR -> logic("OR", a.asTruth(), b.asTruth());
            default -> compare(symbol(op), a.asNumber(), b.asNumber());
        };
    }

    /** The sign of a comparison. */
    static String symbol(Op op) {
        return switch (op) {
            case LESS -> "<";
            case LESS_OR_EQUAL -> "<=";
            case GREATER -> ">";
            case GREATER_OR_EQUAL -> ">=";
            case EQUAL -> "=";
            case NOT_EQUAL -> "<>";
            default -> throw new IllegalArgumentException(op + " does not compare.");
        };
    }

    private static Written function(String name, Written a) {
        return Written.call(name, a.asNumber().text(), a.asNumber().depth());
    }

    private static Written infix(String sign, int rank, Written left, Written right) {
        Written a = left.asNumber();
        Written b = right.asNumber();
        // as written: a + (b + c) keeps its order, so that sums round alike
        return Written.of(a.within(rank) + sign + b.within(rank + 1), rank, Math.max(a.depth(), b.depth() + 1));
    }

    private static Written power(Written a, Written b) {
        String text = "(" + a.within(Term.PRIMARY) + "^" + b.within(Term.PRIMARY) + ")";
        return Written.of(text, Term.PRIMARY, deeper(a, b) + 1);
    }

    private static Written extreme(String name, Written a, Written b) {
        boolean more = a.call().equals(name);
        String first = more ? a.text().substring(name.length() + 1, a.text().length() - 1) : a.text();
        int depth = Math.max(more ? a.depth() - 1 : a.depth(), b.depth());
        return Written.call(name, first + "," + b.text(), depth);
    }

    private static Written logic(String name, Written a, Written b) {
        return Written.truth(name + "(" + a.text() + "," + b.text() + ")", Term.PRIMARY, deeper(a, b));
    }

    private static Written compare(String sign, Written a, Written b) {
        return Written.truth(a.within(Term.SUM) + sign + b.within(Term.SUM), Term.COMPARISON, deeper(a, b));
    }

    private static Written choose(Written condition, Written then, Written otherwise) {
        Written a = condition.asTruth();
        Written b = then.asNumber();
        Written c = otherwise.asNumber();
        return Written.call("IF", a.text() + "," + b.text() + "," + c.text(), Math.max(a.depth(), deeper(b, c)));
    }

    private static int deeper(Written a, Written b) {
        return Math.max(a.depth(), b.depth()) + 1;
    }
}
