package io.calminer.domain.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.MergePatch;
import io.calminer.domain.risk.RiskAnalysis;
import io.calminer.domain.valuation.Valuation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A plan read beside an earlier one is the plan that reading it alone gives. */
class PlanEditTest {

    private static final Scenario BEFORE = PlanDocument.read(PlanDocument.write(DemoPlans.read("copper-mine")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"parameters\": {\"milling_cost\": {\"base\": 11.25}}}",
                "{\"parameters\": {\"royalty_rate\": {\"base\": \"4.5%\"}, \"capital\": {\"base\": 950}}}",
                "{\"parameters\": {\"recovery\": {\"base\": \"0.8 * 1.1\"}}}",
                "{\"parameters\": {\"grade\": {\"base\": \"0.6 [%]\"}}}",
                "{\"parameters\": {\"grade_noise\": {\"base\": 0.5}}}",
                "{\"parameters\": {\"long_run_price\": {\"base\": 9000}}}",
                "{\"parameters\": {\"recovery\": {\"name\": \"Yield\"}}}",
                "{\"parameters\": {\"recovery\": {\"distribution\": {\"mode\": 0.85}}}}",
                "{\"parameters\": {\"water\": {\"unit\": \"1\", \"base\": 1}}}",
                "{\"name\": \"Other\"}",
                "{\"flexes\": {\"grade\": 1.05}}",
                "{\"valuation\": {\"discount_rate\": \"9%\"}}",
                "{}"
            })
    void isThePlanReadAlone(String patch) {
        String text = patched(patch);
        Scenario alone = PlanDocument.read(text);
        Scenario beside = PlanDocument.read(text, BEFORE);
        assertThat(PlanDocument.hash(beside)).isEqualTo(PlanDocument.hash(alone));
        assertThat(beside.model().base()).isEqualTo(alone.model().base());
        assertThat(beside.name()).isEqualTo(alone.name());
        assertThat(Valuation.of(beside).netPresentValue().value())
                .isEqualTo(Valuation.of(alone).netPresentValue().value());
        assertThat(beside.model().explain("cash_flow.project", 5, 6))
                .isEqualTo(alone.model().explain("cash_flow.project", 5, 6));
        assertThat(RiskAnalysis.of(beside).iterations(3, 0, 20))
                .isEqualTo(RiskAnalysis.of(alone).iterations(3, 0, 20));
    }

    @Test
    void theEarlierPlanStaysAsItWas() {
        double before = Valuation.of(BEFORE).netPresentValue().value();
        Scenario edited = PlanDocument.read(patched("{\"parameters\": {\"capital\": {\"base\": 1}}}"), BEFORE);
        assertThat(edited.model().schedule())
                .as("nothing was compiled again")
                .isSameAs(BEFORE.model().schedule());
        assertThat(Valuation.of(BEFORE).netPresentValue().value()).isEqualTo(before);
        assertThat(Valuation.of(edited).netPresentValue().value()).isGreaterThan(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"parameters\": {\"recovery\": {\"base\": \"0.8 +\"}}}",
                "{\"parameters\": {\"recovery\": {\"base\": true}}}",
                "{\"parameters\": {\"recovery\": {\"base\": null}}}",
                "{\"parameters\": {\"recovery\": null}}"
            })
    void whatIsWrongIsToldAsIfReadAlone(String patch) {
        String text = patched(patch);
        InvalidPlan alone = catchThrowableOfType(InvalidPlan.class, () -> PlanDocument.read(text));
        InvalidPlan beside = catchThrowableOfType(InvalidPlan.class, () -> PlanDocument.read(text, BEFORE));
        assertThat(beside.problems()).isEqualTo(alone.problems());
    }

    private static String patched(String patch) {
        return CanonicalJson.write(MergePatch.apply(
                JsonDocument.parse(PlanDocument.write(BEFORE)).root(),
                JsonDocument.parse(patch).root()));
    }
}
