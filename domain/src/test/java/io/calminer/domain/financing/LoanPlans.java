package io.calminer.domain.financing;

import io.calminer.domain.model.Model;
import io.calminer.domain.project.PlanDocument;

/** Plans of a mine that is built, works for some years, and is financed by loans. */
final class LoanPlans {

    static final String YEARS = "{\"length\": \"year\", \"count\": 10}";
    static final String HALVES = "{\"length\": \"half_year\", \"count\": 20}";
    static final String QUARTERS = "{\"length\": \"quarter\", \"count\": 40}";
    static final String MIXED = "{\"length\": \"quarter\", \"count\": 12}, {\"length\": \"year\", \"count\": 7}";

    /** Built from time 0 until the end of 2028 for 100 MUSD; 60 MUSD a year come in then and 25 MUSD go out. */
    private static final String PLAN = """
            {"format": "calminer-plan/1", "name": "Financed mine", "currency": "USD", "money_unit": "MUSD",
             "calendar": {"start": "2027-01-01", "period_zero": true, "blocks": [%s]},
             "valuation": {"discount_rate": "8%%"},
             "lines": {
               "revenue.total": {"kind": "flow", "unit": "MUSD", "formula": "per_year(%s)"},
               "cost.operating": {"kind": "flow", "unit": "MUSD", "formula": "if(year >= 2029, per_year(25 [MUSD]), 0 [MUSD])"},
               "capital.total": {"kind": "flow", "unit": "MUSD", "at_zero": "20 [MUSD]", "formula": "per_year(series(2027: 50 [MUSD], 2028: 30 [MUSD], 2029: 2 [MUSD]))"},
               "tax.total": {"kind": "flow", "unit": "MUSD", "formula": "%s"}},
             "facilities": {%s}}
            """;

    private static final String REVENUE = "series(2027: 0 [MUSD], 2029: 60 [MUSD])";

    /** Taxes of 30 % on what is left after operation and interest, if that is positive. */
    static final String TAX = "30% * max(0 [MUSD], revenue.total - cost.operating - debt.interest)";

    private LoanPlans() {}

    static Model of(String facilities) {
        return over(YEARS, facilities);
    }

    static Model over(String blocks, String facilities) {
        return of(blocks, REVENUE, TAX, facilities);
    }

    static Model of(String blocks, String revenue, String tax, String facilities) {
        return PlanDocument.read(PLAN.formatted(blocks, revenue, tax, facilities))
                .model();
    }
}
