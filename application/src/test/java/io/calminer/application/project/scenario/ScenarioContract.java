package io.calminer.application.project.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.application.Answer;
import io.calminer.application.Fixture;
import io.calminer.application.Window;
import io.calminer.application.account.Role;
import io.calminer.application.project.Project;
import io.calminer.application.project.item.Item;
import io.calminer.application.project.item.ItemAuthors;
import io.calminer.application.project.item.ReviseItem;
import io.calminer.application.project.item.ShowItem;
import io.calminer.application.project.item.TraceItems;
import io.calminer.application.project.version.CompareVersions;
import io.calminer.application.project.version.LockScenario;
import io.calminer.application.project.version.SaveVersion;
import io.calminer.application.valuation.CompareScenarios;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.MergePatch;
import io.calminer.domain.document.Pointer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Scenarios, children, items and versions over every adapter. */
public interface ScenarioContract {

    Fixture fixture();

    private Project project() {
        return fixture().mine(false);
    }

    private ScenarioHead demo(String name) {
        return create(new CreateScenario.Request(project().id(), "Base", "", null, name))
                .get();
    }

    private Answer<ScenarioHead> create(CreateScenario.Request request) {
        Fixture f = fixture();
        return new CreateScenario(f.access, f.ports.work(), f.ports.projects(), f.writer, f.ids, f.clock)
                .create(request);
    }

    private ScenarioHead branch(UUID parent, String name, String patch, Integer pinned) {
        Fixture f = fixture();
        return new BranchScenario(f.access, f.ports.work(), f.ports.versions(), f.writer, f.ids, f.clock)
                .branch(new BranchScenario.Request(parent, name, "", patch, pinned))
                .get();
    }

    private Answer<ScenarioHead> patch(ScenarioHead head, String patch) {
        return new ReviseDocument(fixture().access, fixture().ports.work(), fixture().writer)
                .revise(new ReviseDocument.Request(head.id(), head.revision(), ReviseDocument.Mode.PATCH, patch));
    }

    private ScenarioHead read(ScenarioHead head) {
        return fixture().ports.scenarios().find(head.id()).orElseThrow();
    }

    private static JsonValue.JsonObject tree(String text) {
        return (JsonValue.JsonObject) JsonDocument.parse(text).root();
    }

    @Test
    default void anEmptyScenarioIsAPlanWithoutFlows() {
        ScenarioHead head = create(new CreateScenario.Request(project().id(), "Nothing \"yet\"", "", null, null))
                .get();
        assertThat(read(head)).isEqualTo(head);
        assertThat(head.document()).contains("\"name\":\"Nothing \\\"yet\\\"\"");
    }

    @Test
    default void theListShowsFiguresOfEachHead() {
        ScenarioHead head = demo("gold-mine");
        Fixture f = fixture();
        var list = new ListScenarios(f.access, f.ports.projects(), f.ports.scenarios())
                .list(new ListScenarios.Request(head.projectId(), Window.first()))
                .get();
        assertThat(list.items()).singleElement().satisfies(row -> {
            assertThat(row.figures().npv()).isNotNull();
            assertThat(row.figures().npvUnit()).isEqualTo("MUSD");
            assertThat(row.parameters()).isEqualTo(3);
            assertThat(row.hash()).isEqualTo(head.hash());
        });
    }

    @Test
    default void theItemRowsSayWhatTheDocumentSays() {
        ScenarioHead head = demo("copper-mine");
        Plan plan = Plan.read(head.document()).get();
        assertThat(sorted(fixture().ports.scenarios().projection(head.id())))
                .isEqualTo(sorted(new Projector(plan).project()));
        ScenarioHead changed =
                patch(head, "{\"parameters\": {\"capital\": {\"base\": 900}}}").get();
        Plan next = Plan.read(changed.document()).get();
        assertThat(sorted(fixture().ports.scenarios().projection(head.id())))
                .isEqualTo(sorted(new Projector(next).project()))
                .isNotEqualTo(sorted(new Projector(plan).project()));
    }

