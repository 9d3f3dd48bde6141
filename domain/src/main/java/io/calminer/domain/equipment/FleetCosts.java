package io.calminer.domain.equipment;

import io.calminer.domain.costs.Area;
import io.calminer.domain.costs.Bucket;
import io.calminer.domain.costs.CapitalClass;
import io.calminer.domain.costs.CostSums;
import io.calminer.domain.document.Fields;
import io.calminer.domain.model.Kind;
import io.calminer.domain.quantity.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a fleet costs: machines bought, rebuilt and sold are capital; owning and running them are costs of operation.
 *
 * <p>Owning = machines × price × (insurance + tax per year); running = operating hours × the rates of fuel, lubricants,
 * tyres, wear parts, repair and labour. The cost of an hour has the recovery of the capital besides, which no cash flow has,
 * since the price is paid as capital: ((P − S)·i/(1 − (1 + i)^−n) + S·i) a year for a machine of price P that is sold for S
 * after n years, (P − S)/n where i is 0.
 */
final class FleetCosts {

    private static final String PRICE = "purchase_price";
    private static final String DISPOSAL = "disposal";
    private static final String DEPRECIATION = "depreciation_class";
    private static final String OWNERSHIP = "ownership";
    private static final String OPERATING = "operating";
    private static final String REBUILD = "rebuild";

    /** What is paid for an hour, and the bucket to which it belongs. */
    private static final Map<String, Bucket> RATES = rates();

    private final Fleet fleet;
    private final Fields fields;
    private final CostSums sums;
    private final Area area;
    private final String index;
    private final String open;
    private final boolean priced;

    private FleetCosts(Fleet fleet, CostSums sums) {
        this.fleet = fleet;
        this.fields = fleet.fields();
        this.sums = sums;
        this.area = fields.choice("area", Area.class, Area.MINING);
        this.index = fleet.escalated();
        // what is paid for time and for growth ends with the mine, as other costs do
        this.open = sums.endsWithProduction() ? " * " + CostSums.OPEN : "";
        this.priced = fields.has(PRICE);
    }

    private static Map<String, Bucket> rates() {
        Map<String, Bucket> rates = new LinkedHashMap<>();
        rates.put("fuel", Bucket.OPERATING_VARIABLE);
        rates.put("lubricants", Bucket.OPERATING_VARIABLE);
        rates.put("tyres", Bucket.MAINTENANCE);
        rates.put("wear", Bucket.MAINTENANCE);
        rates.put("repair", Bucket.MAINTENANCE);
        rates.put("labour", Bucket.OPERATING_VARIABLE);
        return rates;
    }

    /**
     * Declares what a fleet costs and adds it to the sums.
     *
     * @param operating receives the lines of what it costs to own and to run
     * @param capital receives the lines of its capital
     */
    static void declare(Fleet fleet, CostSums sums, List<String> operating, List<String> capital) {
        FleetCosts costs = new FleetCosts(fleet, sums);
        costs.tellWithoutPrice();
        costs.capital(capital);
        String running = costs.operating();
        String owning = costs.ownership();
        operating.add(running);
        operating.add(owning);
        String hours = fleet.line("operating_hours");
        String all = String.join(" + ", running, owning, costs.recovery());
        String none = fleet.noMoney() + " / 1 [h]";
        fleet.derive(
                "cost_per_hour",
                Kind.PRICE,
                fleet.perHour(),
                "if(" + hours + " > 0 [h], (" + all + ") / " + hours + ", " + none + ")",
                hours);
    }

    private void tellWithoutPrice() {
        for (String field : List.of(DISPOSAL, OWNERSHIP, DEPRECIATION, "class")) {
            if (!priced && fields.has(field)) {
                fleet.context().problems().add(EquipmentRule.PRICE_MISSING, fields.pointer(field), fleet.key(), field);
            }
        }
    }

    private void capital(List<String> capital) {
        Unit money = fleet.context().money();
        CapitalClass purpose = fields.choice("class", CapitalClass.class, CapitalClass.INITIAL);
        if (priced) {
            String price = fleet.price(fields, PRICE, PRICE, money, "capital_cost", null);
            String paid = " * " + price + index + open;
            String purchase = fleet.derive("purchase", Kind.FLOW, money, fleet.line("bought") + paid);
            String replaced = "min(" + fleet.line("bought") + ", " + fleet.line("retired") + ")";
            String replacement = fleet.derive("replacement", Kind.FLOW, money, replaced + paid);
            String growth = fleet.derive("growth", Kind.FLOW, money, purchase + " - " + replacement);
            sums.capital(growth, purpose, area, null);
            sums.capital(replacement, CapitalClass.SUSTAINING, area, null);
            if (fields.has(DEPRECIATION)) {
                String name = fields.text(DEPRECIATION);
                fleet.context().checkKey(name, false, fields.pointer(DEPRECIATION));
                sums.service(name, purchase);
            }
            capital.add(purchase);
        }
        rebuild(capital, money);
        if (fields.has(DISPOSAL)) {
            String value = fleet.price(fields, DISPOSAL, "disposal_value", money, "capital_cost", null);
            String sold = fleet.noMoney() + " - " + fleet.line("retired") + " * " + value + index;
            String disposal = fleet.derive(DISPOSAL, Kind.FLOW, money, sold);
            sums.salvage(disposal, fields.has(DEPRECIATION) ? fields.text(DEPRECIATION) : "");
            capital.add(disposal);
        }
    }

