package io.calminer.domain.valuation.interest;

import io.calminer.domain.document.Fields;
import io.calminer.domain.valuation.interest.Loan.Repayment;

/** Decodes a loan: its terms, then the periods that are asked. */
final class LoanFields {

    private static final double MOST = 1e15;
    private static final double LEAST_RATE = -0.9;
    private static final double MOST_RATE = 1_000;
    private static final int MOST_PERIODS = 10_000;

    private final Fields fields;

    LoanFields(Fields fields) {
        this.fields = fields;
    }

    Loan read() {
        double principal = within("principal", fields.number("principal"), 0, MOST);
        double rate = within("rate", fields.number("rate"), LEAST_RATE, MOST_RATE);
        int before = fields.problems().size();
        int periods = fields.integer("periods", 1, MOST_PERIODS);
        boolean counted = fields.problems().size() == before;
        Repayment type = fields.choice("type", Repayment.class, Repayment.LEVEL);
        int grace = fields.integer("grace", 0, MOST_PERIODS, 0);
        if (counted && grace >= periods) {
            fields.problems().add(InterestRule.LOAN_GRACE, fields.pointer("grace"), periods - 1, periods, grace);
        }
        double balloon = balloon(principal, type);
        boolean due = fields.choice("when", When.class, When.END) == When.START;
        if (due && (type != Repayment.LEVEL || grace > 0 || balloon > 0)) {
            fields.problems().add(InterestRule.LOAN_DUE, fields.pointer("when"));
        }
        double fee = within("fee", fields.number("fee", 0), 0, MOST);
        return new Loan(principal, rate, periods, type, grace, due, balloon, fee, asked(periods, counted));
    }

    private double balloon(double principal, Repayment type) {
        double balloon = fields.number("balloon", 0);
        if (balloon != 0 && type == Repayment.BULLET) {
            fields.problems().add(InterestRule.LOAN_BULLET, fields.pointer("balloon"));
            return 0;
        }
        // of a principal that is missing or wrong, which is told already, nothing is known
        return within("balloon", balloon, 0, principal >= 0 && principal <= MOST ? principal : MOST);
    }

    private Loan.Span asked(int periods, boolean counted) {
        boolean hasFrom = fields.has("from");
        boolean stated = fields.has("to") || hasFrom;
        int from = fields.integer("from", 1, MOST_PERIODS, 1);
        int to = fields.integer("to", 1, MOST_PERIODS, Math.max(1, periods));
        if (counted && stated && !(from <= to && to <= periods)) {
            String field = fields.has("to") ? "to" : "from";
            fields.problems().add(InterestRule.LOAN_SPAN, fields.pointer(field), periods, from, to);
        }
        return new Loan.Span(from, to, stated);
    }

    private double within(String field, double value, double low, double high) {
        // an absent number is told already
        if (!Double.isNaN(value) && !(value >= low && value <= high)) {
            fields.problems().add(InterestRule.INTEREST_RANGE, fields.pointer(field), field, low, high, value);
        }
        return value;
    }
}
