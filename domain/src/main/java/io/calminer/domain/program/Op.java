package io.calminer.domain.program;

/**
 * An operation of the planning language on one, two or three numbers.
 *
 * <p>{@link #apply} gives the scalar result, which both lowerings of a formula reproduce to the bit.
 */
public enum Op {
    ADD(2),
    SUBTRACT(2),
    MULTIPLY(2),
    DIVIDE(2),
    POWER(2),
    NEGATE(1),
    MINIMUM(2),
    MAXIMUM(2),
    ABSOLUTE(1),
    SQUARE_ROOT(1),
    EXPONENTIAL(1),
    LOGARITHM(1),
    LOGARITHM_10(1),
    SINE(1),
    COSINE(1),
    TANGENT(1),
    FLOOR(1),
    CEILING(1),
    ROUND(1),
    LESS(2),
    LESS_OR_EQUAL(2),
    GREATER(2),
    GREATER_OR_EQUAL(2),
    EQUAL(2),
    NOT_EQUAL(2),
    AND(2),
    OR(2),
    NOT(1),
    CHOOSE(3);

    private static final Op[] ALL = values();

    private final int operands;

    Op(int operands) {
        this.operands = operands;
    }

    static Op at(int ordinal) {
        return ALL[ordinal];
    }

    /** How many numbers the operation takes. */
    public int operands() {
        return operands;
    }

    /** The result for single numbers; operands beyond {@link #operands()} are ignored. */
    public double apply(double a, double b, double c) {
        return switch (this) {
            case ADD -> Arithmetic.add(a, b);
            case SUBTRACT -> Arithmetic.subtract(a, b);
            case MULTIPLY -> Arithmetic.multiply(a, b);
            case DIVIDE -> Arithmetic.divide(a, b);
            case POWER -> Arithmetic.power(a, b);
            case NEGATE -> Arithmetic.negate(a);
            case MINIMUM -> Arithmetic.minimum(a, b);
            case MAXIMUM -> Arithmetic.maximum(a, b);
            case ABSOLUTE -> Arithmetic.absolute(a);
            case SQUARE_ROOT -> Arithmetic.squareRoot(a);
            case EXPONENTIAL -> Arithmetic.exponential(a);
            case LOGARITHM -> Arithmetic.logarithm(a);
            case LOGARITHM_10 -> Arithmetic.logarithm10(a);
            case SINE -> Arithmetic.sine(a);
            case COSINE -> Arithmetic.cosine(a);
            case TANGENT -> Arithmetic.tangent(a);
            case FLOOR -> Arithmetic.floor(a);
            case CEILING -> Arithmetic.ceiling(a);
            case ROUND -> Arithmetic.round(a);
            case LESS -> Arithmetic.less(a, b);
            case LESS_OR_EQUAL -> Arithmetic.lessOrEqual(a, b);
            case GREATER -> Arithmetic.less(b, a);
            case GREATER_OR_EQUAL -> Arithmetic.lessOrEqual(b, a);
            case EQUAL -> Arithmetic.equal(a, b);
            case NOT_EQUAL -> Arithmetic.notEqual(a, b);
            case AND -> Arithmetic.and(a, b);
            case OR -> Arithmetic.or(a, b);
            case NOT -> Arithmetic.not(a);
            case CHOOSE -> Arithmetic.choose(a, b, c);
        };
    }
}
