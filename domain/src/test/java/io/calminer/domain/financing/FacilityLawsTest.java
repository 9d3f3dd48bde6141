package io.calminer.domain.financing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.model.Model;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What holds for every loan, over plans made by chance. */
class FacilityLawsTest {

    private static final int SEEDS = 80;
    private static final List<String> CALENDARS =
            List.of(LoanPlans.YEARS, LoanPlans.HALVES, LoanPlans.QUARTERS, LoanPlans.MIXED);
    private static final List<String> REPAYMENTS = List.of("level", "equal_principal", "bullet", "sculpted");

    /** The fields of a loan made by chance. */
    private record Loan(
            double rate,
            String drawn,
            boolean paid,
            String repayment,
            int to,
            double gearing,
            double sweep,
            int reserve) {

        static Loan of(long seed) {
            Random random = new Random(seed);
            return new Loan(
                    (1 + random.nextInt(12)) / 100.0,
                    List.of("start", "mid", "end").get(random.nextInt(3)),
                    random.nextBoolean(),
                    REPAYMENTS.get(random.nextInt(4)),
                    2030 + random.nextInt(6),
                    random.nextBoolean() ? 0 : (10 + random.nextInt(70)) / 100.0,
                    random.nextInt(3) == 0 ? (10 + random.nextInt(90)) / 100.0 : 0,
                    random.nextInt(3));
        }

        String text() {
            StringBuilder text = new StringBuilder();
            add(
                    text,
                    "\"senior\": {\"rate\": %.2f, \"drawn\": \"%s\", \"repayment\": \"%s\", \"to\": %d",
                    rate,
                    drawn,
                    repayment,
                    to);
            add(text, ", \"interest_during_construction\": \"%s\"", paid ? "paid" : "capitalised");
            if (gearing > 0) {
                add(text, ", \"gearing\": %.2f, \"until\": 2028, \"fees\": {\"upfront\": 0.01}", gearing);
            } else {
                add(text, ", \"amount\": 55, \"draw\": {\"start\": 0.2, \"2027\": 0.5, \"2028\": 0.3}");
            }
            if (repayment.equals("sculpted")) {
                add(text, ", \"sculpted_on\": \"before_tax\", \"in_simulation\": \"resized\"");
            }
            if (sweep > 0) {
                add(text, ", \"sweep\": %.2f", sweep);
            }
            if (reserve > 0) {
                add(text, ", \"reserve\": {\"periods\": %d, \"rate\": 0.02}", reserve);
            }
            return text.append('}').toString();
        }

        private static void add(StringBuilder text, String format, Object... values) {
            text.append(String.format(Locale.ROOT, format, values));
        }
    }

    private static Model model(long seed) {
        return LoanPlans.over(CALENDARS.get((int) (seed % 4)), Loan.of(seed).text());
    }

    private static Offset<Double> near() {
        return within(1e-9 * 100);
    }

    private static String when(long seed, int period) {
        return "seed " + seed + ", period " + period + ", " + Loan.of(seed);
    }

    private static double value(Model model, String line, int period) {
        return model.hasLine(line) ? model.value(line, period) : 0;
    }

