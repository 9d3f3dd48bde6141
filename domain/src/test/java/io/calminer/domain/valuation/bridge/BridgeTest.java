package io.calminer.domain.valuation.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.JsonValue.JsonObject;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.project.DemoPlans;
import java.util.List;
import org.junit.jupiter.api.Test;

class BridgeTest {

    private static final String GOLD = DemoPlans.text("gold-mine");

    @Test
    void stepsAddUpToTheWholeDifference() {
        Bridge bridge =
                between(GOLD, GOLD.replace("\"base\": 600", "\"base\": 500").replace("12%", "10%"));
        double sum = bridge.steps().stream().mapToDouble(Bridge.Step::change).sum();
        assertThat(sum).isEqualTo(bridge.end() - bridge.start(), within(1e-9));
        assertThat(pointers(bridge)).containsExactly("[/valuation]", "[/parameters/investment]");
        assertThat(bridge.steps().get(1).change()).isEqualTo(100, within(1e-9));
    }

    @Test
    void anOrderOfOnesOwnMovesTheInteractionBetweenTheStepsAndKeepsTheirSum() {
        String after = GOLD.replace("\"base\": 95", "\"base\": 195").replace("12%", "10%");
        Bridge usual = between(GOLD, after);
        Bridge other = Bridge.between(tree(GOLD), tree(after), List.of(Pointer.parse("/parameters/reclamation")));
        assertThat(pointers(usual)).containsExactly("[/valuation]", "[/parameters/reclamation]");
        assertThat(pointers(other)).containsExactly("[/parameters/reclamation]", "[/valuation]");
        assertThat(other.steps().get(0).change()).isEqualTo(other.steps().get(0).alone(), within(1e-9));
        assertThat(usual.steps().get(1).change() - usual.steps().get(1).alone())
                .isEqualTo(usual.interaction(), within(1e-9));
        assertThat(other.steps().get(1).change() - other.steps().get(1).alone())
                .isEqualTo(usual.interaction(), within(1e-9));
        assertThat(usual.interaction()).isLessThan(-5);
        assertThat(other.end()).isEqualTo(usual.end());
    }

    @Test
    void changesThatOnlyGoTogetherAreOneStep() {
        String renamed = GOLD.replace("reclamation\"", "restoration\"").replace("reclamation, 0", "restoration, 0");
        Bridge bridge = between(GOLD, renamed);
        assertThat(bridge.end()).isEqualTo(bridge.start());
        assertThat(pointers(bridge))
                .containsExactly("[/parameters/restoration]", "[/lines/closure]", "[/parameters/reclamation]");
    }

    @Test
    void aLineThatReadsAParameterToComeWaitsForIt() {
        String before = GOLD.replace(
                "\"cash_flow.project\"",
                "\"a\": {\"kind\": \"flow\", \"unit\": \"MUSD\", \"formula\": \"0 [MUSD]\"}, \"cash_flow.project\"");
        String after = before.replace(
                "\"0 [MUSD]\"}, ",
                "\"b\"}, \"b\": {\"kind\": \"flow\", \"unit\": \"MUSD\", \"formula\": \"closure\"}, ");
        assertThat(pointers(between(before, after))).containsExactly("[/lines/a, /lines/b]");
    }

    @Test
    void equalPlansHaveNoSteps() {
        assertThat(between(GOLD, GOLD.replace("Textbook gold mine", "Other name"))
                        .steps())
                .isEmpty();
    }

    private static List<String> pointers(Bridge bridge) {
        return bridge.steps().stream()
                .map(step -> step.changes().stream().map(Pointer::text).toList().toString())
                .toList();
    }

    private static Bridge between(String from, String to) {
        return Bridge.between(tree(from), tree(to));
    }

    private static JsonObject tree(String text) {
        return (JsonObject) JsonDocument.parse(text).root();
    }
}
