package io.calminer.domain.valuation.interest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a loan costs, period by period.
 *
 * @param loan what was asked
 * @param periods from the first to the last
 * @param totals over all of them
 * @param between over those that were asked; null when none were
 */
public record LoanSchedule(
        Loan loan,
        List<Period> periods,
        Sums totals,
        @Nullable Sums between) {

    public LoanSchedule {
        periods = List.copyOf(periods);
    }

    /**
     * One of the periods.
     *
     * @param number counted from 1
     * @param interest on what was owed at its start
     * @param principal what is paid back at its end
     * @param balance what is then owed
     */
    public record Period(int number, double interest, double principal, double balance) {

        /** Interest and principal together. */
        public double payment() {
            return interest + principal;
        }
    }

    /** Sums over periods. */
    public record Sums(double interest, double principal) {

        static Sums of(List<Period> periods) {
            return new Sums(
                    periods.stream().mapToDouble(Period::interest).sum(),
                    periods.stream().mapToDouble(Period::principal).sum());
        }

        public double payment() {
            return interest + principal;
        }
    }

    /** The schedule of a loan; the last period pays back what is left, so that nothing remains by rounding. */
    public static LoanSchedule of(Loan loan) {
        List<Period> periods = new ArrayList<>();
        LevelRepayment level = LevelRepayment.of(loan);
        double owed = loan.principal();
        for (int k = 1; k <= loan.periods(); k++) {
            double interest = owed * loan.rate();
            double principal = k == loan.periods() ? owed : repaid(loan, level, k);
            boolean repays = loan.type() == Loan.Repayment.LEVEL && k > loan.grace() && k < loan.periods();
            owed = repays ? level.owedAfter(k - loan.grace()) : owed - principal;
            periods.add(new Period(k, interest, principal, owed));
        }
        Sums between = loan.asked() ? Sums.of(periods.subList(loan.from() - 1, loan.to())) : null;
        return new LoanSchedule(loan, periods, Sums.of(periods), between);
    }

    private static double repaid(Loan loan, LevelRepayment level, int period) {
        if (period <= loan.grace()) {
            return 0;
        }
        return switch (loan.type()) {
            case LEVEL -> level.principal(period - loan.grace());
            case EQUAL_PRINCIPAL -> loan.principal() / (loan.periods() - loan.grace());
            case BULLET -> 0;
        };
    }
}
