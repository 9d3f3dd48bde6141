package io.calminer.domain.costs;

import java.util.LinkedHashMap;
import java.util.Map;

/** Plans of costs, resources and unit costs that other readings of a plan are held against too. */
public final class CostExamples {

    private static final int RANDOM = 40;

    /**
     * A gold mine with a copper by-product in one year, our own example: 100,000 oz at 2,000 USD/oz and copper of 20 M$.
     * Every figure is in millions of dollars, so that a statement of it can be written on one page.
     */
    public static final String GOLD_MINE = """
            {"format": "calminer-plan/1", "name": "Gold mine", "currency": "USD",
             "calendar": {"start": "2027-01-01", "period_zero": true, "blocks": [{"length": "year", "count": 1}]},
             "valuation": {"discount_rate": "8%"},
             "costs": {
               "mining": {"unit": "MUSD/a", "amount": 40, "area": "mining"},
               "processing": {"unit": "MUSD/a", "amount": 30, "area": "processing"},
               "site_office": {"unit": "MUSD/a", "amount": 8, "area": "general_admin"},
               "marketing": {"unit": "MUSD/a", "amount": 2, "area": "selling"},
               "royalty": {"unit": "MUSD/a", "amount": 6, "bucket": "royalties"},
               "head_office": {"unit": "MUSD/a", "amount": 4, "area": "general_admin"},
               "drilling": {"unit": "MUSD/a", "amount": 2},
               "schools": {"unit": "MUSD/a", "amount": 1},
               "rehabilitation": {"unit": "MUSD/a", "amount": 3, "area": "closure", "bucket": "reclamation"},
               "plant": {"type": "capital", "unit": "MUSD", "amount": 50, "spend": {"start": 1}},
               "crusher": {"type": "capital", "class": "expansion", "unit": "MUSD", "amount": 10, "spend": {"2027": 1}},
               "fleet": {"type": "capital", "class": "sustaining", "unit": "MUSD", "amount": 12, "spend": {"2027": 1}},
               "stripping": {"type": "capital", "class": "capitalised_stripping", "unit": "MUSD", "amount": 7,
                 "spend": {"2027": 1}}},
             "unit_costs": {"primary": "gold", "payable": "gold.payable", "sold": "gold.sold",
               "corporate_admin": ["head_office"], "exploration": ["drilling"], "community": ["schools"],
               "gross_revenue": "220 [MUSD]", "by_product_revenue": "20 [MUSD]",
               "treatment_and_refining": "5 [MUSD]", "transport": "3 [MUSD]", "accretion": "1.5 [MUSD]",
               "amortisation": "2.5 [MUSD]", "leases": "1 [MUSD]", "hedges": "0.5 [MUSD]", "stock_change": "-0.4 [MUSD]",
               "write_downs": "0.2 [MUSD]", "interest": "3 [MUSD]"},
             "lines": {
               "gold.payable": {"kind": "flow", "unit": "oz", "formula": "100_000 [oz]"},
               "gold.sold": {"kind": "flow", "unit": "oz", "formula": "98_000 [oz]"},
               "depreciation.total": {"kind": "flow", "unit": "MUSD", "formula": "25 [MUSD]"},
               "tax.total": {"kind": "flow", "unit": "MUSD", "formula": "11 [MUSD]"},
               "revenue.total": {"kind": "flow", "unit": "MUSD", "formula": "212 [MUSD]"}}}
            """;

    private static final String RESOURCES = """
            "resources": {
              "diesel": {"unit": "L", "price": 0.9, "uses": {"hauling": {"rate": "0.3 [gal/t]", "driver": "rock"},
                  "light": {"rate": 10000}},
                "fuel": {"trucks": {"power": 1000, "load_factor": "40%", "specific_consumption": 0.25, "hours": "hours"}},
                "emission_factor": 2.68},
              "power": {"unit": "MWh", "price": 90, "grinding": {"mill": {"work_index": 14, "feed_size": 9000,
                  "product_size": 106, "driver": "ore"}},
                "emission_factor": 0.5, "emission_unit": "t/MWh", "emission_scope": 2, "market_factor": 0.1},
              "water": {"unit": "kL", "price": 1.5, "uses": {"mill": {"rate": 0.7, "driver": "ore"}}, "recycled": "70%"},
              "lime": {"unit": "t", "price": 200, "uses": {"mill": {"rate": 1.2, "unit": "kg/t", "driver": "ore"}},
                "stock": {"opening": 50, "purchases": "per_year(150)"}},
              "emulsion": {"unit": "t", "price": 800, "stock": {"opening": 20, "purchases": "per_year(100)",
                "closing": "interpolate(2027: 20, 2029: 5)"}}},
            "carbon": {"price": 30, "free_allocation": "per_year(100)", "intensity": {"ore": "ore"}}""";

    private CostExamples() {}

    /** Plan texts by name. */
    public static Map<String, String> plans() {
        Map<String, String> plans = new LinkedHashMap<>();
        plans.put("unit-costs", GOLD_MINE);
        plans.put("resources", CostPlans.text(RESOURCES));
        for (long seed = 0; seed < RANDOM; seed++) {
            plans.put("costs-" + seed, CostPlans.text(RandomCosts.collection(RandomCosts.of(seed))));
        }
        return plans;
    }
}
