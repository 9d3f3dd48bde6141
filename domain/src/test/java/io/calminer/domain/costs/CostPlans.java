package io.calminer.domain.costs;

import io.calminer.domain.model.Model;
import io.calminer.domain.project.PlanDocument;
import io.calminer.domain.project.Scenario;

/** Plans of a small mine whose drivers are lines of its own, with the collections that a test brings. */
public final class CostPlans {

    private static final String PLAN = """
            {"format": "calminer-plan/1", "name": "Small mine", "currency": "USD",
             "calendar": {"start": "2027-01-01", "period_zero": true, "blocks": [%s]},
             "valuation": {"discount_rate": "8%%"},
             "lines": {
               "rock": {"kind": "flow", "unit": "kt", "formula": "per_year(300 [kt/a])"},
               "ore": {"kind": "flow", "unit": "kt", "formula": "per_year(100 [kt/a])"},
               "hours": {"kind": "flow", "unit": "h", "formula": "per_year(6000 [h])"},
               "revenue.total": {"kind": "flow", "unit": "MUSD", "formula": "ore * 200 [USD/t]"}},
             %s}
            """;

    private CostPlans() {}

    /** A plan over four years with a period 0. */
    public static Scenario of(String collections) {
        return PlanDocument.read(text(collections));
    }

    /** The text of that plan. */
    public static String text(String collections) {
        return PLAN.formatted("{\"length\": \"year\", \"count\": 4}", collections);
    }

    /** A plan over a calendar of these blocks, with a period 0. */
    public static Scenario over(String blocks, String collections) {
        return PlanDocument.read(PLAN.formatted(blocks, collections));
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
