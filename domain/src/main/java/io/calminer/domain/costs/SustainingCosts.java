package io.calminer.domain.costs;

import java.util.ArrayList;
import java.util.List;

/**
 * All-in sustaining costs and all-in costs in the lines of the World Gold Council's guidance note (2013, updated 2018), on
 * the basis of sales, without income tax, interest and working capital.
 */
final class SustainingCosts {

    private static final String COST = "aisc_cost.";
    private static final String TABLE = "reconciliation.";

    private final UnitCostInputs inputs;
    private final String gross;
    private final String credits;

    /** What is counted, but is no cash flow of the plan. */
    private final List<String> apart = new ArrayList<>();

    private String all = "";

    /** Costs of operation that only all-in costs have; empty for none. */
    private String growing = "";

    SustainingCosts(UnitCostInputs inputs, String gross, String credits) {
        this.inputs = inputs;
        this.gross = gross;
        this.credits = credits;
    }

    /** The line of all-in sustaining costs. */
    String sustaining(List<String> terms, List<String> selling, List<String> royalties) {
        List<String> operating = new ArrayList<>();
        operating.add(inputs.money(COST + "site", inputs.of(Area.MINING, Area.PROCESSING, Area.SITE, Area.WATER)));
        operating.add(inputs.money(COST + "site_admin", inputs.of(Area.GENERAL_ADMIN)));
        operating.add(inputs.money(COST + "royalties", royalties));
        operating.add(stated("hedges"));
        operating.add(inputs.money(COST + "community", inputs.listed("community")));
        operating.add(inputs.money(COST + "treatment_and_transport", terms));
        operating.add(inputs.money(COST + "selling", selling));
        operating.add(stated("stock_change"));
        operating.add(stated("write_downs"));
        String adjusted = inputs.money(COST + "adjusted_operating", operating);
        List<String> parts = new ArrayList<>(List.of(adjusted));
        parts.add(inputs.money(COST + "corporate_admin", inputs.listed("corporate_admin")));
        parts.add(stated("accretion", "closure.accretion"));
        parts.add(stated("amortisation", "closure.amortisation"));
        parts.add(inputs.money(COST + "exploration", inputs.listed("exploration")));
        parts.add(inputs.money(COST + "stripping", inputs.of(CapitalClass.CAPITALISED_STRIPPING)));
        parts.add(inputs.money(COST + "capital", inputs.of(CapitalClass.SUSTAINING)));
        parts.add(stated("leases"));
        all = inputs.money(COST + "before_credits", parts);
        return inputs.declare("aisc_cost", "(" + all + " - " + credits + ") * " + UnitCostInputs.SHARE);
    }

    private String stated(String field) {
        return stated(field, "");
    }

    /** What a field states, else what another area tells, which moves no cash in the period. */
    private String stated(String field, String otherwise) {
        String line = inputs.money(COST + field, inputs.money(field, otherwise));
        apart.add(line);
        return line;
    }

    /** The line of all-in costs: capital and costs that let the mine begin and grow come on top. */
    String allIn(String sustaining) {
        String growth = inputs.money(
                "aic_cost.growth_capital",
                inputs.of(CapitalClass.INITIAL, CapitalClass.EXPANSION, CapitalClass.OWNERS));
        List<String> listed = inputs.listed(UnitCostInputs.NON_SUSTAINING);
        String more = growth;
        if (!listed.isEmpty()) {
            growing = inputs.money("aic_cost.non_sustaining", listed);
            more = "(" + growth + " + " + growing + ")";
        }
        return inputs.declare("aic_cost", sustaining + " + " + more + " * " + UnitCostInputs.SHARE);
    }

    /** The way from the cash flow to the costs before credits, and what is left unexplained. */
    void reconcile() {
        String revenue = inputs.money(TABLE + "revenue", List.of(gross));
        List<String> trade = inputs.declared("hedges.settlement", "streams.adjustment");
        String traded = inputs.money(TABLE + "hedges_and_streams", trade);
        String flow = inputs.money(TABLE + "cash_flow", List.of("cash_flow.project"));
        String tax = inputs.money(TABLE + "tax", List.of("tax.total"));
        String working = inputs.money(TABLE + "working_capital", List.of("working_capital.change"));
        List<String> kept = inputs.of(CapitalClass.SUSTAINING, CapitalClass.CAPITALISED_STRIPPING);
        String less = kept.isEmpty() ? "" : " - " + String.join(" - ", kept);
        String capital = inputs.declare(TABLE + "other_capital", "capital.total" + less);
        String closing = inputs.money(TABLE + "reclamation_paid", inputs.of(Bucket.RECLAMATION));
        String more = inputs.money(TABLE + "not_in_cash_flow", apart);
        String aside = growing.isEmpty() ? "" : " - " + inputs.money(TABLE + "non_sustaining", List.of(growing));
        String paid = String.join(" - ", revenue, flow, tax, working, capital, closing) + aside;
        String sum = paid + " + " + traded + " + " + more;
        String costs = inputs.declare(TABLE + "costs", sum);
        String rest = "(" + all + ") - " + costs;
        String scale = "abs(" + all + ") + " + revenue + " + abs(" + flow + ") + abs(" + capital + ")";
        String none = "0 [" + inputs.currency() + "]";
        // what rounding leaves is nothing
        inputs.declare("reconciliation", "if(abs(" + rest + ") <= 1e-9 * (" + scale + "), " + none + ", " + rest + ")");
    }
}
