package io.calminer.application.project.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.application.Answer;
import io.calminer.application.Fixture;
import io.calminer.application.account.Role;
import io.calminer.application.project.scenario.ScenarioHead;
import io.calminer.application.project.version.ShowVersion;
import io.calminer.domain.document.CanonicalJson;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Drafts over every adapter. */
public interface DraftContract {

    Fixture fixture();

    private ScenarioHead scenario() {
        Fixture f = fixture();
        return f.demo(f.mine(false).id(), "Textbook gold mine", "gold-mine");
    }

    private DraftView edit(ScenarioHead head, EditDraft.Step step, String patch) {
        Fixture f = fixture();
        return new EditDraft(f.access, f.ports.work(), f.writer, f.ports.drafts(), f.clock)
                .edit(new EditDraft.Request(head.id(), step, patch))
                .get();
    }

    private Answer<SaveDraft.Saved> save(ScenarioHead head) {
        Fixture f = fixture();
        return new SaveDraft(f.access, f.ports.work(), f.writer, f.ports.drafts(), f.maker)
                .save(new SaveDraft.Request(head.id(), "", ""));
    }

    private static String base(int value) {
        return "{\"parameters\": {\"investment\": {\"base\": " + value + "}}}";
    }

    private Answer<DraftView> attempt(ScenarioHead head, String row, String text) {
        Fixture f = fixture();
        return new TryFigures(f.access, new ShowDraft(f.access, f.visible, f.ports.drafts()))
                .attempt(new TryFigures.Request(head.id(), List.of(new EnterFigures.Entry(row, "base", text))));
    }

    @Test
    default void figuresAreTriedOnTopOfTheDraftAndNothingIsKept() {
        ScenarioHead head = scenario();
        double before = edit(head, EditDraft.Step.APPEND, base(500))
                .valuation()
                .netPresentValue()
                .value();
        DraftView tried = attempt(head, "parameters/investment", "400").get();
        assertThat(tried.valuation().netPresentValue().value()).isGreaterThan(before);
        assertThat(tried.draft().applied()).isEqualTo(1);
        assertThat(attempt(head, "parameters/investment", "400 +").refusal() != null
                        || attempt(head, "parameters/investment", "400 +").get().valuation() == null)
                .isTrue();
        assertThat(attempt(head, "nothing", "1").refusal()).isInstanceOf(Answer.Invalid.class);
        Fixture f = fixture();
        DraftView kept = new ShowDraft(f.access, f.visible, f.ports.drafts())
                .show(head.id())
                .get();
        assertThat(kept.valuation().netPresentValue().value()).isEqualTo(before);
    }

    @Test
    default void aVersionComesBackAsOneChangeOfTheDraft() {
        ScenarioHead head = scenario();
        Fixture f = fixture();
        save(head, base(500));
        save(head, base(550));
        ShowDraft drafts = new ShowDraft(f.access, f.visible, f.ports.drafts());
        RestoreVersion restore = new RestoreVersion(
                f.access,
                drafts,
                new ShowVersion(f.access, f.visible, f.ports.versions()),
                new EditDraft(f.access, f.ports.work(), f.writer, f.ports.drafts(), f.clock));
        DraftView restored =
                restore.restore(new RestoreVersion.Request(head.id(), 1)).get();
        assertThat(restored.draft().applied()).isEqualTo(1);
        assertThat(CanonicalJson.write(restored.document())).contains("500").doesNotContain("550");
        assertThat(restore.restore(new RestoreVersion.Request(head.id(), 1))
                        .get()
                        .draft()
                        .applied())
                .isEqualTo(1);
        assertThat(restore.restore(new RestoreVersion.Request(head.id(), 9)).refusal())
                .isInstanceOf(Answer.NotFound.class);
    }

    private void save(ScenarioHead head, String patch) {
        edit(head, EditDraft.Step.APPEND, patch);
        assertThat(save(head).isRefused()).isFalse();
    }

    @Test
    default void undoAndRedoWalkThroughTheChanges() {
        ScenarioHead head = scenario();
        double start = edit(head, EditDraft.Step.UNDO, null)
                .valuation()
                .netPresentValue()
                .value();
        DraftView changed = edit(head, EditDraft.Step.APPEND, base(500));
        assertThat(changed.valuation().netPresentValue().value()).isGreaterThan(start);
        DraftView undone = edit(head, EditDraft.Step.UNDO, null);
        assertThat(undone.valuation().netPresentValue().value()).isEqualTo(start);
        assertThat(undone.draft().canRedo()).isTrue();
        assertThat(edit(head, EditDraft.Step.REDO, null)
                        .valuation()
                        .netPresentValue()
                        .value())
                .isEqualTo(changed.valuation().netPresentValue().value());
        edit(head, EditDraft.Step.UNDO, null);
        assertThat(edit(head, EditDraft.Step.APPEND, base(550)).draft().patches())
                .hasSize(1);
    }

