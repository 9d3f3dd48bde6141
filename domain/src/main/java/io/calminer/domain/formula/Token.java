package io.calminer.domain.formula;

/**
 * A word of a formula.
 *
 * @param kind what it is
 * @param text the text; for a unit, what stands between the brackets
 * @param offset its position, counted from 0
 */
record Token(Kind kind, String text, int offset) {

    enum Kind {
        NUMBER,
        NAME,
        UNIT,
        SYMBOL,
        END
    }

    boolean is(String symbol) {
        return (kind == Kind.SYMBOL || kind == Kind.NAME) && text.equals(symbol);
    }

    /** The position as people count. */
    int position() {
        return offset + 1;
    }
}
