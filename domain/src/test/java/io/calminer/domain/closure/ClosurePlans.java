package io.calminer.domain.closure;

import io.calminer.domain.model.Model;
import io.calminer.domain.project.PlanDocument;

/** Plans of a mine that produces for some years and is then closed. */
final class ClosurePlans {

    static final String YEARS = "{\"length\": \"year\", \"count\": 10}";
    static final String QUARTERS = "{\"length\": \"quarter\", \"count\": 40}";
    static final String MONTHS = "{\"length\": \"month\", \"count\": 120}";
    static final String MIXED = "{\"length\": \"month\", \"count\": 24}, {\"length\": \"year\", \"count\": 8}";

    private static final String PLAN = """
            {"format": "calminer-plan/1", "name": "Closing mine", "currency": "USD",
             "calendar": {"start": "2027-01-01", "period_zero": true, "blocks": [%s]},
             "valuation": {"discount_rate": "8%%"},
             "lines": {
               "ore": {"kind": "flow", "unit": "kt", "formula": "per_year(%s)"},
               "waste": {"kind": "flow", "unit": "kt", "formula": "per_year(series(2027: 300 [kt/a], 2029: 100 [kt/a], 2031: 0 [kt/a]))"},
               "revenue.total": {"kind": "flow", "unit": "USD", "formula": "ore * 200 [USD/t]"}},
             "closure": {%s}}
            """;

    private ClosurePlans() {}

    /** A plan that mines 100 kt a year until 2031, and 50 kt in 2032. */
    static Model of(String closure) {
        return over(YEARS, closure);
    }

    static Model over(String blocks, String closure) {
        return over(blocks, "series(2027: 100 [kt/a], 2032: 50 [kt/a], 2033: 0 [kt/a])", closure);
    }

    static Model over(String blocks, String ore, String closure) {
        return PlanDocument.read(PLAN.formatted(blocks, ore, closure)).model();
    }

    /** The sum of a line over all periods of a fiscal year. */
    static double inYear(Model model, String line, int year) {
        double sum = 0;
        for (int period = 1; period <= model.calendar().periods(); period++) {
            sum += model.calendar().year(period) == year ? model.value(line, period) : 0;
        }
        return sum;
    }

    static double total(Model model, String line) {
        double sum = 0;
        for (double value : model.values(line)) {
            sum += value;
        }
        return sum;
    }
}
