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
     * @param interest on what was owed at its start; of payments at the start of periods, what the period before has accrued
     * @param principal what is paid back with its payment
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
        List<Period> periods = loan.isDue() ? inAdvance(loan) : inArrears(loan);
        Loan.Span asked = loan.asked();
        Sums between = asked.isStated() ? Sums.of(periods.subList(asked.from() - 1, asked.to())) : null;
        return new LoanSchedule(loan, periods, Sums.of(periods), between);
    }

    private static List<Period> inArrears(Loan loan) {
        List<Period> periods = new ArrayList<>();
        LevelRepayment level = LevelRepayment.of(loan.repaidByPeriod(), loan.rate(), loan.periods() - loan.grace());
        double owed = loan.principal();
        for (int k = 1; k <= loan.periods(); k++) {
            double interest = owed * loan.rate();
            double principal = k == loan.periods() ? owed : repaid(loan, level, k);
            boolean repays = loan.type() == Loan.Repayment.LEVEL && k > loan.grace() && k < loan.periods();
            owed = repays ? level.owedAfter(k - loan.grace()) + loan.balloon() : owed - principal;
            periods.add(new Period(k, interest, principal, owed));
        }
        return periods;
    }

    /** The first payment is all principal; what it leaves is a loan of one period less, paid at its ends. */
    private static List<Period> inAdvance(Loan loan) {
        double payment = loan.principal() / (1 - Compounding.annuity(loan.rate(), 1.0 - loan.periods()));
        boolean single = loan.periods() == 1;
        double left = single ? 0 : loan.principal() - payment;
        List<Period> periods = new ArrayList<>();
        periods.add(new Period(1, 0, loan.principal() - left, left));
        if (!single) {
            inArrears(Loan.of(left, loan.rate(), loan.periods() - 1, loan.type(), 0)).stream()
                    .map(period ->
                            new Period(period.number() + 1, period.interest(), period.principal(), period.balance()))
                    .forEach(periods::add);
        }
        return periods;
    }

    private static double repaid(Loan loan, LevelRepayment level, int period) {
        if (period <= loan.grace()) {
            return 0;
        }
        return switch (loan.type()) {
            case LEVEL -> level.principal(period - loan.grace());
            case EQUAL_PRINCIPAL -> loan.repaidByPeriod() / (loan.periods() - loan.grace());
            case BULLET -> 0;
        };
    }
}
