package io.calminer.application.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.calminer.application.Answer;
import io.calminer.application.Fixture;
import io.calminer.application.Listing;
import io.calminer.application.Slice;
import io.calminer.application.Window;
import io.calminer.application.account.AccessRefused;
import io.calminer.application.account.Caller;
import io.calminer.application.account.Role;
import io.calminer.application.project.scenario.CreateDemoProjects;
import io.calminer.application.project.scenario.CreateScenario;
import io.calminer.application.retention.ForgetExpired;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Projects over every adapter. */
public interface ProjectContract {

    Fixture fixture();

    private Project create(String name, boolean isPrivate) {
        Fixture f = fixture();
        var request = new CreateProject.Request(
                name, "Chile", "open pit", "", "USD", List.of("copper", "gold"), isPrivate, Set.of());
        return new CreateProject(
                        f.access, f.ports.work(), f.ports.projects(), f.ports.currencies(), f.journal, f.ids, f.clock)
                .create(request)
                .get();
    }

    private Listing<ProjectOverview> list(Window window) {
        return new ListProjects(fixture().access, fixture().ports.projects())
                .list(new ListProjects.Request(window))
                .get();
    }

    @Test
    default void aProjectIsReadAsItWasWritten() {
        fixture().actAs("pam", Role.PROJECT_MANAGER);
        Project project = create("Escondido", false);
        assertThat(new ShowProject(fixture().access, fixture().ports.projects())
                        .show(project.id())
                        .get())
                .isEqualTo(project);
    }

    @Test
    default void partsOfAListJoinToTheWhole() {
        fixture().actAs("pam", Role.PROJECT_MANAGER);
        for (String name : List.of("Cobre", "Andes", "Zaldivar", "Bronce", "Delta")) {
            create(name, false);
        }
        Listing<ProjectOverview> first = list(new Window(2, null, "-name", Map.of()));
        Listing<ProjectOverview> second = list(new Window(2, first.nextCursor(), "-name", Map.of()));
        Listing<ProjectOverview> third = list(new Window(2, second.nextCursor(), "-name", Map.of()));
        assertThat(first.items()).extracting(ProjectOverview::name).containsExactly("Zaldivar", "Delta");
        assertThat(second.items()).extracting(ProjectOverview::name).containsExactly("Cobre", "Bronce");
        assertThat(third.items()).extracting(ProjectOverview::name).containsExactly("Andes");
        assertThat(first.total()).isEqualTo(5);
        assertThat(third.nextCursor()).isNull();
        assertThat(list(new Window(null, null, null, Map.of("commodity", "gold", "name", "Andes")))
                        .items())
                .extracting(ProjectOverview::commodities)
                .containsExactly(List.of("copper", "gold"));
    }

    @Test
    default void aListThatCannotBeSortedSoSaysWhatIsMeant() {
        fixture().actAs("pam", Role.PROJECT_MANAGER);
        var refused = new ListProjects(fixture().access, fixture().ports.projects())
                .list(new ListProjects.Request(new Window(0, null, "nmae", Map.of())));
        assertThat(String.valueOf(refused.refusal()))
                .contains("LIMIT_RANGE", "The list cannot be sorted by 'nmae'.", "Maybe 'name'.");
    }

    @Test
    default void theSecondOfTwoWritersIsToldThatTheProjectChanged() {
        fixture().actAs("pam", Role.PROJECT_MANAGER);
        Project project = create("Norte", false);
        ReviseProject revise = new ReviseProject(
                fixture().access,
                fixture().ports.work(),
                fixture().ports.projects(),
                fixture().ports.currencies(),
                fixture().journal,
                fixture().clock);
        var first =
                new ReviseProject.Request(project.id(), 1, null, "Peru", null, null, null, List.of("zinc"), null, null);
        assertThat(revise.revise(first).get().commodities()).containsExactly("zinc");
        assertThat(revise.revise(first).refusal()).isEqualTo(new Answer.Stale("project", "1", "2"));
        assertThat(fixture().ports.projects().find(project.id()).orElseThrow().location())
                .isEqualTo("Peru");
    }

