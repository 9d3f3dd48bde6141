package io.calminer.domain.equipment;

import io.calminer.domain.costs.CostPlans;
import java.util.LinkedHashMap;
import java.util.Map;

/** Plans of fleets that use every field of the collections of equipment. */
public final class EquipmentExamples {

    private EquipmentExamples() {}

    /** The texts of the plans by name. */
    public static Map<String, String> plans() {
        Map<String, String> plans = new LinkedHashMap<>();
        plans.put("fleet-by-load", CostPlans.text("""
                "hour_ratios": {"mechanical": "if(operating + down > 0 [h], operating / (operating + down), 0)"},
                "fleets": {"trucks": {"name": "Haul trucks", "units": "required", "scheduled_hours": 6200,
                  "availability": "series(2027: 90%, 2029: 85%)", "utilisation": "80%", "delays": "12%", "meter_ratio": 1.05,
                  "driver": "rock", "productivity": {"payload": 12, "fill": "95%", "cycle_minutes": 26, "hour_base": "productive"},
                  "effectiveness": {"design_rate": 26, "quality": "98%"}, "life_hours": 9000,
                  "opening": {"units": 2, "ages": [4000, 8500]}, "purchase_price": 900000, "disposal": 40000,
                  "rebuild": {"at_hours": 5000, "cost": 120000}, "escalation": "3%", "depreciation_class": "mobile",
                  "ownership": {"insurance": "1%", "tax": "0.4%", "capital_recovery": "8%", "years": 4},
                  "operating": {"fuel": 60, "lubricants": 8, "tyres": 14, "wear": 3, "repair": 30, "labour": 40}}},
                "maintenance_tasks": {
                  "service": {"fleet": "trucks", "every": "hours", "interval": 500, "since": 120, "duration": 8, "cost": 2500,
                    "escalation": "3%"},
                  "inspection": {"fleet": "trucks", "every": "calendar", "interval": 0.75, "duration": 24},
                  "campaign": {"fleet": "trucks", "every": "condition", "condition": "fleets.trucks.units > 2", "cost": 9000}},
                "resources": {"diesel": {"unit": "kL", "price": 900, "uses":
                  {"hauling": {"rate": "45 [L/h]", "driver": "fleets.trucks.operating_hours"}}}}"""));
        plans.put("fleet-by-years", CostPlans.text("""
                "fleets": {"drills": {"units": "series(2027: 2, 2029: 3)", "availability": "75%", "life_years": 2,
                  "opening": {"units": 2, "years": 1}, "purchase_price": 500000, "class": "expansion",
                  "ownership": {"insurance": "1%", "capital_recovery": 0}}}"""));
        plans.put("fleet-that-fails", CostPlans.text("""
                "fleets": {"trucks": {"units": 3, "scheduled_hours": 4000, "driver": "rock", "productivity": {"rate": 40},
                  "reliability": {"shape": 1.4, "scale": 160, "mean_repair_hours": 12, "waiting_hours": 3,
                    "planned_hours_per_operating_hour": 0.03, "use": 0.9, "start_ages": [50, 0],
                    "machines": 3, "log": {"hash": "9f2c", "date": "2026-11-01", "units": 3}},
                  "operating": {"repair": 55}}}"""));
        return plans;
    }
}
