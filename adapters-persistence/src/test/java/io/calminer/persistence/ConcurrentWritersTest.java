package io.calminer.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.application.Answer;
import io.calminer.application.Fixture;
import io.calminer.application.account.Role;
import io.calminer.application.project.CreateProject;
import io.calminer.application.project.scenario.BranchScenario;
import io.calminer.application.project.scenario.CreateScenario;
import io.calminer.application.project.scenario.Differences;
import io.calminer.application.project.scenario.ReviseDocument;
import io.calminer.application.project.scenario.ScenarioHead;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.MergePatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Several people who write at the same moment, on a real database. */
class ConcurrentWritersTest {

    private final Fixture fixture = new Fixture(JpaPorts.on(TestDatabase.migrated()));

    private ScenarioHead scenario() {
        fixture.actAs("pam", Role.PROJECT_MANAGER);
        var project = new CreateProject(
                        fixture.access,
                        fixture.ports.work(),
                        fixture.ports.projects(),
                        fixture.ports.currencies(),
                        fixture.journal,
                        fixture.ids,
                        fixture.clock)
                .create(new CreateProject.Request("Mine", "", "", "", "USD", List.of(), false, Set.of()))
                .get();
        return create(new CreateScenario.Request(project.id(), "Base", "", null, "gold-mine"))
                .get();
    }

    private Answer<ScenarioHead> create(CreateScenario.Request request) {
        fixture.actAs("pam", Role.PROJECT_MANAGER);
        return new CreateScenario(
                        fixture.access,
                        fixture.ports.work(),
                        fixture.ports.projects(),
                        fixture.writer,
                        fixture.ids,
                        fixture.clock)
                .create(request);
    }

    private Answer<ScenarioHead> patch(ScenarioHead head, long revision, String patch) {
        fixture.actAs("pam", Role.PROJECT_MANAGER);
        return new ReviseDocument(fixture.access, fixture.ports.work(), fixture.writer)
                .revise(new ReviseDocument.Request(head.id(), revision, ReviseDocument.Mode.PATCH, patch));
    }

    private ScenarioHead read(ScenarioHead head) {
        return fixture.ports.scenarios().find(head.id()).orElseThrow();
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(calls.size());
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> call : pool.invokeAll(calls)) {
                results.add(call.get());
            }
            return results;
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void ofManyWritersOfOneRevisionOneIsAcceptedAndTheOthersAreTold() throws Exception {
        ScenarioHead head = scenario();
        List<Callable<Answer<ScenarioHead>>> writers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String change = "{\"parameters\": {\"investment\": {\"base\": " + (610 + i) + "}}}";
            writers.add(() -> patch(head, 1, change));
        }
        List<Answer<ScenarioHead>> answers = atOnce(writers);
        List<ScenarioHead> accepted = answers.stream()
                .filter(answer -> !answer.isRefused())
                .map(Answer::get)
                .toList();
        assertThat(accepted).singleElement().isEqualTo(read(head));
        assertThat(answers.stream().filter(Answer::isRefused).map(Answer::refusal))
                .hasSize(3)
                .containsOnly(new Answer.Stale("scenario", "1", "2"));
    }

    @Test
    void ofManyWhoTakeOneNameOneGetsIt() throws Exception {
        ScenarioHead head = scenario();
        var request = new CreateScenario.Request(head.projectId(), "Same", "", null, "gold-mine");
        List<Answer<ScenarioHead>> answers =
                atOnce(List.of(() -> create(request), () -> create(request), () -> create(request)));
        assertThat(answers.stream().filter(Answer::isRefused).map(Answer::refusal))
                .hasSize(2)
                .containsOnly(new Answer.Taken("scenario", "name", "Same"));
    }

    @Test
    void aChildStaysItsPatchOnItsParentWhileBothAreWritten() throws Exception {
        ScenarioHead parent = scenario();
        ScenarioHead child = new BranchScenario(
                        fixture.access,
                        fixture.ports.work(),
                        fixture.ports.versions(),
                        fixture.writer,
                        fixture.ids,
                        fixture.clock)
                .branch(new BranchScenario.Request(parent.id(), "Child", "", null, null))
                .get();
        Callable<Integer> parents = () -> {
            int accepted = 0;
            for (int i = 0; i < 8; i++) {
                String change = "{\"parameters\": {\"investment\": {\"base\": " + (610 + i) + "}}}";
                accepted += patch(parent, read(parent).revision(), change).isRefused() ? 0 : 1;
            }
            return accepted;
        };
        Callable<Integer> children = () -> {
            int accepted = 0;
            for (int i = 0; i < 8; i++) {
                String change = "{\"parameters\": {\"reclamation\": {\"base\": " + (96 + i) + "}}}";
                accepted += patch(child, read(child).revision(), change).isRefused() ? 0 : 1;
            }
            return accepted;
        };
        List<Integer> accepted = atOnce(List.of(parents, children));
        assertThat(accepted.get(0)).isEqualTo(8);
        ScenarioHead above = read(parent);
        ScenarioHead below = read(child);
        var patch = JsonDocument.parse(Objects.requireNonNull(below.patch())).root();
        assertThat(Differences.between(below.tree(), MergePatch.apply(above.tree(), patch)))
                .isEmpty();
        assertThat(below.document()).contains("\"base\":617");
        assertThat(below.revision()).isEqualTo(1 + 8 + accepted.get(1));
    }
}