    @Test
    default void aPrivateProjectIsHiddenFromOthers() {
        fixture().actAs("pam", Role.PROJECT_MANAGER);
        Project project = create("Secreto", true);
        assertThat(list(Window.first()).items())
                .extracting(ProjectOverview::name)
                .contains("Secreto");
        fixture().actAs("other", Role.PROJECT_MANAGER);
        assertThat(list(Window.first()).items()).isEmpty();
        ShowProject show = new ShowProject(fixture().access, fixture().ports.projects());
        assertThatThrownBy(() -> show.show(project.id()))
                .isInstanceOfSatisfying(
                        AccessRefused.class,
                        refused -> assertThat(refused.kind()).isEqualTo(AccessRefused.Kind.HIDDEN));
        fixture().actAs("root", Role.ADMIN);
        assertThat(show.show(project.id()).isRefused()).isFalse();
    }

    @Test
    default void aDeletedProjectIsGoneAtOnceAndForgottenAfter30Days() {
        fixture().actAs("pam", Role.PROJECT_MANAGER);
        Project project = create("Sur", false);
        MoveProject move = new MoveProject(
                fixture().access,
                fixture().ports.work(),
                fixture().ports.projects(),
                fixture().journal,
                fixture().clock);
        move.move(new MoveProject.Request(project.id(), 1, Project.State.DELETED))
                .get();
        assertThat(list(Window.first()).items()).isEmpty();
        var projects = fixture().ports.projects();
        assertThat(projects.find(project.id())).isEmpty();
        fixture().clock.advance(Duration.ofDays(31));
        fixture().actAs(Caller.system());
        assertThat(forget().forget()).containsEntry("projects", 1).containsEntry("sessions", 0);
        assertThat(forget().forget()).containsEntry("projects", 0);
    }

    private ForgetExpired forget() {
        Fixture f = fixture();
        return new ForgetExpired(
                f.access, f.ports.work(), f.ports.projects(), f.ports.sessions(), f.ports.attempts(), f.clock);
    }

    @Test
    default void theDemoMinesComeOnceWithTheirPlans() {
        Fixture f = fixture();
        f.actAs(Caller.system());
        CreateProject createProject = new CreateProject(
                f.access, f.ports.work(), f.ports.projects(), f.ports.currencies(), f.journal, f.ids, f.clock);
        CreateScenario createScenario =
                new CreateScenario(f.access, f.ports.work(), f.ports.projects(), f.writer, f.ids, f.clock);
        CreateDemoProjects demos =
                new CreateDemoProjects(f.access, f.ports.work(), f.ports.projects(), createProject, createScenario);
        assertThat(demos.create(new CreateDemoProjects.Request(false)).get()).hasSize(3);
        assertThat(list(Window.first()).items()).isEmpty();
        assertThat(demos.create(new CreateDemoProjects.Request(true)).get())
                .containsExactly("Copper mine (demo)", "Gold mine (demo)", "Open pit copper-gold (demo)");
        assertThat(demos.create(new CreateDemoProjects.Request(true)).get()).isEmpty();
        assertThat(list(Window.first()).items())
                .extracting(ProjectOverview::scenarios)
                .containsExactly(1L, 1L, 1L);
    }

    @Test
    default void everyChangeStandsInTheAuditTrailWithWhoAndWhat() {
        fixture().actAs("pam", Role.PROJECT_MANAGER);
        Project project = create("Este", false);
        var entries = fixture()
                .ports
                .trail()
                .list(new Slice(
                        0, 10, List.of(), Map.of("project_id", project.id().toString())));
        assertThat(entries.items()).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo("pam");
            assertThat(entry.address()).isEqualTo("10.0.0.1");
            assertThat(entry.action()).isEqualTo("project.create");
            assertThat(entry.before()).isNull();
            assertThat(String.valueOf(entry.after())).contains("Este");
        });
    }
}
