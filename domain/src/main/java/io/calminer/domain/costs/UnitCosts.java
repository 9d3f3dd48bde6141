package io.calminer.domain.costs;

import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.model.Kind;
import io.calminer.domain.model.item.ItemLines;
import io.calminer.domain.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a unit of metal costs: C1, C2 and C3 of the Brook Hunt convention per unit payable, all-in sustaining costs and all-in
 * costs of the World Gold Council per unit sold.
 *
 * <p>By-products are credits against the cost of the primary metal, or share the cost by their part of the revenue. A
 * reconciliation leads from the cash flow of the project to the all-in sustaining costs.
 */
public final class UnitCosts {

    /** The field of the plan that asks for them. */
    static final String FIELD = "unit_costs";

    private final UnitCostInputs inputs;
    private final List<String> treatment;
    private final List<String> transport;
    private final List<String> selling;
    private final List<String> royalties = new ArrayList<>();
    private final String gross;
    private final String credits;

    private enum Basis {
        BY_PRODUCT,
        CO_PRODUCT
    }

    private UnitCosts(UnitCostInputs inputs, String primary, boolean credited) {
        this.inputs = inputs;
        this.treatment = inputs.money("treatment_and_refining", "products.treatment_and_refining");
        this.transport = inputs.money("transport", "products.freight");
        this.selling = inputs.of(Area.SELLING);
        royalties.add("royalty.total");
        royalties.addAll(inputs.of(Bucket.ROYALTIES));
        List<String> revenue = inputs.money("gross_revenue", "products.gross_revenue");
        this.gross = inputs.money("revenue", revenue.isEmpty() ? List.of("revenue.total") : revenue);
        List<String> others = inputs.others(primary);
        this.credits = inputs.money("by_product_credits", credited ? others : List.of());
        share(primary, others);
    }

    /** Declares the unit costs that a plan asks for. */
    public static void read(Fields root, ItemLines lines, CostSums sums) {
        if (!root.has(FIELD) || !(root.raw(FIELD) instanceof JsonValue.JsonObject)) {
            // anything else than an object is told where it is read as one
            root.objects(FIELD);
            return;
        }
        UnitCostInputs inputs = new UnitCostInputs(root, lines, sums);
        Fields fields = inputs.fields();
        String primary = fields.text("primary");
        boolean credited = fields.choice("basis", Basis.class, Basis.BY_PRODUCT) == Basis.BY_PRODUCT;
        String payable = fields.text("payable", "products.payable." + primary);
        String sold = fields.text("sold", "products.sold." + primary);
        @Nullable Unit payableUnit = inputs.metal("payable", payable);
        @Nullable Unit soldUnit = inputs.metal("sold", sold);
        UnitCosts costs = new UnitCosts(inputs, primary, credited);
        costs.cash(payable, payableUnit);
        costs.sustaining(sold, soldUnit);
        fields.noOthers();
    }

    /** The part of the costs that the primary metal bears: its part of the revenue that is not credited. */
    private void share(String primary, List<String> others) {
        List<String> own = inputs.money("primary_revenue", "products.gross_revenue." + primary);
        String rest = gross + " - " + credits;
        String mine = own.isEmpty()
                ? gross + (others.isEmpty() ? "" : " - (" + String.join(" + ", others) + ")")
                : own.get(0);
        String none = "0 [" + inputs.currency() + "]";
        inputs.declare(
                "share", Kind.RATIO, Unit.ONE, "if(" + rest + " > " + none + ", (" + mine + ") / (" + rest + "), 1)");
    }

    /** C1 to C3 per unit payable. */
    private void cash(String payable, @Nullable Unit unit) {
        String site = inputs.money(
                "c1_cost.mine_site",
                inputs.of(Area.MINING, Area.PROCESSING, Area.SITE, Area.WATER, Area.GENERAL_ADMIN));
        String carried = inputs.money("c1_cost.transport", transport);
        String treated = inputs.money("c1_cost.treatment_and_refining", treatment);
        String sold = inputs.money("c1_cost.marketing", selling);
        String all = String.join(" + ", site, carried, treated, sold);
        String c1 = inputs.declare("c1_cost", "(" + all + " - " + credits + ") * " + UnitCostInputs.SHARE);
        String depreciation = inputs.money("c2_cost.depreciation", List.of("depreciation.total"));
        String c2 = inputs.declare("c2_cost", c1 + " + " + depreciation + " * " + UnitCostInputs.SHARE);
        String paid = inputs.money("c3_cost.royalties", royalties);
        List<String> indirect = new ArrayList<>(inputs.listed("corporate_admin"));
        indirect.addAll(inputs.listed("exploration"));
        indirect.addAll(inputs.listed("community"));
        indirect.addAll(inputs.listed(UnitCostInputs.NON_SUSTAINING));
        String other = inputs.money("c3_cost.indirect", indirect);
        String interest = inputs.money("c3_cost.interest", inputs.money("interest", "debt.interest"));
        String more = String.join(" + ", paid, other, interest);
        String c3 = inputs.declare("c3_cost", c2 + " + (" + more + ") * " + UnitCostInputs.SHARE);
        if (unit != null) {
            inputs.perUnit("c1", c1, payable, unit);
            inputs.perUnit("c2", c2, payable, unit);
            inputs.perUnit("c3", c3, payable, unit);
        }
    }

    /** All-in sustaining and all-in costs per unit sold, and how they follow from the cash flow. */
    private void sustaining(String sold, @Nullable Unit unit) {
        SustainingCosts costs = new SustainingCosts(inputs, gross, credits);
        List<String> terms = new ArrayList<>(treatment);
        terms.addAll(transport);
        String aisc = costs.sustaining(terms, selling, royalties);
        String aic = costs.allIn(aisc);
        costs.reconcile();
        if (unit != null) {
            inputs.perUnit("aisc", aisc, sold, unit);
            inputs.perUnit("aic", aic, sold, unit);
        }
    }
}
