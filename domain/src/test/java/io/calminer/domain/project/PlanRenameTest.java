package io.calminer.domain.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.formula.Formula;
import io.calminer.domain.model.Line;
import io.calminer.domain.valuation.UndefinedCell;
import io.calminer.domain.valuation.Valuation;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class PlanRenameTest {

    private static final int PLANS = 60;

    @Test
    void thePlanKeepsItsValueAndItsDrawsUnderAnyName() {
        int renamed = 0;
        for (long seed = 0; seed < PLANS; seed++) {
            Scenario before = readable(RandomPlans.of(seed));
            if (before != null) {
                for (String key : keys(before)) {
                    check(before, key);
                    renamed++;
                }
            }
        }
        assertThat(renamed).isGreaterThan(PLANS);
    }

    @Test
    void theDemoMineIsTheSameMineUnderAnyName() {
        Scenario mine = DemoPlans.read("copper-mine");
        keys(mine).forEach(key -> check(mine, key));
    }

    @Test
    void aFormulaKeepsItsWriting() {
        assertThat(Formula.rename("min( ore,ore.milled ) +  (ore)[t]*core", "ore", "rock"))
                .isEqualTo("min( rock,ore.milled ) +  (rock)[t]*core");
    }

    private static void check(Scenario before, String key) {
        if (key.equals("cash_flow.project")) {
            return;
        }
        Scenario after = PlanDocument.read(CanonicalJson.write(PlanRename.of(before, key, "renamed_item")));
        assertThat(value(after)).as(key).isEqualTo(value(before));
        assertThat(after.parameters())
                .extracting(Parameter::drawKey)
                .containsExactlyInAnyOrderElementsOf(
                        before.parameters().stream().map(Parameter::drawKey).toList());
        String back = CanonicalJson.write(PlanRename.of(after, "renamed_item", key));
        assertThat(back).isEqualTo(PlanDocument.write(before));
    }

    private static List<String> keys(Scenario scenario) {
        List<String> keys = new ArrayList<>();
        scenario.parameters().forEach(parameter -> keys.add(parameter.key()));
        keys.addAll(scenario.processes().keySet());
        scenario.model().lines().stream()
                .map(Line::key)
                .filter(key -> PlanRename.has(scenario.document(), key))
                .forEach(keys::add);
        return keys;
    }

    private static OptionalDouble value(Scenario scenario) {
        try {
            return OptionalDouble.of(Valuation.of(scenario).netPresentValue().value());
        } catch (UndefinedCell undefined) {
            return OptionalDouble.empty();
        }
    }

    private static Scenario readable(String plan) {
        try {
            return PlanDocument.read(plan);
        } catch (InvalidPlan loop) {
            return null;
        }
    }
}