    @Test
    default void theItemsOfAreasHaveRowsWithWhatTheyComeToOverTheLife() {
        ScenarioHead head = demo("gold-mine");
        ScenarioHead changed = patch(head, """
                        {"prices": {"silver": {"unit": "USD/oz", "price": 24}},
                         "phases": {"dump": {"class": "proven", "unit": "kt", "ore": 10, "waste": 5, "to": "plant",
                                             "grades": {"silver": 90}}},
                         "routes": {"plant": {"unit": "kt", "capacity": 20}},
                         "products": {"plant": {"route": "plant", "type": "dore", "primary": "silver",
                                                "recoveries": {"silver": "80%"}, "grade": 900000}},
                         "royalties": {"state": {"basis": "gross", "rate": "3%"}},
                         "working_capital": {"state": {"type": "receivables", "days": 30}}}
                        """).get();
        Plan plan = Plan.read(changed.document()).get();
        PlanProjection rows = fixture().ports.scenarios().projection(head.id());
        assertThat(sorted(rows)).isEqualTo(sorted(new Projector(plan).project()));
        int years = plan.scenario().calendar().periods();
        assertThat(rows.areas())
                .filteredOn(row -> row.collection().equals("phases"))
                .singleElement()
                .satisfies(row -> assertThat(row.totals())
                        .contains("\"ore\":" + 10 * years, "\"waste\":" + 5 * years, "\"grade.silver\":90"));
        assertThat(rows.areas())
                .extracting(row -> row.collection() + "." + row.key())
                .containsExactlyInAnyOrder(
                        "prices.silver",
                        "phases.dump",
                        "routes.plant",
                        "products.plant",
                        "royalties.state",
                        "working_capital.state");
    }

    private static List<Set<?>> sorted(PlanProjection rows) {
        return List.of(
                Set.copyOf(rows.parameters()),
                Set.copyOf(rows.correlations()),
                Set.copyOf(rows.processes()),
                Set.copyOf(rows.lines()),
                Set.copyOf(rows.areas()),
                Set.of(rows.figures()));
    }

    @Test
    default void theSecondOfTwoWritersIsToldThatTheScenarioChanged() {
        ScenarioHead head = demo("gold-mine");
        assertThat(patch(head, "{\"parameters\": {\"investment\": {\"base\": 610}}}")
                        .get()
                        .revision())
                .isEqualTo(2);
        assertThat(patch(head, "{\"parameters\": {\"investment\": {\"base\": 620}}}")
                        .refusal())
                .isEqualTo(new Answer.Stale("scenario", "1", "2"));
        assertThat(read(head).document()).contains("\"base\":610");
    }

    @Test
    default void aPlanThatDoesNotCompileIsRefusedAndLeavesNothing() {
        ScenarioHead head = demo("gold-mine");
        var refused = patch(head, "{\"parameters\": {\"investment\": {\"unit\": \"furlong\", \"bases\": 1}}}");
        assertThat(((Answer.Invalid) refused.refusal()).problems()).hasSizeGreaterThan(1);
        assertThat(read(head)).isEqualTo(head);
    }

    @Test
    default void aChildWithoutOverridesEqualsItsParent() {
        ScenarioHead parent = demo("copper-mine");
        ScenarioHead child = branch(parent.id(), "Child", null, null);
        assertThat(child.hash()).isEqualTo(parent.hash());
        assertThat(child.patch()).isEqualTo("{}");
        patch(parent, "{\"parameters\": {\"capital\": {\"base\": 900}}}").get();
        assertThat(read(child).hash()).isEqualTo(read(parent).hash());
        assertThat(read(child).revision()).isEqualTo(2);
    }

