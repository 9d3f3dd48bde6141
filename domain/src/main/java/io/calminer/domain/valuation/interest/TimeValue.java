package io.calminer.domain.valuation.interest;

import io.calminer.domain.document.Fields;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * One value of money over time that follows from the others: of an annuity, of compounding, or of a schedule of rates.
 *
 * @param sought what is sought
 * @param figures what is given, by field; what a request leaves out has its usual value
 */
public record TimeValue(Sought sought, Figures figures) {

    /**
     * The figures of a question.
     *
     * @param rate for a period
     * @param periods how many
     * @param payment at each period's end or start; negative when it is paid
     * @param presentValue the amount at the start
     * @param futureValue the amount at the end
     * @param atStart whether payments fall at the start of periods
     * @param guess the rate near which one is sought
     * @param yearly the nominal or effective rate per year that is given
     * @param compounds how often a year compounds
     * @param principal what a schedule of rates begins with
     * @param rates the rates of a schedule, period by period
     */
    public record Figures(
            double rate,
            double periods,
            double payment,
            double presentValue,
            double futureValue,
            boolean atStart,
            double guess,
            double yearly,
            int compounds,
            double principal,
            List<Double> rates) {
        public Figures {
            rates = List.copyOf(rates);
        }
    }

    /** The question of a document's object; everything that is wrong about it goes to the problems of the fields. */
    public static TimeValue read(Fields fields) {
        return new TimeValueFields(fields).read();
    }

    /** The answer. */
    public Solved solve() {
        Solved solved = switch (sought) {
            case PAYMENT -> payment();
            case PRESENT_VALUE -> presentValue();
            case FUTURE_VALUE -> Solved.of(sought, annuity().solveFutureValue());
            case PERIODS -> periods();
            case RATE -> rate();
            case EFFECTIVE_RATE -> Solved.of(sought, effective());
            case NOMINAL_RATE -> Solved.of(sought, nominal());
            case GROWTH_RATE -> growthRate();
            case PERIODS_TO_REACH -> periodsToReach();
            case SCHEDULE_VALUE -> Solved.of(sought, scheduled());
        };
        return solved instanceof Solved.Value value && !Double.isFinite(value.value())
                ? Solved.none(InterestRule.INTEREST_SIZE, "")
                : solved;
    }

    private Annuity annuity() {
        return new Annuity(
                figures.rate,
                figures.periods,
                figures.payment,
                figures.presentValue,
                figures.futureValue,
                figures.atStart);
    }

    private Solved payment() {
        if (figures.periods == 0) {
            return Solved.none(InterestRule.INTEREST_NO_PERIODS, "periods", figures.periods);
        }
        double payment = annuity().solvePayment();
        return Double.isFinite(payment)
                ? Solved.of(sought, payment)
                : Solved.none(InterestRule.INTEREST_NO_PAYMENT, "rate", figures.rate, figures.periods);
    }

    private Solved presentValue() {
        return figures.rate == -1
                ? Solved.none(InterestRule.INTEREST_RATE_TOTAL, "rate", figures.rate)
                : Solved.of(sought, annuity().solvePresentValue());
    }

    private Solved periods() {
        if (!(figures.rate > -1)) {
            return Solved.none(InterestRule.INTEREST_RATE_TOTAL, "rate", figures.rate);
        }
        double periods = annuity().solvePeriods();
        return Double.isFinite(periods)
                ? Solved.of(sought, periods)
                : Solved.none(InterestRule.INTEREST_NEVER, "", figures.rate);
    }

    private Solved rate() {
        // one amount alone is balanced by no rate, however small the growth makes it
        List<Double> roots = amounts() < 2 ? List.of() : AnnuityRates.of(annuity());
        if (roots.isEmpty()) {
            return Solved.none(InterestRule.INTEREST_NO_RATE, "");
        }
        double nearest = roots.get(0);
        for (double root : roots) {
            nearest = Math.abs(root - figures.guess) < Math.abs(nearest - figures.guess) ? root : nearest;
        }
        return new Solved.Value(sought, nearest, roots);
    }

    /** How many of the three amounts there are. */
    private long amounts() {
        return DoubleStream.of(figures.payment, figures.presentValue, figures.futureValue)
                .filter(amount -> amount != 0)
                .count();
    }

    private double effective() {
        return StrictMath.expm1(figures.compounds * StrictMath.log1p(figures.yearly / figures.compounds));
    }

    private double nominal() {
        return figures.compounds * StrictMath.expm1(StrictMath.log1p(figures.yearly) / figures.compounds);
    }

    private Solved growthRate() {
        double ratio = figures.futureValue / figures.presentValue;
        return ratio >= 0 && Double.isFinite(ratio)
                ? Solved.of(sought, ratio == 0 ? -1 : StrictMath.expm1(StrictMath.log(ratio) / figures.periods))
                : Solved.none(InterestRule.INTEREST_GROWTH, "future_value", figures.presentValue, figures.futureValue);
    }

    private Solved periodsToReach() {
        double ratio = figures.futureValue / figures.presentValue;
        if (!(ratio > 0 && Double.isFinite(ratio))) {
            return Solved.none(InterestRule.INTEREST_GROWTH, "future_value", figures.presentValue, figures.futureValue);
        }
        if (!(figures.rate > -1)) {
            return Solved.none(InterestRule.INTEREST_RATE_TOTAL, "rate", figures.rate);
        }
        return figures.rate == 0
                ? Solved.none(InterestRule.INTEREST_NEVER, "rate", figures.rate)
                : Solved.of(sought, StrictMath.log(ratio) / StrictMath.log1p(figures.rate));
    }

    private double scheduled() {
        double value = figures.principal;
        for (double rate : figures.rates) {
            value *= 1 + rate;
        }
        return value;
    }
}
