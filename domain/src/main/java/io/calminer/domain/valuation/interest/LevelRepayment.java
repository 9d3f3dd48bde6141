package io.calminer.domain.valuation.interest;

/**
 * The repayment of a principal by level payments, each period by itself: with p payments at rate r, the k-th pays back
 * payment·(1 + r)^−(p − k + 1), after which payment·(1 − (1 + r)^−(p − k)) ÷ r is owed.
 *
 * <p>Going from period to period instead would multiply rounding by (1 + r) each time. Below a rate of 0 the same is counted
 * from the first repayment, so that nothing overflows.
 *
 * @param first what the first payment pays back
 * @param payment of each period
 */
record LevelRepayment(double rate, int payments, double first, double payment) {

    static LevelRepayment of(double principal, double rate, int payments) {
        double first = principal / Compounding.annuity(rate, payments);
        double payment = -principal / Compounding.annuity(rate, -payments);
        return new LevelRepayment(rate, payments, first, payment);
    }

    double principal(int k) {
        return rate < 0
                ? first * Compounding.growth(rate, k - 1.0)
                : payment * Compounding.growth(rate, k - 1.0 - payments);
    }

    double owedAfter(int k) {
        return rate < 0
                ? first * Compounding.growth(rate, k) * Compounding.annuity(rate, (double) payments - k)
                : -payment * Compounding.annuity(rate, (double) k - payments);
    }
}