    @Test
    default void aChildIsAlwaysItsPatchOnItsParent() {
        ScenarioHead parent = demo("copper-mine");
        ScenarioHead child = branch(parent.id(), "Child", "{\"parameters\": {\"capital\": {\"base\": 700}}}", null);
        ScenarioHead grandchild =
                branch(child.id(), "Grandchild", "{\"valuation\": {\"discount_rate\": \"9%\"}}", null);
        patch(parent, "{\"valuation\": {\"discount_rate\": \"10%\"}, \"description\": \"moved\"}")
                .get();
        patch(read(child), "{\"description\": \"mine\"}").get();
        patch(read(parent), "{\"parameters\": {\"capital\": {\"base\": 700}}}").get();
        patch(read(parent), "{\"parameters\": {\"capital\": {\"base\": 650}}}").get();
        for (ScenarioHead head : List.of(child, grandchild)) {
            ScenarioHead now = read(head);
            ScenarioHead above =
                    fixture().ports.scenarios().find(now.parentId()).orElseThrow();
            assertThat(Differences.between(now.tree(), MergePatch.apply(above.tree(), tree(now.patch()))))
                    .isEmpty();
        }
        assertThat(read(child).document()).contains("\"base\":700", "\"10%\"", "mine");
        assertThat(read(grandchild).document()).contains("\"base\":700", "\"9%\"", "mine");
    }

    @Test
    default void aPinnedChildStaysWhereItIs() {
        ScenarioHead parent = demo("gold-mine");
        new SaveVersion(fixture().access, fixture().ports.work(), fixture().writer, fixture().maker)
                .save(new SaveVersion.Request(parent.id(), "first", ""))
                .get();
        ScenarioHead child = branch(parent.id(), "Pinned", null, 1);
        patch(parent, "{\"parameters\": {\"investment\": {\"base\": 650}}}").get();
        assertThat(read(child).hash()).isEqualTo(parent.hash());
        new PinScenario(
                        fixture().access,
                        fixture().ports.work(),
                        fixture().ports.versions(),
                        fixture().writer)
                .pin(new PinScenario.Request(child.id(), 1, null))
                .get();
        assertThat(read(child).hash()).isEqualTo(read(parent).hash());
    }

    @Test
    default void aChangeThatWouldBreakAChildIsRefused() {
        ScenarioHead parent = demo("gold-mine");
        branch(
                parent.id(),
                "Child",
                "{\"lines\": {\"extra\": {\"kind\": \"flow\", \"unit\": \"MUSD\"," + " \"formula\": \"reclamation\"}}}",
                null);
        var refused = patch(
                parent,
                "{\"parameters\": {\"reclamation\": null}, \"lines\": {\"closure\": {\"formula\": \"0 [MUSD]\"}}}");
        assertThat(String.valueOf(refused.refusal())).contains("CHILD_BREAKS", "child scenario 'Child'");
        assertThat(read(parent)).isEqualTo(parent);
    }

    @Test
    default void aLockedScenarioNeverChangesAndHasAVersion() {
        ScenarioHead head = demo("gold-mine");
        Fixture f = fixture();
        LockScenario lock =
                new LockScenario(f.access, f.ports.work(), f.ports.scenarios(), f.writer, f.maker, f.journal, f.clock);
        ScenarioHead locked = lock.lock(new LockScenario.Request(head.id(), 1, "Board", "approved"))
                .get();
        assertThat(locked.state()).isEqualTo(ScenarioState.LOCKED);
        assertThat(patch(locked, "{\"description\": \"x\"}").refusal())
                .isEqualTo(new Answer.Locked("scenario", "locked", "Maybe branch it instead."));
        assertThat(f.ports.versions().list(head.id()))
                .extracting(ScenarioVersions.Summary::name, ScenarioVersions.Summary::createdBy)
                .containsExactly(Tuple.tuple("Board", "pam"));
    }

    @Test
    default void aVersionIsMadeOncePerHashAndVersionsCompareValueByValue() {
        ScenarioHead head = demo("gold-mine");
        Fixture f = fixture();
        SaveVersion save = new SaveVersion(f.access, f.ports.work(), f.writer, f.maker);
        var first = save.save(new SaveVersion.Request(head.id(), "", "")).get();
        assertThat(save.save(new SaveVersion.Request(head.id(), "again", "")).get())
                .isEqualTo(first);
        patch(head, "{\"parameters\": {\"investment\": {\"base\": 650, \"source\": null}}}")
                .get();
        assertThat(save.save(new SaveVersion.Request(head.id(), "", "")).get().number())
                .isEqualTo(2);
        var compared = new CompareVersions(f.access, f.visible, f.ports.versions())
                .compare(new CompareVersions.Request(
                        new CompareVersions.Side(head.id(), 1), new CompareVersions.Side(head.id(), 2)))
                .get();
        assertThat(compared.differences())
                .extracting(difference -> difference.at().text())
                .containsExactly("/parameters/investment/base", "/parameters/investment/source");
    }

