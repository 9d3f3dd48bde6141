package io.calminer.domain.valuation;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.JsonValue.JsonArray;
import io.calminer.domain.document.JsonValue.JsonNumber;
import io.calminer.domain.document.JsonValue.JsonObject;
import io.calminer.domain.model.Model;
import io.calminer.domain.program.Sheet;
import io.calminer.domain.project.DemoPlans;
import io.calminer.domain.project.Scenario;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The demo copper mine against {@code w1_reference.json}, computed from the definition of the mine by an independent
 * script: the base case and four iterations with all their inputs.
 */
class CopperMineReferenceTest {

    private static final Map<String, String> ROWS = Map.of(
            "ore", "ore",
            "metal", "metal",
            "nsr", "revenue.total",
            "opex", "cost.operating",
            "depreciation", "depreciation.total",
            "ebitda", "ebitda",
            "tax", "tax.total",
            "flow", "cash_flow.project");

    private static Scenario scenario;
    private static Model model;
    private static JsonObject reference;

    @BeforeAll
    static void read() throws IOException {
        scenario = DemoPlans.read("copper-mine");
        model = scenario.model();
        try (InputStream in = CopperMineReferenceTest.class.getResourceAsStream("/cases/w1_reference.json")) {
            reference = (JsonObject) JsonDocument.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .root();
        }
    }

    @Test
    void theBaseValueAndItsPricePathAreTheReference() {
        JsonObject base = object(reference, "base");
        double[] slots = model.base();
        int[] price = model.slots("price");
        double[] path = numbers(reference, "base_price_path");
        for (int t = 1; t <= path.length; t++) {
            assertClose(slots[price[t]], path[t - 1], "expected price in year " + t);
        }
        assertMatches(model.sheet(), base);
        assertThat(Valuation.of(scenario).netPresentValue().value()).isEqualTo(718.0874151158, Offset.offset(1e-9));
        assertThat(Valuation.of(scenario).internalRateOfReturn().value())
                .isEqualTo(0.19095966801493858, Offset.offset(1e-9));
    }

    @Test
    void fourIterationsHaveTheFlowsRootsAndPaybackOfTheReference() {
        List<JsonValue> iterations = ((JsonArray) reference.fields().get("iterations")).items();
        assertThat(iterations).hasSize(4);
        for (JsonValue iteration : iterations) {
            JsonObject expected = object((JsonObject) iteration, "expected");
            assertMatches(Sheet.of(model.schedule(), slots((JsonObject) iteration, expected)), expected);
        }
    }

    private static double[] slots(JsonObject iteration, JsonObject expected) {
        double[] slots = model.base();
        object(iteration, "inputs")
                .fields()
                .forEach((name, value) -> slots[model.slots(name)[1]] = ((JsonNumber) value).value());
        double[] noise = numbers(iteration, "grade_normals");
        List<JsonValue> rows = ((JsonArray) expected.fields().get("rows")).items();
        for (int t = 1; t <= noise.length; t++) {
            slots[model.slots("grade_noise")[t]] = noise[t - 1];
            slots[model.slots("price")[t]] = number((JsonObject) rows.get(t - 1), "price");
        }
        return slots;
    }

    private static void assertMatches(Sheet sheet, JsonObject expected) {
        double[] flows = numbers(expected, "flows");
        for (int t = 0; t < flows.length; t++) {
            assertClose(sheet.cell(model.row("cash_flow.project"), t), flows[t], "flow in year " + t);
        }
        List<JsonValue> rows = ((JsonArray) expected.fields().get("rows")).items();
        for (int t = 1; t <= rows.size(); t++) {
            JsonObject row = (JsonObject) rows.get(t - 1);
            for (Map.Entry<String, String> entry : ROWS.entrySet()) {
                double value = sheet.cell(model.row(entry.getValue()), t);
                assertClose(value, number(row, entry.getKey()), entry.getKey() + " in year " + t);
            }
        }
        ProjectFlows projectFlows = ProjectFlows.of(scenario);
        double[] amounts = sheet.row(model.row("cash_flow.project"));
        assertFigures(CashFlows.of(amounts, projectFlows.times()), expected);
    }

    private static void assertFigures(CashFlows flows, JsonObject expected) {
        assertClose(flows.netPresentValue(0.08), number(expected, "npv"), "net present value");
        List<Double> roots = InternalRateOfReturn.of(flows, 0.08).roots();
        double[] expectedRoots = numbers(expected, "irr_roots");
        assertThat(roots).hasSize(expectedRoots.length);
        for (int i = 0; i < expectedRoots.length; i++) {
            assertThat(roots.get(i)).isEqualTo(expectedRoots[i], Offset.offset(1e-9));
        }
        Payback payback = Payback.of(flows);
        if (expected.fields().get("payback") instanceof JsonNumber years) {
            assertClose(payback.time(), years.value(), "payback");
        } else {
            assertThat(payback.status()).isEqualTo(Payback.Status.NEVER);
        }
    }

    private static void assertClose(double actual, double expected, String what) {
        assertThat(actual).as(what).isEqualTo(expected, Offset.offset(1e-9 * Math.max(1, Math.abs(expected))));
    }

    private static JsonObject object(JsonObject parent, String field) {
        return (JsonObject) parent.fields().get(field);
    }

    private static double number(JsonObject parent, String field) {
        return ((JsonNumber) parent.fields().get(field)).value();
    }

    private static double[] numbers(JsonObject parent, String field) {
        return ((JsonArray) parent.fields().get(field))
                .items().stream()
                        .mapToDouble(item -> ((JsonNumber) item).value())
                        .toArray();
    }
}
