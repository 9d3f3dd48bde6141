package io.calminer.spreadsheet.workbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Plans that use every function of the planning language, over calendars of several kinds. */
final class FunctionPlans {

    private static final Map<String, String> CALENDARS = Map.of(
            "years", """
            {"start": "2027-01-01", "blocks": [{"length": "year", "count": 6}]}""",
            "zero", """
            {"start": "2027-01-01", "period_zero": true, "blocks": [{"length": "year", "count": 6}]}""",
            "months", """
            {"start": "2027-02-01", "fiscal_year_start": 3, "period_zero": true,
             "blocks": [{"length": "month", "count": 40}, {"length": "year", "count": 3}]}""",
            "halves", """
            {"start": "2027-01-01", "blocks": [{"length": "half_year", "count": 5}, {"length": "year", "count": 2}]}""",
            "long", """
            {"start": "2027-01-01", "period_zero": true, "blocks": [{"length": "month", "count": 60}]}""");

    /** Formulas of tonnes. */
    private static final List<String> TONNES = List.of(
            "sum_ahead(x, 2)",
            "sum_ahead(prev(x), 40)",
            "spread(x, 50%, 30%, 20%)",
            "spread(x, shares)",
            "spread(x, one)",
            "spread(x, table(period; 1: 0.25, 5: 0))",
            "shift(x, 1)",
            "shift(x, 0.5)",
            "shift(x, -1.5)",
            "shift(x, 6 [month])",
            "shift(x, half)",
            "shift(x, delay)",
            "shift(x, -delay * 3)",
            "shift(x, 0.3 * period)",
            "trailing(x, 365)",
            "trailing(x, 45)",
            "trailing(x, 146 * delay)",
            "trailing(x, 438 [d])",
            "trailing(x, 1000)",
            "trailing(x, 876 * delay)",
            "at(x, 2029)",
            "at(stock, 2029)",
            "sum_where(x, true_from > 2)",
            "sum_where(x, year <= now(year))",
            "sum_where(x * 2, x > 15 [kt] and period != now(period))",
            "sum_where(min(x, now(x)), not (period < now(period)) or x > max(now(x), 0.02 [Mt]))",
            "sum_where(prev(x), year > now(year))",
            "sum_where(if(grade > now(grade), x, 0.5 * x), period >= 1)",
            "year_to_date(x)",
            "to_date(x)",
            "to_end(x)",
            "total(x)",
            "per_year(x)",
            "prev(x)",
            "prev(x * 2, 7 [kt])",
            "lag(x, 2)",
            "lag(x, 7)",
            "next(x)",
            "lead(x, 3)",
            "lead(x, 50)",
            "clamp(x, 15 [kt], 0.035 [Mt])",
            "x + 0.001 [Mt]",
            "if(x > 0.02 [Mt] and not (period == 3) or period == 1, x, -x)",
            "series(2027: x, 2028: 5 [kt], 2030: 2 * x, then: 0.001 [Mt])",
            "interpolate(2027: 10 [kt], 2029: 20 [kt], 2031: 5 [kt])",
            "interpolate(2027: x, 2031: stock)");

    /** Formulas of plain numbers. */
    private static final List<String> NUMBERS = List.of(
            "along(20 [kt]; stock, height)",
            "along(x * 2; stock, height)",
            "along(x - 100 [kt]; stock, height)",
            "step_along(x * 1.013; stock, height)",
            "step_along(prev(stock) - 15.3 [kt]; stock, height)",
            "ramp(0, 1, 2027, 2029)",
            "ramp(3, 1, 2028, 2030)",
            "rate_in_period(21%)",
            "at(grade, 2028)",
            "at(weighted, 2028)",
            "sin(0.5) ^ 2 + cos(grade) ^ 2 + tan(period / 10)",
            "-2 ^ 2 + 2 ^ 3 ^ 2 + (-2) ^ 2",
            "exp(grade) + ln(period + 1) + log10(period + 2) + sqrt(grade)",
            "floor(-2.5 + grade) + ceil(-2.5 + grade) * 10 + round(grade * 10 - 2.5) * 100 + round(-2.5) * 1000",
            "10 - (4 - 3) - 2 * (3 / (4 / 2)) / 3",
            "abs(grade - 0.3) + (period > 2) + (1 - (period > 2 and grade > 0.2))",
            "min(grade, 0.3, 0.25) + max(min(grade, 0.3), 0.25)",
            "in(x, [Mt]) + in(stock, [t])",
            "curve(grade; 0.15: 1, 0.25: 3, 0.35: 2)",
            "curve(x; 0.012 [Mt]: 1, 25: 3)",
            "table(x; 15: 1, 0.025 [Mt]: 2)",
            "table(grade * period; 0.5: 1, 1: 2, 1.2: period)",
            "factor * period + in(noise, [kt]) * price_ratio",
            "year - 2026 + years_in_period + period");

