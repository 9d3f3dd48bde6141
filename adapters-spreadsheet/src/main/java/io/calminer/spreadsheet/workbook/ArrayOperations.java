package io.calminer.spreadsheet.workbook;

import io.calminer.domain.program.Op;
import java.util.List;

/** The operations over whole rows inside a sum of products; every text stands in parentheses or is a reference. */
final class ArrayOperations {

    private ArrayOperations() {}

    static String write(Op op, List<String> operands) {
        String a = operands.get(0);
        String b = operands.size() > 1 ? operands.get(1) : "";
        return switch (op) {
            case ADD -> "(" + a + "+" + b + ")";
            case SUBTRACT -> "(" + a + "-" + b + ")";
            case MULTIPLY -> "(" + a + "*" + b + ")";
            case DIVIDE -> "(" + a + "/" + b + ")";
            case POWER -> "(" + a + "^" + b + ")";
            case NEGATE -> "(-" + a + ")";
            case MINIMUM -> "((" + a + "<=" + b + ")*" + a + "+(" + a + ">" + b + ")*" + b + ")";
            case MAXIMUM -> "((" + a + ">=" + b + ")*" + a + "+(" + a + "<" + b + ")*" + b + ")";
            case ABSOLUTE -> "ABS(" + a + ")";
            case SQUARE_ROOT -> "SQRT(" + a + ")";
            case EXPONENTIAL -> "EXP(" + a + ")";
            case LOGARITHM -> "LN(" + a + ")";
            case LOGARITHM_10 -> "LOG10(" + a + ")";
            case SINE -> "SIN(" + a + ")";
            case COSINE -> "COS(" + a + ")";
            case TANGENT -> "TAN(" + a + ")";
            case FLOOR -> "INT(" + a + ")";
            case CEILING -> "(-INT(-" + a + "))";
            case ROUND -> "ROUND(" + a + ",0)";
            case AND -> "((" + a + "<>0)*(" + b + "<>0))";
            case OR -> "((((" + a + "<>0)+(" + b + "<>0))>0)*1)";
            case NOT -> "((" + a + "=0)*1)";
            case CHOOSE -> choose(a, b, operands.get(2));
            default -> "((" + a + Operations.symbol(op) + b + ")*1)";
        };
    }

    private static String choose(String condition, String then, String otherwise) {
        String chosen = "(" + condition + "<>0)*" + then;
        return otherwise.equals("0") ? "(" + chosen + ")" : "(" + chosen + "+(" + condition + "=0)*" + otherwise + ")";
    }
}
