package io.calminer.domain.financing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.model.Model;
import io.calminer.domain.project.PlanDocument;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Loans of a mine that works already: what is owed when the plan begins. */
class OpeningDebtTest {

    private static final int SEEDS = 60;
    private static final Offset<Double> NEAR = within(1e-9 * 100);
    private static final List<String> CALENDARS =
            List.of(LoanPlans.YEARS, LoanPlans.HALVES, LoanPlans.QUARTERS, LoanPlans.MIXED);

    private static final String PLAN = """
            {"format": "calminer-plan/1", "name": "Working mine", "currency": "USD", "money_unit": "MUSD",
             "calendar": {"start": "2027-01-01", "period_zero": %s, "blocks": [%s]},
             "valuation": {"discount_rate": "8%%"},
             "lines": {
               "revenue.total": {"kind": "flow", "unit": "MUSD", "formula": "per_year(60 [MUSD])"},
               "cost.operating": {"kind": "flow", "unit": "MUSD", "formula": "per_year(25 [MUSD])"}},
             "opening_balances": {"debt": {"senior": %s}},
             "facilities": {"senior": {%s}}}
            """;

    private static Model plan(boolean zero, String blocks, double owed, String loan) {
        return PlanDocument.read(PLAN.formatted(zero, blocks, owed, loan)).model();
    }

    @Test
    void aLoanOfThePastIsServedFromTheFirstPeriodOn() {
        double service = 40 * 0.05 / (1 - Math.pow(1.05, -8));
        for (boolean zero : new boolean[] {true, false}) {
            Model model = plan(zero, LoanPlans.YEARS, 40, "\"rate\": \"5%\", \"repayment\": \"level\", \"periods\": 8");
            for (int period = 1; period <= 8; period++) {
                assertThat(model.value("debt.service", period)).isCloseTo(service, NEAR);
            }
            assertThat(model.value("debt.open", 1)).isEqualTo(40);
            assertThat(model.value("debt.interest", 1)).isCloseTo(2, NEAR);
            assertThat(model.value("debt.draw", 1)).isEqualTo(0);
            assertThat(model.value("debt.close", 8)).isEqualTo(0);
            assertThat(model.value("cash_flow.equity", 1)).isCloseTo(35 - service, NEAR);
        }
    }

    /** What was lent before the plan is no money that comes in. */
    @Test
    void whatIsOwedIsNoSourceOfMoney() {
        Model model = plan(true, LoanPlans.YEARS, 40, "\"rate\": \"5%\", \"repayment\": \"bullet\", \"to\": 2030");
        assertThat(model.value("debt.close", 0)).isEqualTo(40);
        assertThat(model.value("debt.draw", 0)).isEqualTo(0);
        assertThat(model.value("cash_flow.equity", 0)).isEqualTo(0);
        assertThat(model.value("debt.principal", 4)).isEqualTo(40);
    }

    @Test
    void theBooksOfTheLenderSayTheSame() {
        List<String> repayments = List.of("level", "equal_principal", "bullet", "sculpted");
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            double owed = 1 + random.nextInt(50);
            double rate = (1 + random.nextInt(12)) / 100.0;
            int to = 2030 + random.nextInt(6);
            boolean zero = random.nextBoolean();
            boolean more = random.nextBoolean();
            boolean paid = random.nextBoolean();
            String repayment = repayments.get(random.nextInt(4));
            boolean sweeps = random.nextInt(3) == 0;
            String loan = String.format(
                    Locale.ROOT, "\"rate\": %.2f, \"repayment\": \"%s\", \"to\": %d", rate, repayment, to);
            loan += more ? ", \"amount\": 30, \"draw\": {\"2027\": 0.4, \"2028\": 0.6}, \"drawn\": \"mid\"" : "";
            loan += paid ? ", \"interest_during_construction\": \"paid\"" : "";
            loan += sweeps ? ", \"sweep\": 0.3, \"reserve\": {\"periods\": 1}" : "";
            if (repayment.equals("sculpted")) {
                loan += ", \"sculpted_on\": \"before_tax\", \"in_simulation\": \"resized\"";
            }
            Model model = plan(zero, CALENDARS.get((int) (seed % 4)), owed, loan);
            LenderBooks books = new LenderBooks(model.calendar(), rate, 0.5, paid, repayment, more ? 2028 : 2026, to);
            books.draw(0, owed);
            for (int period = 1; period <= model.calendar().periods(); period++) {
                String when = "seed " + seed + ", period " + period + ", " + owed + " owed, " + loan;
                books.period(
                        period,
                        model.value("debt.draw", period),
                        model.value("debt.sweep", period),
                        model.values("debt.cash_before_tax"));
                assertThat(model.value("debt.interest", period)).as(when).isCloseTo(books.interest(), NEAR);
                assertThat(model.value("debt.principal", period)).as(when).isCloseTo(books.principal(), NEAR);
                assertThat(model.value("debt.close", period)).as(when).isCloseTo(books.balance(), NEAR);
            }
            assertThat(model.value("debt.close", model.calendar().periods()))
                    .as("seed %d", seed)
                    .isEqualTo(0);
        }
    }

    @Test
    void aSculptedLoanDrawsWhatTheCashCarriesBesideWhatIsOwed() {
        for (String interest : List.of("paid", "capitalised")) {
            for (boolean zero : new boolean[] {true, false}) {
                Model model = plan(zero, LoanPlans.HALVES, 25, """
                        "dscr": 1.4, "draw": {"2027": 0.5, "2028": 0.5}, "rate": "7%%", "repayment": "sculpted",
                        "sculpted_on": "before_tax", "in_simulation": "resized", "interest_during_construction": "%s",
                        "to": 2034""".formatted(interest));
                assertThat(model.value("facilities.senior.amount", 1)).isGreaterThan(50);
                for (int period = 5; period <= 16; period++) {
                    assertThat(model.value("debt.dscr", period))
                            .as("%s, period %d", interest, period)
                            .isCloseTo(1.4, within(1e-9));
                }
                assertThat(model.value("debt.close", 16)).isEqualTo(0);
            }
        }
    }

    @Test
    void moreOwedThanTheCashCarriesLeavesNothingToDraw() {
        Model model = plan(true, LoanPlans.YEARS, 400, """
                "dscr": 1.4, "draw": {"2027": 1}, "rate": "7%", "repayment": "sculpted", "sculpted_on": "before_tax", "to": 2034""");
        assertThat(model.value("debt.draw", 1)).isEqualTo(0);
        assertThat(model.value("debt.dscr", 3)).isLessThan(1.4);
        assertThat(model.value("debt.close", 8)).isEqualTo(0);
    }
}
