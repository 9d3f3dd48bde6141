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
 * @param fee what is paid when the loan is taken
 * @param from the first period whose sums are asked
 * @param to the last one
 * @param asked whether those sums were asked
 */
public record Loan(
        double principal,
        double rate,
        int periods,
        Repayment type,
        int grace,
        double fee,
        int from,
        int to,
        boolean asked) {

    /** How a principal is paid back. */
    public enum Repayment {
        /** By equal payments of interest and principal together. */
        LEVEL,
        /** By equal parts of the principal, beside the interest. */
        EQUAL_PRINCIPAL,
        /** At once in the last period. */
        BULLET
    }

    /** The loan of a document's object; everything that is wrong about it goes to the problems of the fields. */
    public static Loan read(Fields fields) {
        return new LoanFields(fields).read();
    }
}
