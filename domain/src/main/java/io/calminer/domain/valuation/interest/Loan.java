package io.calminer.domain.valuation.interest;

import io.calminer.domain.document.Fields;

/**
 * An amount that is borrowed and paid back with interest over periods.
 *
 * @param principal what is borrowed
 * @param rate interest for a period on what is owed at its start
 * @param periods how many payments there are
 * @param type how the principal is paid back
 * @param grace how many of the first periods pay interest alone
 * @param isDue whether payments fall at the start of periods, the first when the loan is taken; otherwise at their end
 * @param balloon the part of the principal that is not repaid until the last period
 * @param fee what is paid when the loan is taken
 * @param asked the periods whose sums are asked
 */
public record Loan(
        double principal,
        double rate,
        int periods,
        Repayment type,
        int grace,
        boolean isDue,
        double balloon,
        double fee,
        Span asked) {

    /** How a principal is paid back. */
    public enum Repayment {
        /** By equal payments of interest and principal together. */
        LEVEL,
        /** By equal parts of the principal, beside the interest. */
        EQUAL_PRINCIPAL,
        /** At once in the last period. */
        BULLET
    }

    /**
     * Periods of a loan.
     *
     * @param from the first of them
     * @param to the last one
     * @param isStated whether they were asked; otherwise they are all periods
     */
    public record Span(int from, int to, boolean isStated) {}

    /** A loan whose payments fall at the ends of periods, without balloon and fee. */
    public static Loan of(double principal, double rate, int periods, Repayment type, int grace) {
        return new Loan(principal, rate, periods, type, grace, false, 0, 0, new Span(1, periods, true));
    }

    /** The loan of a document's object; everything that is wrong about it goes to the problems of the fields. */
    public static Loan read(Fields fields) {
        return new LoanFields(fields).read();
    }

    /** What is repaid period by period before the balloon. */
    double repaidByPeriod() {
        return principal - balloon;
    }
}
