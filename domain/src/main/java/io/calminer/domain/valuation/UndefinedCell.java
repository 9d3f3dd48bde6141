package io.calminer.domain.valuation;

/** A cell that reaches the value of a plan has no value, such as a quotient by zero. */
public final class UndefinedCell extends ArithmeticException {

    private static final long serialVersionUID = 1L;

    private final String line;
    private final String period;

    UndefinedCell(String line, String period, String formula) {
        super("Line '" + line + "' must have a value in every period that is valued: it is undefined in " + period
                + ", where its formula is " + formula + ". Maybe a divisor is zero there.");
        this.line = line;
        this.period = period;
    }

    /** The first line, in order of evaluation, that is undefined. */
    public String line() {
        return line;
    }

    /** The label of the period. */
    public String period() {
        return period;
    }
}
