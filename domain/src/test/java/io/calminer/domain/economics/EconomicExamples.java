package io.calminer.domain.economics;

import java.util.LinkedHashMap;
import java.util.Map;

/** Plans of all terms of money that other readings of a plan are held against too. */
public final class EconomicExamples {

    private static final String PLAN = """
            {"format": "calminer-plan/1", "name": "Terms of money", "currency": "USD", "money_unit": "MUSD",
             "calendar": {"start": "2027-01-01", "period_zero": true, "blocks": [%s]},
             "valuation": {"discount_rate": "8%%", "timing": "mid", "date": "2027-01-01"},
             "inflation": {"rate": "series(2027: 3%%, 2028: 2%%)", "price_base_date": "%s"},
             "exchange_rates": {"CLP": {"parity": {"start": 800, "local_inflation": "4%%"}},
               "EUR": {"rate": "interpolate(2027: 0.9, 2029: 0.95)"}},
             "prices": {"copper": {"unit": "USD/lb", "price": "series(2027: 4, 2028: 3, then: 5)", "money_of": "base"},
               "gold": {"unit": "EUR/oz", "price": 1800}},
             "costs": {
               "mining": {"unit": "CLP/t", "amount": 16000, "driver": "ore", "money_of": "base", "area": "mining"},
               "staff": {"unit": "MUSD/a", "amount": 2, "escalation": "1%%", "money_of": "base"},
               "plant": {"type": "capital", "unit": "MUSD", "amount": 60, "spend": {"start": "70%%", "2027": "30%%"}}},
             "hedges": {
               "floor": {"type": "collar", "commodity": "copper", "volume": "per_year(2_000_000)", "floor": 3.5, "cap": 4.5},
               "sale": {"type": "forward", "commodity": "gold", "volume": "per_year(5000)", "strike": 2000}},
             "streams": {"gold": {"commodity": "gold", "of": "gold.sold", "share": {"0": "50%%", "9000": "20%%"},
               "fixed_price": 450, "indexed": "1%%", "price_share": "25%%", "deposit": {"amount": 12}}},
             "royalties": {
               "state": {"basis": "gross", "sliding": {"by": "margin", "table": {"0": "1%%", "40%%": "3%%", "60%%": "5%%"}}},
               "owner": {"basis": "profit", "rate": "4%%", "buy_back": {"year": 2029, "price": 3, "share": "50%%"}},
               "quarry": {"basis": "tonne", "rate": 0.4, "of": "ore", "from": 2028}},
             "working_capital": {
               "customers": {"type": "receivables", "days": 45}, "suppliers": {"type": "payables", "days": 30, "share": "60%%"},
               "stores": {"type": "supplies", "days": "series(2027: 60, 2028: 50)"}},
             "opening_balances": {"working_capital": {"customers": 3, "stores": 1}},
             "risks": {"wall": {"probability": "15%%", "from": 2028, "to": 2029, "impact": 8, "delay": 0.25, "standing_cost": 6}},
             "partners": {"state": {"share": "10%%", "free_carry": {"until": 2027}},
               "major": {"earn_in": {"spend": 30, "share": "40%%"}}},
             "actuals": {
               "copper": {"effect": "revenue", "until": "2028-12-31", "quantity_of": "copper.sold",
                 "quantity": "per_year((series(2027: 8800, then: 9150)) [klb/a])", "price_of": "prices.copper", "price": "series(2027: 3.9, then: 3.2)"},
               "mining": {"effect": "cost", "until": "2027-12-31", "quantity_of": "ore", "quantity": "per_year(1150 [kt/a])",
                 "amount_of": "costs.mining", "amount": "per_year(26 [MUSD/a])"},
               "staff": {"effect": "cost", "until": "2030-12-31", "amount_of": "costs.staff", "amount": "per_year(2.2 [MUSD/a])"}},
             "lines": {
               "ore": {"kind": "flow", "unit": "kt", "formula": "per_year(1200 [kt/a])"},
               "copper.sold": {"kind": "flow", "unit": "klb", "formula": "per_year(9000 [klb/a])"},
               "gold.sold": {"kind": "flow", "unit": "oz", "formula": "per_year(12000 [oz/a])"},
               "revenue.total": {"kind": "flow", "unit": "MUSD", "formula":
                 "copper.sold * prices.copper + gold.sold * prices.gold + hedges.settlement + streams.adjustment"}}}
            """;

    private EconomicExamples() {}

    /** Plan texts by name. */
    public static Map<String, String> plans() {
        Map<String, String> plans = new LinkedHashMap<>();
        plans.put("terms-by-year", PLAN.formatted("{\"length\": \"year\", \"count\": 4}", "2026-07-01"));
        plans.put("terms-by-quarter", PLAN.formatted("{\"length\": \"quarter\", \"count\": 16}", "2028-02-15"));
        plans.put(
                "terms-by-month-and-year",
                PLAN.formatted(
                        "{\"length\": \"month\", \"count\": 12}, {\"length\": \"year\", \"count\": 3}", "2027-01-01"));
        return plans;
    }
}
