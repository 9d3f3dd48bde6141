package io.calminer.domain.valuation.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.JsonValue.JsonObject;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problem;
import io.calminer.domain.document.Problems;
import io.calminer.domain.document.PublishedCases;
import io.calminer.domain.valuation.CashFlows;
import io.calminer.domain.valuation.InternalRateOfReturn.Status;
import io.calminer.domain.valuation.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesTest {

    @Test
    void internalRatesOfDatedFlowsAreThoseOfExcelAndWorthNothing() {
        for (JsonObject given : PublishedCases.objects(PublishedCases.read("excel_xirr"), "cases")) {
            SeriesValue value = value(
                    "{\"cash_flows\": " + array(given, "values") + ", \"dates\": " + dates(given) + guess(given) + "}");
            double rate = value.internalRate().value();
            assertThat(rate).as(given.toString()).isEqualTo(PublishedCases.number(given, "expected"), within(1e-6));
            double size = Arrays.stream(value.series().flows().presentValues(rate))
                    .map(Math::abs)
                    .sum();
            assertThat(value.series().flows().netPresentValue(rate)).isEqualTo(0, within(1e-12 * size));
        }
    }

    @Test
    void datedFlowsAreWorthWhatExcelSays() {
        for (JsonObject given : PublishedCases.objects(PublishedCases.read("excel_xnpv_spot"), "cases")) {
            SeriesValue value = value("{\"cash_flows\": " + array(given, "values") + ", \"dates\": " + dates(given)
                    + ", \"rate\": " + PublishedCases.number(given, "rate") + "}");
            assertThat(value.netPresentValue()).isEqualTo(PublishedCases.number(given, "expected"), within(1e-6));
        }
    }

    @Test
    void datesComeInAnyOrderAndTimeZeroIsTheEarliest() {
        String there =
                "{\"cash_flows\": [-100, 60, 70], \"dates\": [\"2027-01-01\", \"2028-01-01\", \"2029-01-01\"], \"rate\": 0.1}";
        String back =
                "{\"cash_flows\": [70, -100, 60], \"dates\": [\"2029-01-01\", \"2027-01-01\", \"2028-01-01\"], \"rate\": 0.1}";
        assertThat(value(back).netPresentValue()).isEqualTo(value(there).netPresentValue(), within(1e-12));
        assertThat(value(back).series().conventions().valuationDate()).hasToString("2027-01-01");
        assertThat(value(back).payback()).isEqualTo(value(there).payback());
    }

    @ParameterizedTest
    @CsvSource({"end, 0, 1, 2", "mid, 0, 0.5, 1.5", "start, 0, 0, 1"})
    void timingMovesEveryFlowButThatAtTimeZero(String timing, double first, double second, double third) {
        SeriesValue value = value("{\"cash_flows\": [1, 1, 1], \"rate\": 0.1, \"timing\": \"" + timing + "\"}");
        assertThat(value.series().flows().times()).containsExactly(first, second, third);
    }

    @Test
    void aFirstFlowAtOneIsDiscountedAsSpreadsheetsDo() {
        double one = value("{\"cash_flows\": [-100, 60, 70], \"rate\": 0.1, \"first_flow_at\": 1}")
                .netPresentValue();
        double zero = value("{\"cash_flows\": [-100, 60, 70], \"rate\": 0.1}").netPresentValue();
        assertThat(one).isEqualTo(zero / 1.1, within(1e-12));
    }

    @Test
    void ratesAreNominalWhereAYearHasSeveralPeriods() {
        String flows = "\"cash_flows\": [-1000, 300, 400, 500]";
        SeriesValue quarters = value("{" + flows
                + ", \"rate\": 0.08, \"compounds_per_year\": 4, \"finance_rate\": 0.08, \"reinvestment_rate\": 0.12}");
        CashFlows bare = CashFlows.of(-1000, 300, 400, 500);
        assertThat(quarters.netPresentValue()).isEqualTo(bare.netPresentValue(0.02), within(1e-12));
        double rate = quarters.internalRate().value();
        assertThat(bare.netPresentValue(rate / 4)).isEqualTo(0, within(1e-9));
        assertThat(quarters.payback().time()).isEqualTo(2.6 / 4, within(1e-12));
        double effective = Math.pow(1.02, 4) - 1;
        assertThat(quarters.equivalentAnnualValue() * (1 - Math.pow(1 + effective, -0.75)) / effective)
                .isEqualTo(quarters.netPresentValue(), within(1e-9));
    }

    @Test
    void timesInYearsAreCompoundedAsOftenAsTheYearHasPeriods() {
        SeriesValue value =
                value("{\"cash_flows\": [-100, 120], \"times\": [0, 1.5], \"rate\": 0.06, \"compounds_per_year\": 12}");
        assertThat(value.netPresentValue()).isEqualTo(-100 + 120 / Math.pow(1.005, 18), within(1e-12));
    }

    @Test
    void aResidualValueIsAFlowOfItsOwn() {
        SeriesValue with = value("{\"cash_flows\": [-100, 30, 30], \"rate\": 0.1, \"residual_value\": 80}");
        SeriesValue without = value("{\"cash_flows\": [-100, 30, 110], \"rate\": 0.1}");
        assertThat(with.netPresentValue()).isEqualTo(without.netPresentValue(), within(1e-12));
        assertThat(with.internalRate().value()).isEqualTo(without.internalRate().value(), within(1e-12));
        SeriesValue later =
                value("{\"cash_flows\": [-100, 30, 30], \"rate\": 0.1, \"residual_value\": 80, \"residual_at\": 5}");
        assertThat(later.netPresentValue())
                .isEqualTo(without.netPresentValue() - 80 / 1.21 + 80 / Math.pow(1.1, 5), within(1e-12));
    }

    @Test
    void whatLacksItsInputsHasAReasonAndTheRestIsGiven() {
        SeriesValue value = value("{\"cash_flows\": [-100, 60, 70]}");
        assertThat(value.netPresentValue()).isNaN();
        assertThat(value.internalRate().status()).isEqualTo(Status.UNIQUE);
        assertThat(value.payback().time()).isEqualTo(1 + 40.0 / 70, within(1e-12));
        assertThat(value.reasons().keySet())
                .containsExactlyInAnyOrder(
                        "npv",
                        "discount_factors",
                        "present_values",
                        "mirr",
                        "discounted_payback",
                        "profitability_index",
                        "equivalent_annual_value");
    }

    @ParameterizedTest
    @CsvSource({"[], NO_FLOWS", "[5], ONE_TIME", "'[0, 0]', ALL_ZERO", "'[1, 2]', NO_SIGN_CHANGE"})
    void aSeriesWithoutARateTellsWhy(String flows, Reason reason) {
        SeriesValue value = value("{\"cash_flows\": " + flows + ", \"rate\": 0.1}");
        assertThat(value.internalRate().status()).isEqualTo(Status.NONE);
        assertThat(value.internalRate().reason()).isEqualTo(reason);
    }

    @Test
    void flowsOnOneDayHaveNoRate() {
        SeriesValue value = value("{\"cash_flows\": [-100, 120], \"dates\": [\"2027-01-01\", \"2027-01-01\"]}");
        assertThat(value.internalRate().reason()).isEqualTo(Reason.ONE_TIME);
    }

    @Test
    void theGuessChoosesAmongSeveralRates() {
        String flows = "{\"cash_flows\": [-100, 230, -132], \"guess\": ";
        assertThat(value(flows + "0}").internalRate().value()).isEqualTo(0.1, within(1e-12));
        assertThat(value(flows + "1}").internalRate().value()).isEqualTo(0.2, within(1e-12));
        assertThat(value(flows + "1}").internalRate().status()).isEqualTo(Status.MULTIPLE);
    }

    @Test
    void hugeFlowsGiveNoInfinities() {
        SeriesValue value = value("{\"cash_flows\": [-1e308, -1e308, 1e308, 1.7e308], \"rate\": 0}");
        assertThat(value.netPresentValue()).isNaN();
        assertThat(value.internalRate().status()).isEqualTo(Status.UNIQUE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | MISSING_FIELD",
                "{\"cash_flows\": [1, \"x\", true], \"rte\": 1} | WRONG_TYPE WRONG_TYPE UNKNOWN_FIELD",
                "{\"cash_flows\": [-1, 2], \"rate\": -1, \"finance_rate\": -1} | SERIES_RATE SERIES_RATE",
                "{\"cash_flows\": [-1, 2], \"times\": [0, 1.5], \"rate\": -2} | SERIES_RATE_FRACTION",
                "{\"cash_flows\": [-1, 2], \"timing\": \"mid\", \"rate\": -2} | SERIES_RATE_FRACTION",
                "{\"cash_flows\": [-1, 2], \"times\": [0], \"rate\": 0} | SERIES_LENGTH",
                "{\"cash_flows\": [-1, 2], \"dates\": [\"2027-02-30\", 3], \"rate\": 0} | WRONG_DATE WRONG_TYPE",
                "{\"cash_flows\": [-1], \"dates\": [\"2027-02-28\"], \"times\": [0]} | SERIES_MOMENTS",
                "{\"cash_flows\": [-1], \"times\": [0], \"first_flow_at\": 1} | SERIES_NEEDS_INDEX",
                "{\"cash_flows\": [-1], \"valuation_date\": \"2027-01-01\"} | SERIES_NEEDS_DATES",
                "{\"cash_flows\": [-1], \"residual_at\": 1} | MISSING_FIELD",
                "{\"cash_flows\": [-1], \"compounds_per_year\": 0, \"day_count\": \"x\"} | OUT_OF_RANGE UNKNOWN_CHOICE"
            })
    void everythingWrongIsToldAtOnce(String text, String codes) {
        assertThat(problems(text).stream().map(Problem::code).collect(Collectors.joining(" ")))
                .isEqualTo(codes);
    }

    @Test
    void aSeriesThatWouldTakeTooLongIsRefusedWithTheLimit() {
        String flows = IntStream.range(0, 6000)
                .mapToObj(i -> i % 2 == 0 ? "-1" : "1.5")
                .collect(Collectors.joining(", ", "[", "]"));
        assertThat(problems("{\"cash_flows\": " + flows + "}"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("60 s", "6000 flows"));
    }

    private static SeriesValue value(String text) {
        Problems problems = new Problems();
        Series series = read(text, problems);
        assertThat(problems.list()).isEmpty();
        return SeriesValue.of(series);
    }

    private static List<Problem> problems(String text) {
        Problems problems = new Problems();
        read(text, problems);
        return problems.list();
    }

    private static Series read(String text, Problems problems) {
        Fields fields = Fields.of(JsonDocument.parse(text).root(), Pointer.ROOT, problems);
        Series series = Series.read(fields);
        fields.noOthers();
        return series;
    }

    private static String array(JsonObject given, String field) {
        return Arrays.toString(PublishedCases.numbers(given, field));
    }

    private static String guess(JsonObject given) {
        return PublishedCases.hasNumber(given, "guess") ? ", \"guess\": " + PublishedCases.number(given, "guess") : "";
    }

    private static String dates(JsonObject given) {
        return PublishedCases.texts(given, "dates").stream().collect(Collectors.joining("\", \"", "[\"", "\"]"));
    }
}
