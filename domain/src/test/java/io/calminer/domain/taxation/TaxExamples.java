package io.calminer.domain.taxation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** Plans of depreciation and taxes that other readings of a plan are held against too. */
public final class TaxExamples {

    private static final String CLASSES = """
            "depreciation_classes": {
              "line": {"method": "straight_line", "life": 5, "convention": "half_year", "salvage": "10%", "additions": "spent"},
              "digits": {"method": "sum_of_years_digits", "life": 4, "additions": "spent"},
              "declining": {"method": "declining_balance", "rate": "30%", "salvage": "5%", "additions": "spent"},
              "double": {"method": "double_declining_balance", "life": 6, "switch": true, "additions": "spent"},
              "variable": {"method": "variable_declining_balance", "life": 7, "factor": 1.5, "convention": "mid_quarter",
                "quarter": 3, "additions": "spent"},
              "units": {"method": "units_of_production", "units": "ore", "additions": "spent"},
              "macrs": {"method": "macrs", "life": 7, "additions": "spent"},
              "tools": {"method": "immediate", "additions": "spent"},
              "pool": {"method": "pool", "rate": "25%", "convention": "half_year", "discretionary": true, "additions": "spent"},
              "deposit": {"method": "percentage_depletion", "rate": "15%", "units": "ore", "additions": "spent"},
              "mill": {"method": "straight_line", "life": 4, "entity": "mill", "additions": "spent"}}""";

    private static final String TAXES = """
            "taxes": {
              "state": {"rate": "7%", "entity": "mill", "losses": {"treatment": "carry_back", "years_back": 2}},
              "federal": {"rate": "series(2027: 25%, 2030: 30%)", "entity": "mill", "deduct": ["state"],
                "losses": {"cap": "80%", "free": 1, "expires_after": 3}, "interest": "per_year(4 [MUSD/a])",
                "interest_limit": {"share": "30%"}, "minimum": {"rate": "1%"},
                "investment_credit": {"rate": "10%", "class": "mill", "basis_reduction": "50%", "expires_after": 2},
                "pay": {"when": "instalments", "lag": 3}},
              "zone": {"rate": "10%", "entity": "mill", "holiday": {"from": "first_profit", "years": 2, "depreciation": "rests"}},
              "owner": {"rate": "5%", "entity": "mill", "losses": {"treatment": "refund"}, "holiday": {"from": 2029, "years": 1}},
              "dividends": {"type": "withholding", "of": "dividends", "rate": "10%"},
              "vat": {"type": "vat", "of": "cost.operating", "rate": "19%", "refund_lag": 4}}""";

    private TaxExamples() {}

    /** Plan texts by name. */
    public static Map<String, String> plans() {
        Map<String, String> plans = new LinkedHashMap<>();
        for (int i = 0; i < TaxPlans.CALENDARS.size(); i++) {
            Random chance = new Random(i);
            double[][] figures = new double[4][TaxPlans.YEARS];
            for (int year = 0; year < TaxPlans.YEARS; year++) {
                figures[0][year] = chance.nextInt(3) == 0 ? chance.nextInt(30) : 0;
                figures[1][year] = year == TaxPlans.YEARS - 1 ? 0 : 50 + chance.nextInt(50);
                figures[2][year] = year == TaxPlans.YEARS - 1 ? 0 : 30 + chance.nextInt(200);
                figures[3][year] = 10 + chance.nextInt(60);
            }
            TaxPlans.Figures mine = new TaxPlans.Figures(40, figures[0], figures[1], figures[2], figures[3]);
            plans.put("taxes-" + i, TaxPlans.text(TaxPlans.CALENDARS.get(i), mine, CLASSES + ", " + TAXES));
        }
        return plans;
    }
}