    @Test
    void everyDebtIsRepaidInTheEnd() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Model model = model(seed);
            int last = model.calendar().periods();
            assertThat(model.value("debt.close", last)).as(when(seed, last)).isEqualTo(0);
            for (int period = 0; period <= last; period++) {
                assertThat(model.value("debt.close", period))
                        .as(when(seed, period))
                        .isGreaterThan(-1e-9);
            }
        }
    }

    @Test
    void whatIsDrawnAndAddedIsWhatIsRepaid() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Model model = model(seed);
            double left = 0;
            for (int period = 0; period <= model.calendar().periods(); period++) {
                left += model.value("debt.draw", period) + model.value("debt.capitalised", period);
                left -= model.value("debt.principal", period) + model.value("debt.sweep", period);
                assertThat(model.value("debt.close", period))
                        .as(when(seed, period))
                        .isCloseTo(left, near());
            }
        }
    }

    @Test
    void sourcesAreUsesWhileTheMineIsBuilt() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Loan loan = Loan.of(seed);
            Model model = model(seed);
            for (int period = 0; model.calendar().year(Math.max(1, period)) <= 2028; period++) {
                double uses = model.value("capital.total", period)
                        + model.value("debt.interest", period)
                        + model.value("debt.fees", period)
                        + model.value("debt.reserve_change", period);
                double owners = -model.value("cash_flow.equity", period);
                assertThat(owners + model.value("debt.draw", period))
                        .as(when(seed, period))
                        .isCloseTo(uses, near());
                if (loan.gearing() > 0) {
                    assertThat(model.value("debt.draw", period))
                            .as(when(seed, period))
                            .isCloseTo(loan.gearing() * (uses - model.value("debt.reserve_change", period)), near());
                }
            }
        }
    }

    @Test
    void theOwnersHaveWhatTheProjectAndTheLendersLeave() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Model model = model(seed);
            double held = 0;
            for (int period = 0; period <= model.calendar().periods(); period++) {
                double reserve = value(model, "facilities.senior.reserve", period);
                double left = model.value("cash_flow.project", period)
                        + model.value("debt.draw", period)
                        - model.value("debt.service", period)
                        - model.value("debt.fees", period)
                        - model.value("debt.sweep", period)
                        + value(model, "facilities.senior.reserve_interest", period)
                        - (reserve - held);
                held = reserve;
                assertThat(model.value("cash_flow.equity", period))
                        .as(when(seed, period))
                        .isCloseTo(left, near());
            }
            assertThat(held).as("seed %d", seed).isEqualTo(0);
        }
    }

    /** The present value of all that lenders get, at their own rate, is what they lent. */
    @Test
    void lendersEarnTheirRate() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Loan loan = Loan.of(seed);
            Model model = model(seed);
            double factor = 1;
            double value = model.value("debt.draw", 0);
            for (int period = 1; period <= model.calendar().periods(); period++) {
                double rate = Math.pow(1 + loan.rate(), model.calendar().yearsIn(period)) - 1;
                double early = model.value("debt.draw", period) * rate * part(loan);
                factor /= 1 + rate;
                // a draw within the period bears simple interest for its part of it
                value += factor * (model.value("debt.draw", period) + early);
                value -= factor * (model.value("debt.service", period) + model.value("debt.sweep", period));
            }
            assertThat(value).as("seed %d, %s", seed, loan).isCloseTo(0, near());
        }
    }

    private static double part(Loan loan) {
        return switch (loan.drawn()) {
            case "start" -> 1;
            case "mid" -> 0.5;
            default -> 0;
        };
    }

    /** The books of the loan kept event by event, without any formula of the plan. */
    @Test
    void theBooksOfTheLenderSayTheSame() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Loan loan = Loan.of(seed);
            Model model = model(seed);
            LenderBooks books = new LenderBooks(
                    model.calendar(), loan.rate(), part(loan), loan.paid(), loan.repayment(), 2028, loan.to());
            books.draw(0, model.value("debt.draw", 0));
            for (int period = 1; period <= model.calendar().periods(); period++) {
                books.period(
                        period,
                        model.value("debt.draw", period),
                        model.value("debt.sweep", period),
                        model.values("debt.cash_before_tax"));
                assertThat(model.value("debt.interest", period))
                        .as(when(seed, period))
                        .isCloseTo(books.interest(), near());
                assertThat(model.value("debt.principal", period))
                        .as(when(seed, period))
                        .isCloseTo(books.principal(), near());
                assertThat(model.value("debt.close", period))
                        .as(when(seed, period))
                        .isCloseTo(books.balance(), near());
            }
        }
    }

    @Test
    void aSculptedLoanHasOneRatioOnEveryCalendar() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            double ratio = 1.1 + random.nextInt(100) / 100.0;
            String on = random.nextBoolean() ? "before_tax" : "after_tax";
            String loan = String.format(
                    Locale.ROOT,
                    "\"senior\": {\"dscr\": %.2f, \"draw\": {\"start\": 0.1, \"2027\": 0.5, \"2028\": 0.4}, \"rate\": 0.0%d,"
                            + " \"repayment\": \"sculpted\", \"sculpted_on\": \"%s\", \"grace\": %d, \"to\": %d}",
                    ratio,
                    1 + random.nextInt(9),
                    on,
                    random.nextInt(2),
                    2031 + random.nextInt(5));
            Model model = LoanPlans.over(CALENDARS.get((int) (seed % 4)), loan);
            String cash = on.equals("before_tax") ? "debt.cash_before_tax" : "debt.cfads";
            for (int period = 1; period <= model.calendar().periods(); period++) {
                if (model.value("debt.principal", period) > 1e-6) {
                    assertThat(model.value(cash, period) / model.value("debt.service", period))
                            .as("seed %d, period %d, %s", seed, period, loan)
                            .isCloseTo(ratio, within(1e-7));
                }
            }
            assertThat(model.value("debt.close", model.calendar().periods())).isEqualTo(0);
        }
    }

    /** A reserve filled and drawn period by period. */
    @Test
    void aReserveNeverHoldsMoreThanItsTargetNorLessThanNothing() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Loan loan = Loan.of(seed);
            Model model = model(seed);
            if (loan.reserve() == 0) {
                continue;
            }
            double held = 0;
            for (int period = 1; period <= model.calendar().periods(); period++) {
                double target = value(model, "facilities.senior.reserve_target", period);
                double cash = model.value("debt.cfads", period)
                        - model.value("debt.service", period)
                        - model.value("debt.fees", period)
                        + held * (Math.pow(1.02, model.calendar().yearsIn(period)) - 1);
                held = Math.max(0, Math.min(target, held + cash));
                assertThat(value(model, "facilities.senior.reserve", period))
                        .as(when(seed, period))
                        .isCloseTo(held, near());
            }
        }
    }
}
