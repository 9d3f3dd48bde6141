package io.calminer.application.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.application.Answer;
import io.calminer.application.Fixture;
import io.calminer.application.InMemoryPorts;
import io.calminer.application.project.draft.EditDraft;
import io.calminer.application.project.scenario.ScenarioHead;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShowRiskTest {

    private final Fixture f = new Fixture(InMemoryPorts.create());
    private ScenarioHead scenario;

    @BeforeEach
    void aMine() {
        scenario = f.demo(f.mine(false).id(), "Base", "copper-mine");
    }

    private ShowRisk.Standing standing() {
        return new ShowRisk(f.access, f.visible, f.ports.drafts(), f.ports.runs())
                .show(scenario.id())
                .get();
    }

    private UUID finished(long iterations) {
        return f.run(scenario.id(), iterations);
    }

    private void draft(EditDraft.Step step, String patch) {
        f.draft(scenario.id(), step, patch);
    }

    @Test
    void withoutAFinishedRunNothingIsKnown() {
        assertThat(standing()).isEqualTo(new ShowRisk.Standing(null, null, false));
    }

    @Test
    void theNewestFinishedRunOfThePlanIsShown() {
        finished(200);
        UUID second = finished(300);
        assertThat(standing().run().id()).isEqualTo(second);
        assertThat(standing().npv().probabilityBelowZero()).isBetween(0.0, 1.0);
        assertThat(standing().stale()).isFalse();
    }

    @Test
    void anUnsavedChangeMakesItStaleAndTakingItBackFreshAgain() {
        finished(200);
        draft(EditDraft.Step.APPEND, "{\"parameters\": {\"mining_cost\": {\"base\": 3.3}}}");
        assertThat(standing().stale()).isTrue();
        assertThat(standing().npv()).isNotNull();
        draft(EditDraft.Step.UNDO, null);
        assertThat(standing().stale()).isFalse();
    }

    @Test
    void aPlanThatDoesNotCompileIsNeverFresh() {
        finished(200);
        draft(EditDraft.Step.APPEND, "{\"parameters\": {\"mining_cost\": {\"unit\": \"furlong\"}}}");
        assertThat(standing().stale()).isTrue();
    }

    @Test
    void anUnknownScenarioIsToldSo() {
        Answer<ShowRisk.Standing> answer =
                new ShowRisk(f.access, f.visible, f.ports.drafts(), f.ports.runs()).show(f.ids.next());
        assertThat(answer.refusal()).isInstanceOf(Answer.NotFound.class);
    }
}
