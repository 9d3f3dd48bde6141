package io.calminer.domain.formula;

/** An operator between two operands, with its rank: a higher rank binds tighter. */
public enum Operator {
    OR("or", 1),
    AND("and", 2),
    LESS("<", 4),
    LESS_OR_EQUAL("<=", 4),
    GREATER(">", 4),
    GREATER_OR_EQUAL(">=", 4),
    EQUAL("==", 4),
    NOT_EQUAL("!=", 4),
    ADD("+", 5),
    SUBTRACT("-", 5),
    MULTIPLY("*", 6),
    DIVIDE("/", 6),
    POWER("^", 8);

    /** The rank of {@code not}, between {@code and} and comparisons. */
    static final int NOT_RANK = 3;

    /** The rank of a sign, between products and powers: −2^2 is −4. */
    static final int SIGN_RANK = 7;

    /** The rank of what needs no parentheses anywhere. */
    static final int PRIMARY_RANK = 9;

    private final String symbol;
    private final int rank;

    Operator(String symbol, int rank) {
        this.symbol = symbol;
        this.rank = rank;
    }

    public String symbol() {
        return symbol;
    }

    int rank() {
        return rank;
    }

    boolean compares() {
        return rank == LESS.rank;
    }
}
