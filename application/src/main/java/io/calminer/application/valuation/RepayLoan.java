package io.calminer.application.valuation;

import io.calminer.application.Answer;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import io.calminer.domain.valuation.interest.Loan;
import io.calminer.domain.valuation.interest.LoanSchedule;

/** Shows period by period what a loan costs that a caller brings; nothing is stored. */
public final class RepayLoan {

    private final Access access;

    public RepayLoan(Access access) {
        this.access = access;
    }

    /** The terms of the loan, and which periods are asked. */
    public record Request(Loan loan) {}

    public Answer<LoanSchedule> repay(Request request) {
        access.require(Role.VIEWER);
        return Answer.of(LoanSchedule.of(request.loan()));
    }
}