    @Test
    default void anItemIsChangedOnlyByWhoSawItAsItIs() {
        ScenarioHead head = demo("gold-mine");
        Fixture f = fixture();
        Item item = new ShowItem(f.access, f.visible)
                .show(new ShowItem.Request(head.id(), "parameters", "investment"))
                .get();
        ReviseItem revise = new ReviseItem(f.access, f.ports.work(), f.writer);
        var request = new ReviseItem.Request(
                head.id(), "parameters", "investment", ReviseItem.Mode.PATCH, item.hash(), tree("{\"base\": 640}"));
        Item changed = revise.revise(request).get().item();
        assertThat(changed.hash()).isNotEqualTo(item.hash());
        assertThat(revise.revise(request).refusal()).isEqualTo(new Answer.Stale("item", item.hash(), changed.hash()));
        assertThat(new ShowItem(f.access, f.visible)
                        .show(new ShowItem.Request(head.id(), "wishes", "x"))
                        .refusal())
                .isEqualTo(new Answer.NotFound("collection", "wishes"));
    }

    @Test
    default void namesOfScenariosAreUniqueWithinAProject() {
        ScenarioHead head = demo("gold-mine");
        assertThat(create(new CreateScenario.Request(head.projectId(), "BASE", "", null, null))
                        .refusal())
                .isEqualTo(new Answer.Taken("scenario", "name", "BASE"));
    }

    @Test
    default void itemsTellWhoEnteredThemAndThroughTheParentWhatAChildInherits() {
        Fixture f = fixture();
        ScenarioHead head = demo("gold-mine");
        ScenarioHead child = branch(head.id(), "Child", "{\"parameters\": {\"reclamation\": {\"base\": 70}}}", null);
        f.clock.advance(Duration.ofDays(1));
        f.actAs("ann", Role.ANALYST);
        patch(read(head), "{\"parameters\": {\"investment\": {\"base\": 640}}}").get();
        var authors = new TraceItems(
                        f.access, f.visible, f.ports.versions(), ItemAuthors.of(f.ports.scenarios(), f.ports.trail()))
                .trace(new TraceItems.Request(child.id(), null))
                .get();
        assertThat(authors.get(Pointer.parse("/parameters/investment")).by()).isEqualTo("ann");
        assertThat(authors.get(Pointer.parse("/parameters/reclamation")).by()).isEqualTo("pam");
        assertThat(authors.get(Pointer.parse("/lines/cash_flow.project")).at()).isEqualTo(head.createdAt());
    }

    @Test
    default void aVersionIsBridgedToTheHeadInAnOrderOfOnesOwn() {
        Fixture f = fixture();
        ScenarioHead head = demo("gold-mine");
        new SaveVersion(f.access, f.ports.work(), f.writer, f.maker)
                .save(new SaveVersion.Request(head.id(), "First", ""))
                .get();
        patch(
                        read(head),
                        "{\"parameters\": {\"reclamation\": {\"base\": 195}}, \"valuation\": {\"discount_rate\": \"10%\"}}")
                .get();
        CompareScenarios compare = new CompareScenarios(f.access, f.visible, f.ports.versions());
        List<CompareScenarios.Side> sides =
                List.of(new CompareScenarios.Side(head.id(), 1), new CompareScenarios.Side(head.id(), null));
        List<String> order = List.of("/parameters/reclamation");
        var bridge = compare.compare(new CompareScenarios.Request(sides, order))
                .get()
                .bridge();
        assertThat(bridge).isNotNull();
        assertThat(bridge.steps().get(0).changes()).containsExactly(Pointer.parse("/parameters/reclamation"));
        assertThat(bridge.end()).isNotEqualTo(bridge.start());
        var refused = compare.compare(new CompareScenarios.Request(sides, List.of("/parameters/reclamatio")));
        assertThat(((Answer.Invalid) refused.refusal()).problems().get(0).hint())
                .isEqualTo("Maybe '/parameters/reclamation'.");
    }
}
