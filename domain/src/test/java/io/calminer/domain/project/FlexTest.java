package io.calminer.domain.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.MergePatch;
import io.calminer.domain.model.Explanation;
import io.calminer.domain.risk.RiskAnalysis;
import io.calminer.domain.sensitivity.Driver;
import io.calminer.domain.sensitivity.Sensitivity;
import io.calminer.domain.simulation.Iteration;
import io.calminer.domain.valuation.Valuation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A flex multiplies what names it, and nothing else. */
class FlexTest {

    private static final String PLAN = """
            {"format": "calminer-plan/1", "name": "Flexed", "currency": "USD",
             "calendar": {"start": "2027-01-01", "period_zero": true, "blocks": [{"length": "year", "count": 5}]},
             "valuation": {"discount_rate": "8%"},
             "parameters": {
               "tonnes": {"unit": "t", "base": 100, "flex": "throughput"},
               "grade": {"unit": "1", "base": 0.5, "flex": "grade",
                 "distribution": {"type": "uniform", "lower": 0.4, "upper": 0.6}},
               "gold": {"unit": "USD/t", "base": "series(2027: 30, 2029: 35)", "flex": "price.gold"},
               "diesel": {"unit": "USD", "base": 300, "flex": "operating_cost"}},
             "processes": {"copper": {"type": "schwartz", "unit": "USD/t", "start": 40, "long_run": 45,
               "reversion": 0.4, "volatility": 0.2, "flex": "price.copper"}},
             "lines": {
               "labour": {"kind": "flow", "unit": "USD", "flex": "operating_cost", "formula": "200 [USD]"},
               "capital.total": {"kind": "flow", "unit": "USD", "flex": "capital_cost", "at_zero": "4_000 [USD]",
                 "formula": "0 [USD]"},
               "cash_flow.project": {"kind": "flow", "unit": "USD", "at_zero": "-capital.total",
                 "formula": "tonnes * grade * (copper + gold) - diesel - labour"}}}
            """;

    private static final String BY_HAND = """
            {"parameters": {"tonnes": {"flex": null}, "grade": {"flex": null}, "gold": {"flex": null},
               "diesel": {"flex": null}},
             "processes": {"copper": {"flex": null}},
             "lines": {"labour": {"flex": null, "formula": "200 [USD] * 0.9"},
               "capital.total": {"flex": null, "at_zero": "4_000 [USD] * 1.2"},
               "cash_flow.project": {
                 "formula": "tonnes * 1.05 * (grade * 0.95) * (copper * 1.1 * 0.8 + gold * 1.1) - diesel * 0.9 - labour"}}}
            """;

    private static final String FLEXES = """
            {"flexes": {"price": 1.1, "price.copper": 0.8, "grade": 0.95, "throughput": "105%",
               "operating_cost": 0.9, "capital_cost": 1.2}}
            """;

    @Test
    void aFlexedPlanHasTheBitsOfThePlanThatMultipliesByHand() {
        Scenario flexed = with(FLEXES);
        Scenario byHand = with(BY_HAND);
        assertThat(npv(flexed)).isEqualTo(npv(byHand)).isNotEqualTo(npv(with("{}")));
        List<Iteration> mine = RiskAnalysis.of(flexed).iterations(5, 0, 200);
        List<Iteration> theirs = RiskAnalysis.of(byHand).iterations(5, 0, 200);
        assertThat(mine)
                .extracting(FlexTest::npv)
                .isEqualTo(theirs.stream().map(FlexTest::npv).toList());
    }

    @Test
    void withoutFlexesAPlanHasTheBitsOfOneThatKnowsNone() {
        String plain = """
                {"parameters": {"tonnes": {"flex": null}, "grade": {"flex": null}, "gold": {"flex": null},
                   "diesel": {"flex": null}}, "processes": {"copper": {"flex": null}},
                 "lines": {"labour": {"flex": null}, "capital.total": {"flex": null}}}""";
        assertThat(npv(with("{}"))).isEqualTo(npv(with(plain)));
    }

    @Test
    void eachGroupIsADriverOfSensitivity() {
        Scenario scenario = with("{}");
        List<Driver> flexes = Driver.of(scenario).stream()
                .filter(driver -> driver.key().startsWith("flex."))
                .toList();
        assertThat(flexes)
                .extracting(Driver::key)
                .containsExactly(
                        "flex.capital_cost",
                        "flex.grade",
                        "flex.operating_cost",
                        "flex.price",
                        "flex.price.copper",
                        "flex.price.gold",
                        "flex.throughput");
        Sensitivity table = Sensitivity.of(scenario, flexes, List.of("npv", "irr"), List.of(-0.3, 0.1));
        for (Sensitivity.Row row : table.rows()) {
            for (Sensitivity.Point point : row.points()) {
                String patch = "{\"flexes\": {\"" + row.driver().key().substring(5) + "\": " + point.setting() + "}}";
                assertThat(point.values().get(0)).as(patch).isEqualTo(npv(with(patch)));
            }
        }
    }

    @Test
    void anAddedDiscountRateIsAddedToThatOfThePlan() {
        Scenario dearer = with("{\"flexes\": {\"added_discount_rate\": \"2%\"}}");
        assertThat(dearer.valuation().discounting().rate()).isEqualTo(0.08 + 0.02);
    }

    @Test
    void theExplanationOfAFlexedInputSaysSo() {
        Explanation tonnes = with(FLEXES).model().explain("tonnes", 1, 0);
        assertThat(tonnes.value()).isEqualTo(100 * 1.05);
        assertThat(tonnes.notes()).containsExactly("flexed by flex.throughput: × 1.05");
    }

    private static double npv(Scenario scenario) {
        return Valuation.of(scenario).netPresentValue().value();
    }

    private static double npv(Iteration iteration) {
        return iteration.metrics().get("npv");
    }

    private static Scenario with(String patch) {
        return PlanDocument.read(CanonicalJson.write(MergePatch.apply(
                JsonDocument.parse(PLAN).root(), JsonDocument.parse(patch).root())));
    }
}
