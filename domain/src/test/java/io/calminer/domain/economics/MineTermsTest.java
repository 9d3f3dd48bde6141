package io.calminer.domain.economics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.MergePatch;
import io.calminer.domain.model.Model;
import io.calminer.domain.project.DemoPlans;
import io.calminer.domain.project.PlanDocument;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Terms of money of a mine whose ore, products and costs are items too. */
class MineTermsTest {

    private static final String TERMS = """
            {"inflation": {"rate": "2%"},
             "hedges": {"floor": {"type": "collar", "commodity": "copper", "volume": "per_year(1000000)", "floor": 3, "cap": 6}},
             "streams": {"gold": {"commodity": "gold", "product": "concentrate", "share": "40%", "payable": "90%", "fixed_price": 450,
               "deposit": {"amount": 30}}},
             "royalties": {"state": {"basis": "nsr", "rate": "3%"}, "owner": {"basis": "gross", "rate": "1%"},
               "ore": {"basis": "tonne", "rate": 0.5}},
             "working_capital": {"customers": {"type": "receivables", "of": "products.concentrate.revenue", "days": 45},
               "ore": {"type": "ore_stock", "days": 20}, "stores": {"type": "supplies", "days": 60}},
             "risks": {"wall": {"probability": "20%", "impact": 10}},
             "partners": {"state": {"share": "10%"}}}
            """;

    /** What the demo has of its own, and the terms here replace. */
    private static final String OWN = """
            {"royalties": null, "working_capital": null, "closure": null, "depreciation_classes": null, "taxes": null,
             "facilities": null}
            """;

    private static Model mine() {
        JsonValue mine =
                JsonDocument.parse(DemoPlans.text("open-pit-copper-gold")).root();
        for (String patch : List.of(OWN, TERMS)) {
            mine = MergePatch.apply(mine, JsonDocument.parse(patch).root());
        }
        return PlanDocument.read(CanonicalJson.pretty(mine)).model();
    }

    @Test
    void royaltiesStreamsAndStocksReadTheLinesOfProducts() {
        Model model = mine();
        for (int period = 1; period <= model.calendar().periods(); period++) {
            assertThat(model.value("royalties.state.due", period))
                    .isCloseTo(0.03 * model.value("products.revenue", period), within(1e-9));
            assertThat(model.value("royalties.owner.due", period))
                    .isCloseTo(0.01 * model.value("products.gross_revenue", period), within(1e-9));
            assertThat(model.value("streams.gold.delivered", period))
                    .isCloseTo(0.36 * model.value("products.concentrate.sold.gold", period), within(1e-6));
        }
    }

    @Test
    void theCashFlowHasAllTermsAndUnitCostsExplainIt() {
        Model model = mine();
        for (int period = 0; period <= model.calendar().periods(); period++) {
            double flow = model.value("products.revenue", period)
                    + model.value("hedges.settlement", period)
                    + model.value("streams.adjustment", period)
                    - model.value("cost.operating", period)
                    - model.value("royalties.due", period)
                    - model.value("tax.total", period)
                    - model.value("costs.capital", period)
                    - model.value("costs.capital.salvage", period)
                    - model.value("streams.deposit", period)
                    - model.value("working_capital.change", period);
            assertThat(model.value("cash_flow.project", period)).isCloseTo(flow, within(1e-9));
            assertThat(model.value("cash_flow.attributable", period)).isCloseTo(0.9 * flow, within(1e-9));
        }
        assertThat(model.values("unit_cost.reconciliation")).containsOnly(0);
    }
}
