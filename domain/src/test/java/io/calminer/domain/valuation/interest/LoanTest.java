package io.calminer.domain.valuation.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problem;
import io.calminer.domain.document.Problems;
import io.calminer.domain.document.PublishedCases;
import io.calminer.domain.valuation.interest.Loan.Repayment;
import io.calminer.domain.valuation.interest.LoanSchedule.Period;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoanTest {

    private static final long SEED = 20261127;
    private static final int CASES = 1_000;

    @Test
    void interestBetweenPeriodsIsThatOfExcel() {
        JsonValue part = PublishedCases.read("excel_time_value").fields().get("cumipmt");
        for (JsonValue row : PublishedCases.list((JsonValue.JsonObject) part, "rows")) {
            double[] given = PublishedCases.numbers(row);
            LoanSchedule schedule =
                    schedule("{\"rate\": %s, \"periods\": %d, \"principal\": %s, \"from\": %d, \"to\": %d}"
                            .formatted(given[0], (int) given[1], given[2], (int) given[3], (int) given[4]));
            assertThat(schedule.between().interest()).as("%s", row).isEqualTo(-given[5], within(1e-6));
        }
    }

    @Test
    void everyLoanIsPaidBackAndItsPaymentsAreWorthItsPrincipal() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < CASES; i++) {
            int count = 1 + random.nextInt(400);
            double rate = random.nextInt(6) == 0 ? 0 : random.nextDouble(-0.05, 0.3);
            Repayment type = Repayment.values()[random.nextInt(3)];
            double principal = random.nextDouble(1, 1e6);
            double balloon = type == Repayment.BULLET || random.nextBoolean() ? 0 : random.nextDouble() * principal;
            Loan loan = new Loan(
                    principal,
                    rate,
                    count,
                    type,
                    random.nextInt(count),
                    false,
                    balloon,
                    0,
                    new Loan.Span(1, count, true));
            LoanSchedule schedule = LoanSchedule.of(loan);
            assertThat(schedule.totals().principal())
                    .as("%s", loan)
                    .isEqualTo(loan.principal(), within(1e-9 * loan.principal()));
            assertThat(schedule.between()).isEqualTo(schedule.totals());
            double value = 0;
            double owed = loan.principal();
            for (Period period : schedule.periods()) {
                value += period.payment() * Math.pow(1 + rate, -period.number());
                assertThat(period.interest()).as("%s", loan).isEqualTo(owed * rate, within(1e-9 * loan.principal()));
                owed -= period.principal();
                assertThat(period.balance()).as("%s", loan).isEqualTo(owed, within(1e-9 * loan.principal()));
            }
            assertThat(schedule.periods().get(count - 1).balance()).isZero();
            assertThat(value).as("%s", loan).isEqualTo(loan.principal(), within(1e-7 * loan.principal()));
        }
    }

    /** numpy-financial, tests of ppmt and ipmt: 55,000 at 10 % a year over 60 months, paid at the end and at the start. */
    @Test
    void paymentsAtTheStartOfPeriodsAreThoseOfSpreadsheets() {
        String text = "{\"principal\": 55000, \"rate\": %s, \"periods\": 60, \"when\": \"%s\"}";
        double rate = 0.1 / 12;
        assertThat(schedule(text.formatted(rate, "end")).periods().get(0).principal())
                .isEqualTo(710.2541257864217, within(1e-9));
        List<Period> due = schedule(text.formatted(rate, "start")).periods();
        assertThat(due.get(0).interest()).isZero();
        assertThat(due.get(0).principal()).isEqualTo(1158.9297115237273, within(1e-9));
        double value = 0;
        for (Period period : due) {
            assertThat(period.payment()).isEqualTo(due.get(0).payment(), within(1e-9));
            value += period.payment() * Math.pow(1 + rate, 1.0 - period.number());
        }
        assertThat(value).isEqualTo(55_000, within(1e-7));
        assertThat(due.get(1).interest()).isEqualTo((55_000 - due.get(0).payment()) * rate, within(1e-9));
        assertThat(due.get(59).balance()).isZero();
        assertThat(schedule("{\"principal\": 7, \"rate\": 0.1, \"periods\": 1, \"when\": \"start\"}")
                        .periods())
                .containsExactly(new Period(1, 0, 7, 0));
    }

    /** The payment is that of a spreadsheet's PMT with the balloon as future value. */
    @Test
    void aBalloonIsOwedUntilTheLastPeriod() {
        List<Period> periods = schedule("{\"principal\": 1000, \"rate\": 0.1, \"periods\": 3, \"balloon\": 400}")
                .periods();
        double payment = 600 * 0.1 / (1 - Math.pow(1.1, -3)) + 40;
        assertThat(periods.get(0).payment()).isEqualTo(payment, within(1e-9));
        assertThat(periods.get(1).payment()).isEqualTo(payment, within(1e-9));
        assertThat(periods.get(2).payment()).isEqualTo(payment + 400, within(1e-9));
        List<Period> parts = schedule("{\"principal\": 1000, \"rate\": 0.1, \"periods\": 3, \"balloon\": 400,"
                        + " \"type\": \"equal_principal\"}")
                .periods();
        assertThat(parts.stream().map(Period::principal)).containsExactly(200.0, 200.0, 600.0);
    }

    @Test
    void levelPaymentsStayLevelAtExtremes() {
        for (String rate : List.of("1000", "0.5", "1e-13", "0", "-0.5")) {
            LoanSchedule schedule =
                    schedule("{\"principal\": 1000, \"rate\": " + rate + ", \"periods\": 2000, \"grace\": 3}");
            Period fourth = schedule.periods().get(3);
            for (Period period : schedule.periods().subList(3, 2000)) {
                assertThat(period.payment())
                        .as("%s at %s", period, rate)
                        .isEqualTo(fourth.payment(), within(1e-9 * fourth.payment() + 1e-9));
            }
            assertThat(schedule.totals().principal()).as(rate).isEqualTo(1000, within(1e-6));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | MISSING_FIELD MISSING_FIELD MISSING_FIELD",
                "{\"principal\": -1, \"rate\": -1, \"periods\": 0, \"type\": \"annuity\"} | INTEREST_RANGE INTEREST_RANGE OUT_OF_RANGE UNKNOWN_CHOICE",
                "{\"principal\": 1, \"rate\": 0, \"periods\": 2, \"grace\": 2, \"fee\": -1, \"to\": 3} | LOAN_GRACE INTEREST_RANGE LOAN_SPAN",
                "{\"principal\": 1, \"rate\": 0, \"periods\": 2, \"balloon\": 2, \"when\": \"begin\"} | INTEREST_RANGE UNKNOWN_CHOICE",
                "{\"principal\": 1, \"rate\": 0, \"periods\": 2, \"type\": \"bullet\", \"balloon\": 1, \"when\": \"start\"} | LOAN_BULLET LOAN_DUE",
                "{\"principal\": 1, \"rate\": 0, \"periods\": 2, \"grace\": 1, \"when\": \"start\"} | LOAN_DUE"
            })
    void everythingWrongIsToldAtOnce(String text, String codes) {
        Problems problems = new Problems();
        Loan.read(Fields.of(JsonDocument.parse(text).root(), Pointer.ROOT, problems));
        assertThat(problems.list().stream().map(Problem::code).collect(Collectors.joining(" ")))
                .isEqualTo(codes);
    }

    private static LoanSchedule schedule(String text) {
        Problems problems = new Problems();
        Loan loan = Loan.read(Fields.of(JsonDocument.parse(text).root(), Pointer.ROOT, problems));
        assertThat(problems.list()).isEmpty();
        return LoanSchedule.of(loan);
    }
}
