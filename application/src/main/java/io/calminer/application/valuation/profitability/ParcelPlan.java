package io.calminer.application.valuation.profitability;

import io.calminer.application.calculation.SmallPlan;
import io.calminer.domain.document.Numbers;
import io.calminer.domain.model.Kind;
import io.calminer.domain.valuation.Valuation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lines that price and value a parcel, and the figures read from them. */
final class ParcelPlan {

    private static final String PARCEL = "parcel.";
    private static final String NET = "parcel.net_revenue";
    private static final int START = 2_000;

    private final Parcel parcel;
    private final PricingTerms terms;
    private final SmallPlan plan;

    private ParcelPlan(Parcel parcel, PricingTerms terms) {
        this.parcel = parcel;
        this.terms = terms;
        this.plan = SmallPlan.of(
                "Parcel",
                terms.currency(),
                START,
                parcel.periods(),
                parcel.discountRate().orElse(0));
    }

    static ParcelPlan of(Parcel parcel, PricingTerms terms) {
        return new ParcelPlan(parcel, terms);
    }

    Profitability profitability() {
        addMetal();
        addTerms();
        addCashFlow();
        Valuation value = plan.value();
        double net = whole(value, NET);
        Map<String, String> reasons = new LinkedHashMap<>();
        if (!(net > 0)) {
            reasons.put("net_margin_pct", "The net revenue is not above 0.");
        }
        return new Profitability(
                terms.currency(),
                pricing(value),
                sum(value, "cost.operating"),
                sum(value, "capital.sustaining"),
                parcel.initialCapital(),
                periods(value),
                value.figures(),
                parcel.discountRate().isPresent(),
                sum(value, "cash_flow.project"),
                reasons);
    }

    private void addMetal() {
        tonnes("ore", "Ore", number(parcel.tonnage()) + " [t]");
        tonnes("contained", "Contained " + parcel.metal(), "parcel.ore * " + number(parcel.grade()));
        tonnes("recovered", "Recovered " + parcel.metal(), "parcel.contained * " + number(parcel.recovery()));
        tonnes("payable", "Payable " + parcel.metal(), "parcel.recovered * " + number(terms.payable()));
    }

    private void addTerms() {
        String price = number(parcel.price()) + " [" + terms.currency() + "/t]";
        money("gross_revenue", "Gross revenue", "parcel.payable * " + price + exchange());
        money("treatment", "Treatment charge", converted(parcel.treatmentCharge()));
        money("smelting", "Smelting charge", converted(parcel.smeltingCharge()));
        money(
                "moisture_penalty",
                "Penalty for moisture",
                excess(parcel.moisture().percent(), terms.moistureThreshold()) + " * "
                        + converted(terms.moisturePenalty()));
        List<String> penalties = new ArrayList<>(List.of(plan.money(0)));
        for (int i = 0; i < parcel.impurities().size(); i++) {
            Parcel.Impurity impurity = parcel.impurities().get(i);
            String excess = excess(impurity.value(), impurity.threshold());
            plan.line("excess.i" + i, impurity.name() + " above its threshold", Kind.BALANCE, "1", excess, null);
            money(
                    "impurity.i" + i,
                    "Penalty for " + impurity.name(),
                    "excess.i" + i + " * " + converted(impurity.penalty()));
            penalties.add("parcel.impurity.i" + i);
        }
        money("impurity_penalty", "Penalties for impurities", String.join(" + ", penalties));
        money("premiums", "Premiums", converted(parcel.premiums()));
        money(
                "net_revenue",
                "Net revenue",
                "parcel.gross_revenue - parcel.treatment - parcel.smelting - parcel.moisture_penalty"
                        + " - parcel.impurity_penalty + parcel.premiums");
    }

    private void addCashFlow() {
        String initial = plan.money(parcel.initialCapital());
        String sustaining = plan.money(parcel.sustainingCapital());
        plan.flow("revenue.total", "Revenue", NET + " / " + parcel.periods())
                .flow("cost.operating", "Processing cost", plan.money(parcel.processingCost()))
                .flow("capital.sustaining", "Sustaining capital", sustaining)
                .line("capital.initial", "Initial capital", Kind.FLOW, terms.currency(), plan.money(0), initial)
                .flowFromZero("capital.total", "Capital", "capital.sustaining + capital.initial")
                .flowFromZero("cash_flow.project", "Net", "revenue.total - cost.operating - capital.total")
                .line(
                        "cash_flow.cumulative",
                        "Cumulative",
                        Kind.BALANCE,
                        terms.currency(),
                        "prev(cash_flow.cumulative) + cash_flow.project",
                        "cash_flow.project");
    }

    private void tonnes(String key, String label, String formula) {
        plan.line(PARCEL + key, label, Kind.BALANCE, "t", formula, null);
    }

    private void money(String key, String label, String formula) {
        plan.line(PARCEL + key, label, Kind.BALANCE, terms.currency(), formula, null);
    }

    private String converted(double amount) {
        return plan.money(amount) + exchange();
    }

    private String exchange() {
        return parcel.rate() == 1 ? "" : " * " + number(parcel.rate());
    }

    private static String excess(double value, double threshold) {
        return "max(0, " + number(value) + " - " + number(threshold) + ")";
    }

    private static String number(double value) {
        return Numbers.shortest(value);
    }

    private Profitability.Pricing pricing(Valuation value) {
        List<Profitability.Penalty> penalties = new ArrayList<>();
        for (int i = 0; i < parcel.impurities().size(); i++) {
            penalties.add(new Profitability.Penalty(
                    parcel.impurities().get(i).name(),
                    whole(value, "excess.i" + i),
                    whole(value, "parcel.impurity.i" + i)));
        }
        return new Profitability.Pricing(
                parcel.metal(),
                whole(value, "parcel.ore"),
                whole(value, "parcel.contained"),
                whole(value, "parcel.recovered"),
                terms.payable(),
                whole(value, "parcel.payable"),
                parcel.price(),
                parcel.rate(),
                whole(value, "parcel.gross_revenue"),
                whole(value, "parcel.treatment"),
                whole(value, "parcel.smelting"),
                whole(value, "parcel.moisture_penalty"),
                penalties,
                whole(value, "parcel.impurity_penalty"),
                whole(value, "parcel.premiums"),
                whole(value, NET));
    }

    private List<Profitability.Period> periods(Valuation value) {
        double[] revenue = value.line("revenue.total");
        double[] processing = value.line("cost.operating");
        double[] sustaining = value.line("capital.sustaining");
        double[] initial = value.line("capital.initial");
        double[] net = value.line("cash_flow.project");
        double[] cumulative = value.line("cash_flow.cumulative");
        List<Profitability.Period> periods = new ArrayList<>();
        for (int k = 0; k < net.length; k++) {
            periods.add(new Profitability.Period(
                    k, revenue[k], processing[k], sustaining[k], initial[k], net[k], cumulative[k]));
        }
        return periods;
    }

    /** A figure of the whole parcel, which stands alike in every year. */
    private static double whole(Valuation value, String line) {
        return value.line(line)[1];
    }

    private static double sum(Valuation value, String line) {
        return Arrays.stream(value.line(line)).sum();
    }
}
