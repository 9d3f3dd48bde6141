package io.calminer.domain.valuation.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.JsonValue.JsonArray;
import io.calminer.domain.document.JsonValue.JsonNumber;
import io.calminer.domain.document.JsonValue.JsonObject;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problem;
import io.calminer.domain.document.Problems;
import io.calminer.domain.document.PublishedCases;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeValueTest {

    /** What the suite compares with that the spreadsheets' answers come from. */
    private static final double EXCEL = 1e-6;

    private static final long SEED = 20261127;
    private static final int CASES = 2_000;

    @ParameterizedTest
    @CsvSource({
        "pmt, payment",
        "nper, periods",
        "rate, rate",
        "effect, effective_rate",
        "nominal, nominal_rate",
        "fvschedule, schedule_value",
        "rri, growth_rate",
        "pduration, periods_to_reach"
    })
    void valuesAreThoseOfExcel(String function, String solve) {
        JsonObject part = PublishedCases.object(PublishedCases.read("excel_time_value"), function);
        List<String> names = PublishedCases.texts(part, "fields");
        // the rates of this function are printed with seven to nine digits
        double tolerance = function.equals("pduration") ? 2e-5 : EXCEL;
        for (JsonValue row : PublishedCases.list(part, "rows")) {
            List<JsonValue> values = ((JsonArray) row).items();
            StringBuilder text = new StringBuilder("{\"solve\": \"" + solve + "\"");
            for (int i = 0; i < names.size() - 1; i++) {
                text.append(", \"").append(names.get(i)).append("\": ").append(CanonicalJson.write(values.get(i)));
            }
            Solved solved = solve(text + "}");
            if (values.get(values.size() - 1) instanceof JsonNumber expected) {
                assertThat(value(solved)).as("%s", row).isEqualTo(expected.value(), within(tolerance));
            } else {
                assertThat(solved).as("%s", row).isInstanceOf(Solved.None.class);
            }
        }
    }

    @Test
    void everyValueOfAnAnnuityFollowsFromTheOthers() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < CASES; i++) {
            double rate = random.nextInt(5) == 0 ? 0 : random.nextDouble(-0.3, 0.6);
            double periods = random.nextBoolean() ? 1 + random.nextInt(60) : random.nextDouble(0.3, 60);
            double payment = random.nextDouble(-1000, 1000);
            double present = random.nextDouble(-1e5, 1e5);
            boolean start = random.nextBoolean();
            Annuity asked = new Annuity(rate, periods, payment, present, 0, start);
            Annuity whole = new Annuity(rate, periods, payment, present, asked.solveFutureValue(), start);
            double size = Math.abs(present) + Math.abs(payment) * periods;
            assertThat(whole.solvePayment()).as("%s", whole).isEqualTo(payment, within(1e-8 * size));
            assertThat(whole.solvePresentValue()).as("%s", whole).isEqualTo(present, within(1e-7 * size));
            double found = whole.solvePeriods();
            assertThat(new Annuity(rate, found, payment, present, 0, start).solveFutureValue())
                    .as("%s after %s", whole, found)
                    .isEqualTo(whole.futureValue(), within(1e-6 * (size + Math.abs(whole.futureValue()))));
            List<Double> roots = AnnuityRates.of(whole);
            assertThat(roots).as("%s", whole).hasSizeBetween(1, 2);
            assertThat(roots.stream()
                            .mapToDouble(root -> Math.abs(root - rate))
                            .min()
                            .orElseThrow())
                    .as("%s", whole)
                    .isLessThan(1e-6);
        }
    }

    /** With x = 1 + r the amounts balance where 100x² − 230x + 132 = 0: at 1.1 and 1.2. */
    @Test
    void bothRatesThatBalanceAreFoundAndTheNearestToTheGuessIsTheValue() {
        String text = "{\"solve\": \"rate\", \"periods\": 2, \"present_value\": -100, \"payment\": 230,"
                + " \"future_value\": -362, \"guess\": ";
        assertThat(((Solved.Value) solve(text + "0}")).roots()).hasSize(2);
        assertThat(value(solve(text + "0}"))).isEqualTo(0.1, within(1e-12));
        assertThat(value(solve(text + "1}"))).isEqualTo(0.2, within(1e-12));
    }

    @Test
    void ratesThatTouchAreFound() {
        // −100·(1 + r)² + 240·(1 + r) − 144 = −100·(1 + r − 1.2)²
        Solved solved = solve("{\"solve\": \"rate\", \"periods\": 2, \"present_value\": -100, \"payment\": 240,"
                + " \"future_value\": -384}");
        assertThat(value(solved)).isEqualTo(0.2, within(1e-6));
    }

    @Test
    void tinyRatesAndManyPeriodsKeepTheirDigits() {
        double payment =
                value(solve("{\"solve\": \"payment\", \"rate\": 1e-12, \"periods\": 360, \"present_value\": 100000}"));
        assertThat(payment).isEqualTo(-100000 / 360.0 * (1 + 361e-12 / 2), within(1e-12));
        double huge = value(solve("{\"solve\": \"payment\", \"rate\": 1, \"periods\": 5000, \"present_value\": 100}"));
        assertThat(huge).isEqualTo(-100, within(1e-12));
        double effective =
                value(solve("{\"solve\": \"effective_rate\", \"nominal_rate\": 0.1, \"compounds_per_year\": 1000000}"));
        assertThat(effective).isEqualTo(Math.exp(0.1 - 0.005e-6) - 1, within(1e-13));
    }

    @Test
    void nominalAndEffectiveRatesAndGrowthInvertEachOther() {
        SplittableRandom random = new SplittableRandom(SEED + 1);
        for (int i = 0; i < CASES; i++) {
            double rate = random.nextDouble(-0.9, 3);
            int compounds = 1 + random.nextInt(400);
            double nominal = value(solve("{\"solve\": \"nominal_rate\", \"effective_rate\": " + rate
                    + ", \"compounds_per_year\": " + compounds + "}"));
            double effective = value(solve("{\"solve\": \"effective_rate\", \"nominal_rate\": " + nominal
                    + ", \"compounds_per_year\": " + compounds + "}"));
            assertThat(effective).as("%s, %s times", rate, compounds).isEqualTo(rate, within(1e-11));
            double future = 100 * Math.pow(1 + rate, 7.5);
            assertThat(value(solve("{\"solve\": \"growth_rate\", \"periods\": 7.5, \"present_value\": 100,"
                            + " \"future_value\": " + future + "}")))
                    .isEqualTo(rate, within(1e-11));
            if (Math.abs(rate) > 1e-3) {
                assertThat(value(solve("{\"solve\": \"periods_to_reach\", \"rate\": " + rate
                                + ", \"present_value\": 100, \"future_value\": " + future + "}")))
                        .isEqualTo(7.5, within(1e-9));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"solve\": \"payment\", \"rate\": 0.1, \"periods\": 0, \"present_value\": 1} | INTEREST_NO_PERIODS",
                "{\"solve\": \"payment\", \"rate\": -2, \"periods\": 2, \"present_value\": 1} | INTEREST_NO_PAYMENT",
                "{\"solve\": \"present_value\", \"rate\": -1, \"periods\": 2, \"future_value\": 1} | INTEREST_RATE_TOTAL",
                "{\"solve\": \"periods\", \"rate\": -1, \"payment\": 2, \"future_value\": 1} | INTEREST_RATE_TOTAL",
                "{\"solve\": \"periods\", \"rate\": 0, \"present_value\": 2} | INTEREST_NEVER",
                "{\"solve\": \"periods\", \"rate\": 0.1, \"payment\": -100, \"present_value\": 1000} | INTEREST_NEVER",
                "{\"solve\": \"rate\", \"periods\": 5, \"payment\": -1, \"present_value\": -1} | INTEREST_NO_RATE",
                "{\"solve\": \"rate\", \"periods\": 500, \"present_value\": 100} | INTEREST_NO_RATE",
                "{\"solve\": \"future_value\", \"rate\": 1, \"periods\": 5000, \"present_value\": 1} | INTEREST_SIZE",
                "{\"solve\": \"growth_rate\", \"periods\": 2, \"present_value\": 1, \"future_value\": -1} | INTEREST_GROWTH"
            })
    void whereThereIsNoValueTheReasonIsTold(String text, String code) {
        assertThat(((Solved.None) solve(text)).problem().code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | MISSING_FIELD",
                "{\"solve\": \"pmt\", \"rat\": 1} | UNKNOWN_CHOICE UNKNOWN_FIELD",
                "{\"solve\": \"payment\", \"rate\": \"5%\"} | WRONG_TYPE MISSING_FIELD INTEREST_NO_AMOUNT",
                "{\"solve\": \"payment\", \"rate\": -1.5, \"periods\": 1.5, \"present_value\": 1} | INTEREST_RATE_FRACTION",
                "{\"solve\": \"rate\", \"periods\": 0, \"present_value\": 1e16, \"when\": \"begin\"} | INTEREST_RANGE INTEREST_RANGE UNKNOWN_CHOICE",
                "{\"solve\": \"effective_rate\", \"nominal_rate\": -5, \"compounds_per_year\": 4} | INTEREST_RANGE",
                "{\"solve\": \"effective_rate\", \"nominal_rate\": 0.1, \"compounds_per_year\": 1.7} | NOT_WHOLE",
                "{\"solve\": \"growth_rate\", \"periods\": 2, \"present_value\": 1, \"rate\": 1} | INTEREST_FIELD MISSING_FIELD",
                "{\"solve\": \"schedule_value\", \"principal\": 1, \"rates\": [1, \"x\", 1e10]} | WRONG_TYPE INTEREST_RANGE"
            })
    void everythingWrongIsToldAtOnce(String text, String codes) {
        Problems problems = new Problems();
        read(text, problems);
        assertThat(problems.list().stream().map(Problem::code).collect(Collectors.joining(" ")))
                .isEqualTo(codes);
    }

    private static double value(Solved solved) {
        assertThat(solved).isInstanceOf(Solved.Value.class);
        return ((Solved.Value) solved).value();
    }

    private static Solved solve(String text) {
        Problems problems = new Problems();
        TimeValue question = read(text, problems);
        assertThat(problems.list()).isEmpty();
        return question.solve();
    }

    private static TimeValue read(String text, Problems problems) {
        Fields fields = Fields.of(JsonDocument.parse(text).root(), Pointer.ROOT, problems);
        TimeValue question = TimeValue.read(fields);
        fields.noOthers();
        return question;
    }
}
