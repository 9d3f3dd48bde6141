package io.calminer.domain.economics;

import io.calminer.domain.model.Model;
import io.calminer.domain.project.PlanDocument;
import io.calminer.domain.project.Scenario;

/** Plans of a small mine that earns 20 M$ and spends 8 M$ a year, with the collections that a test brings. */
public final class EconomicPlans {

    public static final String YEARS = "{\"length\": \"year\", \"count\": 4}";
    public static final String QUARTERS = "{\"length\": \"quarter\", \"count\": 16}";
    public static final String MONTHS = "{\"length\": \"month\", \"count\": 48}";

    private static final String RATE = "\"discount_rate\": \"8%\"";
    private static final String PLAN = """
            {"format": "calminer-plan/1", "name": "Small mine", "currency": "USD",
             "calendar": {"start": "2027-01-01", "period_zero": true, "blocks": [%s]},
             "valuation": {%s}, %s%s}
            """;
    private static final String PRICES = """
            "prices": {"copper": {"unit": "USD/lb", "price": "series(2027: 4, 2028: 3, then: 5)"}},
            """;
    private static final String LINES = """
            "lines": {
              "ore": {"kind": "flow", "unit": "kt", "formula": "per_year(100 [kt/a])"},
              "metal": {"kind": "flow", "unit": "klb", "formula": "per_year(1000 [klb/a])"},
              "sales": {"kind": "flow", "unit": "MUSD", "formula": "ore * 200 [USD/t]"}%s},
            """;
    private static final String TOTALS = """
            , "revenue.total": {"kind": "flow", "unit": "MUSD", "formula": "sales"},
            "cost.operating": {"kind": "flow", "unit": "MUSD", "formula": "ore * 80 [USD/t]"},
            "cash_flow.project": {"kind": "flow", "unit": "USD", "at_zero": "-capital.total", "formula":
              "revenue.total - cost.operating - royalty.total - capital.total - working_capital.change"}""";

    private EconomicPlans() {}

    /** A plan over four years with a period 0. */
    public static Scenario of(String collections) {
        return over(YEARS, collections);
    }

    /** A plan over a calendar of these blocks, with a period 0. */
    public static Scenario over(String blocks, String collections) {
        return valued(RATE, blocks, collections);
    }

    /** A plan valued by these terms. */
    public static Scenario valued(String valuation, String blocks, String collections) {
        return PlanDocument.read(PLAN.formatted(blocks, valuation, PRICES + LINES.formatted(TOTALS), collections));
    }

    /** A plan whose prices the test brings. */
    public static Scenario priced(String collections) {
        return PlanDocument.read(PLAN.formatted(YEARS, RATE, LINES.formatted(TOTALS), collections));
    }

    /** A plan whose totals are what its areas make. */
    public static Scenario ofAreas(String blocks, String collections) {
        return PlanDocument.read(PLAN.formatted(blocks, RATE, PRICES + LINES.formatted(""), collections));
    }

    /** A plan of which the test writes the lines too. */
    public static Scenario withLines(String blocks, String collections) {
        return PlanDocument.read(PLAN.formatted(blocks, RATE, "", collections));
    }

    /** The sum of a line over all periods, period 0 included. */
    public static double total(Model model, String line) {
        double total = 0;
        for (double value : model.values(line)) {
            total += value;
        }
        return total;
    }
}
