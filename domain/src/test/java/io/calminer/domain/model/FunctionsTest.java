package io.calminer.domain.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.project.PlanDocument;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each function of the language gives, against values worked by hand. */
class FunctionsTest {

    private static final String YEARS = """
            {"start": "2027-01-01", "blocks": [{"length": "year", "count": 4}]}""";
    private static final String ZERO = """
            {"start": "2027-01-01", "period_zero": true, "blocks": [{"length": "year", "count": 4}]}""";
    private static final String MONTHS = """
            {"start": "2027-01-01", "fiscal_year_start": 3, "blocks": [{"length": "month", "count": 4}]}""";
    private static final String HALVES = """
            {"start": "2027-01-01", "blocks": [{"length": "half_year", "count": 4}]}""";

    private static final Map<String, String> LINES = Map.of(
            "x", "flow|kt|(series(2027: 10, 2028: 20, 2029: 30, 2030: 40)) [kt]",
            "monthly", "flow|kt|(table(period; 1: 310, 2: 280, 3: 310, 4: 300)) [kt]",
            "shares", "ratio|1|series(2027: 0.5, 2028: 0.3, 2029: 0.2, then: 0)",
            "stock", "balance|kt|to_date(x)",
            "grade", "ratio|1|series(2027: 0.1, 2028: 0.4, 2029: 0.3, 2030: 0.2)",
            "height", "index|1|table(period; 1: 1, 2: 3, 3: 9, 4: 17)");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            sum_ahead(x, 2)                           | 50, 70, 40, 0
            spread(x, 50%, 30%, 20%)                  | 5, 13, 23, 33
            spread(x, shares)                         | 5, 13, 23, 33
            spread(x, 100%)                           | 10, 20, 30, 40
            spread(x, one)                            | 10, 20, 30, 40
            spread(x, table(period; 1: 0.25, 5: 0))   | 2.5, 7.5, 15, 25
            shift(x, 1)                               | 0, 10, 20, 30
            shift(x, 0.5)                             | 5, 15, 25, 35
            shift(x, -1.5)                            | 25, 35, 20, 0
            shift(x, 6 [month])                       | 5, 15, 25, 35
            shift(x, half)                            | 5, 15, 25, 35
            shift(x, delay)                           | 5, 15, 25, 35
            shift(x, -delay * 3)                      | 25, 35, 20, 0
            trailing(x, 365)                          | 10, 19.94535519125683, 30, 40
            trailing(x, 73)                           | 2, 3.989071038251366, 6, 8
            trailing(x, 146 * delay)                  | 2, 3.989071038251366, 6, 8
            trailing(x, 438 [d])                      | 10, 21.972602739726028, 33.98907103825137, 46
            trailing(x, 876 * delay)                  | 10, 21.972602739726028, 33.98907103825137, 46
            at(x, 2029)                               | 30, 30, 30, 30
            at(stock, 2029)                           | 60, 60, 60, 60
            sum_where(x, true_from > 2)               | 70, 70, 70, 70
            sum_where(x, year <= now(year))           | 10, 30, 60, 100
            sum_where(x * 2, x > 15 [kt] and period != now(period)) | 180, 140, 120, 100
            sum_where(prev(x), year > now(year))      | 60, 50, 30, 0
            year_to_date(x)                           | 10, 20, 30, 40
            per_year(x)                               | 10, 20, 30, 40
            to_end(x) - sum_ahead(x, 4)               | 10, 20, 30, 40
            """)
    void aFunctionOfYearsOfTonnes(String formula, String expected) {
        assertThat(values(YEARS, "kt", formula)).containsExactly(numbers(expected), within(1e-12));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            along(20 [kt]; stock, height)             | 2, 2, 2, 2
            along(5 [kt]; stock, height)              | 1, 1, 1, 1
            along(200 [kt]; stock, height)            | 17, 17, 17, 17
            along(x * 2; stock, height)               | 2, 5, 9, 13
            step_along(x; stock, height)              | 0, 1, 3, 3
            step_along(prev(stock) - 15 [kt]; stock, height) | 0, 0, 1, 3
            ramp(0, 1, 2027, 2029)                    | 0, 0.5, 1, 1
            ramp(3, 1, 2028, 2030)                    | 3, 3, 2, 1
            rate_in_period(21%)                       | 0.21, 0.21, 0.21, 0.21
            at(grade, 2028)                           | 0.4, 0.4, 0.4, 0.4
            sin(0.5) ^ 2 + cos(0.5) ^ 2               | 1, 1, 1, 1
            tan(0.5) - sin(0.5) / cos(0.5)            | 0, 0, 0, 0
            round(-2.5)                               | -3, -3, -3, -3
            -2 ^ 2                                    | -4, -4, -4, -4
            2 ^ 3 ^ 2                                 | 512, 512, 512, 512
            """)
    void aFunctionOfYearsOfPlainNumbers(String formula, String expected) {
        assertThat(values(YEARS, "1", formula)).containsExactly(numbers(expected), within(1e-12));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            trailing(monthly, 45)       | 310, 450, 450, 450
            trailing(monthly, 90 * delay) | 310, 450, 450, 450
            year_to_date(monthly)       | 310, 590, 310, 610
            per_year(12 [kt])           | 1, 1, 1, 1
            per_year(12 [kt/a])         | 1, 1, 1, 1
            at(monthly, 2027)           | 590, 590, 590, 590
            shift(monthly, 0.125)       | 0, 155, 295, 295
            """)
    void aFunctionOfMonths(String formula, String expected) {
        assertThat(values(MONTHS, "kt", formula)).containsExactly(numbers(expected), within(1e-9));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            rate_in_period(21%)                      | 0.1, 0.1, 0.1, 0.1
            at(weighted, 2027)                       | 0.175, 0.175, 0.175, 0.175
            at(grade_by_half, 2027)                  | 0.15, 0.15, 0.15, 0.15
            """)
    void aFunctionOfHalfYears(String formula, String expected) {
        assertThat(values(HALVES, "1", formula)).containsExactly(numbers(expected), within(1e-12));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            spread(start, 50%, 30%, 20%)   | 0, 55, 38, 30, 10
            spread(start, shares)          | 0, 55, 38, 30, 10
            shift(start, 1)                | 0, 100, 10, 10, 10
            shift(start, 0)                | 100, 10, 10, 10, 10
            shift(start, 2 * delay)        | 0, 100, 10, 10, 10
            shift(start, 0 * delay)        | 100, 10, 10, 10, 10
            shift(start, 3 * delay)        | 0, 0, 105, 10, 10
            shift(start, 1.5)              | 0, 0, 105, 10, 10
            year_to_date(start)            | 100, 110, 10, 10, 10
            to_date(start)                 | 100, 110, 120, 130, 140
            at(start, 2027)                | 110, 110, 110, 110, 110
            trailing(start, 365)           | 100, 10, 9.972677595628415, 10, 10
            trailing(start, 366)           | 100, 110, 10, 10.027322404371585, 10.027397260273972
            sum_ahead(start, 1)            | 10, 10, 10, 10, 0
            rate_in_period(8%) * 1 [kt]    | 0, 0.08, 0.08, 0.08, 0.08
            """)
    void aFunctionWithAFlowAtTimeZero(String formula, String expected) {
        double[] values = plan(ZERO, "kt", formula).values("result");
        assertThat(values).containsExactly(numbers(expected), within(1e-12));
    }

    private static double[] values(String calendar, String unit, String formula) {
        double[] values = plan(calendar, unit, formula).values("result");
        return Arrays.copyOfRange(values, 1, values.length);
    }

    private static Model plan(String calendar, String unit, String formula) {
        boolean zero = calendar.contains("period_zero");
        String lines = LINES.entrySet().stream()
                .map(line -> line(line.getKey(), line.getValue().split("\\|")))
                .collect(Collectors.joining(", "));
        String atZero = zero ? "\"at_zero\": \"%s\", ".formatted(formula) : "";
        return PlanDocument.read("""
                {"format": "calminer-plan/1", "name": "Functions", "calendar": %s,
                 "valuation": {"discount_rate": 0},
                 "parameters": {
                   "one": {"unit": "1", "base": 1},
                   "half": {"unit": "a", "base": 0.5},
                   "delay": {"unit": "1", "base": 0.5, "distribution": {"type": "uniform", "lower": 0, "upper": 1}}},
                 "lines": {%s,
                   "true_from": {"kind": "flag", "unit": "1", "formula": "period"},
                   "start": {"kind": "flow", "unit": "kt", %s"formula": "10 [kt]"},
                   "grade_by_half": {"kind": "ratio", "unit": "1", "formula": "period / 10"},
                   "weighted": {"kind": "ratio", "unit": "1", "weight": "tonnes", "formula": "period / 10"},
                   "tonnes": {"kind": "flow", "unit": "kt", "formula": "if(period == 1, 1 [kt], 3 [kt])"},
                   "result": {"kind": "index", "unit": "%s", %s"formula": "%s"},
                   "cash_flow.project": {"kind": "flow", "unit": "USD", "formula": "0 [USD]"}}}
                """.formatted(
                                calendar, lines, zero ? "\"at_zero\": \"100 [kt]\", " : "", unit, atZero, formula))
                .model();
    }

    private static String line(String key, String... parts) {
        return "\"%s\": {\"kind\": \"%s\", \"unit\": \"%s\", \"formula\": \"%s\"}"
                .formatted(key, parts[0], parts[1], parts[2]);
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(", "))
                .mapToDouble(number -> Double.parseDouble(number.strip()))
                .toArray();
    }
}