    private void rebuild(List<String> capital, Unit money) {
        if (!fields.has(REBUILD)) {
            return;
        }
        Fields part = fields.object(REBUILD);
        String cost = fleet.price(part, "cost", "rebuild_cost", money, "capital_cost", null);
        part.has("at_hours");
        part.noOthers();
        String spent = fleet.line("rebuilt") + " * " + cost + index + open;
        String rebuild = fleet.derive(REBUILD, Kind.FLOW, money, spent);
        sums.capital(rebuild, CapitalClass.SUSTAINING, area, null);
        capital.add(rebuild);
    }

    private String operating() {
        List<String> parts = new ArrayList<>();
        Unit money = fleet.context().money();
        String hours = fleet.line("operating_hours");
        if (fields.has(OPERATING)) {
            Fields part = fields.object(OPERATING);
            RATES.forEach((name, bucket) -> {
                if (part.has(name)) {
                    String rate = fleet.price(part, name, "rates." + name, fleet.perHour(), "operating_cost", hours);
                    String cost = fleet.derive("cost." + name, Kind.FLOW, money, hours + " * " + rate + index);
                    sums.consumption(cost, area, bucket);
                    parts.add(cost);
                }
            });
            part.noOthers();
        }
        String sum = parts.isEmpty() ? fleet.noMoney() : String.join(" + ", parts);
        return fleet.derive(OPERATING, Kind.FLOW, money, sum);
    }

    private String ownership() {
        Unit money = fleet.context().money();
        if (!fields.has(OWNERSHIP)) {
            return fleet.derive(OWNERSHIP, Kind.FLOW, money, fleet.noMoney());
        }
        Fields part = fields.object(OWNERSHIP);
        String insurance = fleet.share(part, "insurance", "insurance_rate", "0", null);
        String tax = fleet.share(part, "tax", "tax_rate", "0", null);
        String yearly = fleet.line("owned") + " * per_year(" + insurance + " + " + tax + ")";
        String paid = priced ? yearly + " * " + fleet.line(PRICE) + index + open : fleet.noMoney();
        String line = fleet.derive(OWNERSHIP, Kind.FLOW, money, paid);
        sums.consumption(line, area, Bucket.OPERATING_FIXED);
        return line;
    }

    /** Declares what would have to be set aside for the price of the machines; no cash moves. */
    private String recovery() {
        Unit money = fleet.context().money();
        @Nullable Fields part = fields.has(OWNERSHIP) ? fields.object(OWNERSHIP) : null;
        String formula = fleet.noMoney();
        if (part != null) {
            boolean recovered = part.has("capital_recovery");
            boolean dated = part.has("years") || fields.has("life_years");
            if (recovered && !dated) {
                fleet.context()
                        .problems()
                        .add(EquipmentRule.RECOVERY_YEARS, part.pointer("capital_recovery"), fleet.key());
            }
            String rate = fleet.share(part, "capital_recovery", "recovery_rate", "0", null);
            String life = fields.has("life_years") ? fleet.line("life_years") : "1 [a]";
            Unit year = fleet.unit("a");
            String years = fleet.enterOr(part, "years", "recovery_years", Kind.INDEX, year, life, null);
            fleet.lines().bounded(years, 0.01, 100, part.pointer("years"), "years are meant");
            part.has("insurance");
            part.has("tax");
            part.noOthers();
            if (recovered && priced) {
                formula = perMachine(rate, "in(" + years + ", [a])") + index;
            }
        }
        return fleet.derive("capital_recovery", Kind.FLOW, money, formula);
    }

    private String perMachine(String rate, String years) {
        String price = fleet.line(PRICE);
        String sold = fields.has(DISPOSAL) ? fleet.line("disposal_value") : fleet.noMoney();
        String used = "(" + price + " - " + sold + ")";
        String level =
                used + " * " + rate + " / (1 - (1 + " + rate + ") ^ (0 - " + years + ")) + " + sold + " * " + rate;
        return fleet.line("owned") + " * per_year(if(" + rate + " > 0, " + level + ", " + used + " / " + years + "))";
    }
}