    private FunctionPlans() {}

    static Map<String, String> all() {
        Map<String, String> plans = new LinkedHashMap<>();
        CALENDARS.keySet().stream().sorted().forEach(name -> plans.put("functions-" + name, plan(CALENDARS.get(name))));
        return plans;
    }

    private static String plan(String calendar) {
        StringBuilder lines = new StringBuilder();
        boolean zero = calendar.contains("period_zero");
        for (int i = 0; i < TONNES.size(); i++) {
            line(lines, "tonnes_" + i, "kt", TONNES.get(i), zero && i % 3 == 0);
        }
        for (int i = 0; i < NUMBERS.size(); i++) {
            line(lines, "number_" + i, "1", NUMBERS.get(i), zero && i % 3 == 0);
        }
        String atZero = zero ? "\"at_zero\": \"4 [kt]\", " : "";
        String moneyAtZero = zero ? "\"at_zero\": \"-50 [MUSD]\", " : "";
        return """
                {"format": "calminer-plan/1", "name": "Every function", "currency": "USD",
                 "calendar": %s,
                 "valuation": {"discount_rate": 0.08},
                 "parameters": {
                   "one": {"unit": "1", "base": 1},
                   "half": {"unit": "1", "base": 0.5},
                   "factor": {"unit": "1", "base": "half * 3 + period"},
                   "delay": {"unit": "1", "base": 0.5, "distribution": {"type": "uniform", "lower": 0, "upper": 1}},
                   "noise": {"unit": "t", "base": 3, "vary": "yearly",
                     "distribution": {"type": "normal", "mean": 3, "sd": 1}}},
                 "processes": {"price_ratio": {"type": "schwartz", "unit": "1", "start": 60, "long_run": 55,
                   "reversion": 0.3, "volatility": 0.25}},
                 "lines": {
                   "x": {"kind": "flow", "unit": "kt", %s
                     "formula": "(series(2027: 10, 2028: 20, 2029: 30, 2030: 40)) [kt] + (period / 7) [kt]"},
                   "shares": {"kind": "ratio", "unit": "1", "formula": "table(period; 1: 0.5, 2: 0.3, 3: 0.2, 4: 0)"},
                   "true_from": {"kind": "flag", "unit": "1", "formula": "period"},
                   "stock": {"kind": "balance", "unit": "kt", "formula": "to_date(x)"},
                   "grade": {"kind": "ratio", "unit": "1",
                     "formula": "series(2027: 0.1, 2028: 0.4, 2029: 0.3, 2030: 0.2) + period / 1000"},
                   "weighted": {"kind": "ratio", "unit": "1", "formula": "grade * 2", "weight": "x"},
                   "height": {"kind": "index", "unit": "1", "formula": "period ^ 2"},
                   "pool": {"kind": "balance", "unit": "kt", "formula": "prev(pool, 5 [kt]) * 0.9 + lag(pool, 6) * 0.1 + x"},
                   "debt": {"kind": "balance", "unit": "kt", "formula": "(next(debt) + x) / 1.05"},
                   "echo": {"kind": "flow", "unit": "kt", "formula": "shift(echo * 0.5, 12 [month]) + x"},
                   %s
                   "cash_flow.project": {"kind": "flow", "unit": "MUSD", %s"formula": "5 [MUSD] * period"}}}
                """.formatted(calendar, atZero, lines, moneyAtZero);
    }

    private static void line(StringBuilder lines, String key, String unit, String formula, boolean atZero) {
        lines.append("\"%s\": {\"kind\": \"flow\", \"unit\": \"%s\", %s\"formula\": \"%s\"},\n"
                .formatted(key, unit, atZero ? "\"at_zero\": \"" + formula + "\", " : "", formula));
    }
}
