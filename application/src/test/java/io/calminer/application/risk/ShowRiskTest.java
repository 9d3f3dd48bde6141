package io.calminer.application.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.application.Answer;
import io.calminer.application.Fixture;
import io.calminer.application.InMemoryPorts;
import io.calminer.application.account.Role;
import io.calminer.application.project.CreateProject;
import io.calminer.application.project.draft.EditDraft;
import io.calminer.application.project.scenario.CreateScenario;
import io.calminer.application.project.scenario.ScenarioHead;
import io.calminer.application.simulation.FigureChoice;
import io.calminer.application.simulation.RequestRun;
import io.calminer.application.simulation.RunWorker;
import io.calminer.application.simulation.SampleKeeper;
import io.calminer.domain.simulation.Settings;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShowRiskTest {

    private final Fixture f = new Fixture(InMemoryPorts.create());
    private ScenarioHead scenario;

    @BeforeEach
    void aMine() {
        f.actAs("pam", Role.PROJECT_MANAGER);
        UUID project = new CreateProject(
                        f.access, f.ports.work(), f.ports.projects(), f.ports.currencies(), f.journal, f.ids, f.clock)
                .create(new CreateProject.Request("Mine", "", "", "", "USD", List.of(), false, Set.of()))
                .get()
                .id();
        scenario = new CreateScenario(f.access, f.ports.work(), f.ports.projects(), f.writer, f.ids, f.clock)
                .create(new CreateScenario.Request(project, "Base", "", null, "copper-mine"))
                .get();
    }

    private ShowRisk.Standing standing() {
        return new ShowRisk(f.access, f.visible, f.ports.drafts(), f.ports.runs())
                .show(scenario.id())
                .get();
    }

    private UUID finished(long iterations) {
        f.clock.advance(Duration.ofSeconds(1));
        UUID run = new RequestRun(
                        f.access,
                        f.ports.work(),
                        f.writer,
                        f.maker,
                        f.ports.runs(),
                        f.events,
                        f.journal,
                        f.ids,
                        f.clock)
                .request(new RequestRun.Request(
                        scenario.id(), Settings.iterations(iterations).seed(1), FigureChoice.ALL, Duration.ZERO))
                .get()
                .id();
        RunWorker.of(
                        f.access,
                        f.ports.work(),
                        f.ports.runs(),
                        f.ports.versions(),
                        f.events,
                        SampleKeeper.of(f.ports.work(), f.ports.samples()),
                        f.clock,
                        Runnable::run,
                        1,
                        "w")
                .workOne();
        return run;
    }

    private void draft(EditDraft.Step step, String patch) {
        new EditDraft(f.access, f.ports.work(), f.writer, f.ports.drafts(), f.clock)
                .edit(new EditDraft.Request(scenario.id(), step, patch))
                .get();
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
