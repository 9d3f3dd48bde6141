package io.calminer.domain.model;

import io.calminer.domain.formula.Operator;
import io.calminer.domain.program.Op;

/** The operation behind each infix operator whose operands share a unit. */
final class Operators {

    private Operators() {}

    static Op op(Operator operator) {
        return switch (operator) {
            case ADD -> Op.ADD;
            case SUBTRACT -> Op.SUBTRACT;
            case LESS -> Op.LESS;
            case LESS_OR_EQUAL -> Op.LESS_OR_EQUAL;
            case GREATER -> Op.GREATER;
            case GREATER_OR_EQUAL -> Op.GREATER_OR_EQUAL;
            case EQUAL -> Op.EQUAL;
            case NOT_EQUAL -> Op.NOT_EQUAL;
            default -> throw new IllegalArgumentException("Operands of " + operator + " need not share a unit.");
        };
    }
}