    @Test
    default void whatLeavesThePlanAsItIsIsNoChange() {
        ScenarioHead head = scenario();
        assertThat(edit(head, EditDraft.Step.APPEND, base(600)).draft().canUndo())
                .isFalse();
        assertThat(save(head).refusal()).isInstanceOf(Answer.NotFound.class);
        edit(head, EditDraft.Step.APPEND, base(500));
        assertThat(edit(
                                head,
                                EditDraft.Step.APPEND,
                                "{\"parameters\": {\"investment\": {\"base\": 500.0, \"nothing\": null}}}")
                        .draft()
                        .applied())
                .isEqualTo(1);
        edit(head, EditDraft.Step.UNDO, null);
        DraftView same = edit(head, EditDraft.Step.APPEND, base(600));
        assertThat(same.draft().applied()).isZero();
        assertThat(same.draft().canRedo()).isTrue();
        assertThat(edit(head, EditDraft.Step.APPEND, base(550)).draft().applied())
                .isEqualTo(1);
    }

    @Test
    default void aDraftThatDoesNotCompileIsKeptAndTold() {
        ScenarioHead head = scenario();
        DraftView broken = edit(head, EditDraft.Step.APPEND, "{\"parameters\": {\"investment\": {\"base\": \"1 +\"}}}");
        assertThat(broken.problems()).isNotEmpty();
        assertThat(broken.valuation()).isNull();
        Fixture f = fixture();
        DraftView shown = new ShowDraft(f.access, f.visible, f.ports.drafts())
                .show(head.id())
                .get();
        assertThat(shown.problems()).isEqualTo(broken.problems());
        assertThat(save(head).refusal()).isInstanceOf(Answer.Invalid.class);
        new DiscardDraft(f.access, f.ports.work(), f.visible, f.ports.drafts())
                .discard(head.id())
                .get();
        assertThat(save(head).refusal()).isInstanceOf(Answer.NotFound.class);
    }

    @Test
    default void changesOfDifferentFieldsAreJoined() {
        ScenarioHead head = scenario();
        edit(head, EditDraft.Step.APPEND, base(620));
        fixture().actAs("ann", Role.ANALYST);
        edit(head, EditDraft.Step.APPEND, "{\"parameters\": {\"investment\": {\"source\": \"quote\"}}}");
        edit(head, EditDraft.Step.APPEND, "{\"valuation\": {\"discount_rate\": \"11%\"}}");
        assertThat(save(head).get().head().revision()).isEqualTo(2);
        fixture().actAs("pam", Role.PROJECT_MANAGER);
        SaveDraft.Saved saved = save(head).get();
        assertThat(saved.head().revision()).isEqualTo(3);
        assertThat(saved.head().document()).contains("\"base\":620", "\"source\":\"quote\"", "11%");
        assertThat(saved.version().number()).isEqualTo(2);
        assertThat(fixture()
                        .ports
                        .drafts()
                        .find(
                                head.id(),
                                fixture().actAs("pam", Role.PROJECT_MANAGER).id()))
                .isEmpty();
    }

    @Test
    default void aFieldChangedOnBothSidesIsRefusedWithBothValues() {
        ScenarioHead head = scenario();
        edit(head, EditDraft.Step.APPEND, base(620));
        fixture().actAs("ann", Role.ANALYST);
        edit(head, EditDraft.Step.APPEND, base(640));
        save(head).get();
        fixture().actAs("pam", Role.PROJECT_MANAGER);
        Answer<SaveDraft.Saved> refused = save(head);
        assertThat(((Answer.Conflict) refused.refusal()).clashes())
                .singleElement()
                .satisfies(clash -> {
                    assertThat(clash.at().text()).isEqualTo("/parameters/investment/base");
                    assertThat(CanonicalJson.write(clash.base())).isEqualTo("600");
                    assertThat(CanonicalJson.write(clash.theirs())).isEqualTo("640");
                    assertThat(CanonicalJson.write(clash.mine())).isEqualTo("620");
                });
        assertThat(fixture().ports.scenarios().find(head.id()).orElseThrow().document())
                .contains("\"base\":640");
    }
}
