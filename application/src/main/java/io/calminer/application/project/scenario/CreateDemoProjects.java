package io.calminer.application.project.scenario;

import io.calminer.application.Answer;
import io.calminer.application.Slice;
import io.calminer.application.UnitOfWork;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import io.calminer.application.project.CreateProject;
import io.calminer.application.project.Project;
import io.calminer.application.project.Projects;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Creates a project for each shipped plan, with the plan as its scenario, unless a project of that name is there. */
public final class CreateDemoProjects {

    private static final List<Demo> DEMOS = List.of(
            new Demo("copper-mine", "Copper mine (demo)", "open pit", "copper"),
            new Demo("gold-mine", "Gold mine (demo)", "open pit", "gold"),
            new Demo("open-pit-copper-gold", "Open pit copper-gold (demo)", "open pit", "copper"));

    private final Access access;
    private final UnitOfWork work;
    private final Projects projects;
    private final CreateProject createProject;
    private final CreateScenario createScenario;

    public CreateDemoProjects(
            Access access,
            UnitOfWork work,
            Projects projects,
            CreateProject createProject,
            CreateScenario createScenario) {
        this.access = access;
        this.work = work;
        this.projects = projects;
        this.createProject = createProject;
        this.createScenario = createScenario;
    }

    private record Demo(String plan, String project, String operation, String commodity) {}

    /**
     * What is to be done.
     *
     * @param writes whether the projects are created; else it is only told which would be
     */
    public record Request(boolean writes) {}

    /** The names of the projects. */
    public static List<String> names() {
        return DEMOS.stream().map(Demo::project).toList();
    }

    /** Gives the names of the projects that were created, or would be. */
    public Answer<List<String>> create(Request request) {
        access.require(Role.PROJECT_MANAGER);
        return work.inTransaction(() -> {
            List<Demo> missing =
                    DEMOS.stream().filter(demo -> !exists(demo.project())).toList();
            for (Demo demo : request.writes() ? missing : List.<Demo>of()) {
                Answer<ScenarioHead> made = create(demo);
                if (made.isRefused()) {
                    throw new IllegalStateException("The shipped plan " + demo.plan() + " is refused: " + made);
                }
            }
            return Answer.of(missing.stream().map(Demo::project).toList());
        });
    }

    private boolean exists(String name) {
        return projects.list(new Slice(0, 1, List.of(), Map.of("name", name)), null)
                        .total()
                > 0;
    }

    private Answer<ScenarioHead> create(Demo demo) {
        Answer<Project> project = createProject.create(new CreateProject.Request(
                demo.project(),
                "",
                demo.operation(),
                "Comes with CalMiner to look around and to try things.",
                "USD",
                List.of(demo.commodity()),
                false,
                Set.of()));
        return project.then(
                made -> createScenario.create(new CreateScenario.Request(made.id(), null, "", null, demo.plan())));
    }
}
