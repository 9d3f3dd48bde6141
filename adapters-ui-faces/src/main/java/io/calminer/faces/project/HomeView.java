package io.calminer.faces.project;

import io.calminer.application.Answer;
import io.calminer.application.Window;
import io.calminer.application.project.CreateProject;
import io.calminer.application.project.ListProjects;
import io.calminer.application.project.Project;
import io.calminer.application.project.scenario.CreateDemoProjects;
import io.calminer.application.project.scenario.CreateScenario;
import io.calminer.application.project.scenario.ListScenarios;
import io.calminer.application.project.scenario.ScenarioOverview;
import io.calminer.application.project.scenario.ScenarioState;
import io.calminer.faces.frame.Reader;
import io.calminer.faces.frame.Refusals;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The first page and the list of projects: what there is, what was worked on last, and the demo mine. */
@Named("home")
@RequestScoped
public class HomeView {

    private static final int RECENT = 8;
    private static final int PROJECTS = 100;

    private final Reader reader;
    private final ListProjects listProjects;
    private final ListScenarios listScenarios;
    private final CreateProject createProject;
    private final CreateScenario createScenario;
    private @Nullable List<ProjectRow> projects;
    private @Nullable List<ScenarioRow> scenarios;

    @Inject
    public HomeView(
            Reader reader,
            ListProjects listProjects,
            ListScenarios listScenarios,
            CreateProject createProject,
            CreateScenario createScenario) {
        this.reader = reader;
        this.listProjects = listProjects;
        this.listScenarios = listScenarios;
        this.createProject = createProject;
        this.createScenario = createScenario;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected HomeView() {
        this(null, null, null, null, null);
    }

    /** The projects that the reader may see. */
    public List<ProjectRow> getProjects() {
        if (projects == null) {
            projects = listProjects
                    .list(new ListProjects.Request(Window.first(PROJECTS)))
                    .fold(
                            found -> found.items().stream()
                                    .map(project -> ProjectRow.of(project, reader.marks(), reader.getLocale()))
                                    .toList(),
                            refusal -> List.of());
        }
        return projects;
    }

    /** The scenarios of these projects, the last changed first. */
    public List<ScenarioRow> getRecent() {
        return scenarios().stream().limit(RECENT).toList();
    }

    public long getActiveScenarios() {
        return scenarios().stream()
                .filter(row -> row.state() == ScenarioState.ACTIVE || row.state() == ScenarioState.DRAFT)
                .count();
    }

    private List<ScenarioRow> scenarios() {
        if (scenarios == null) {
            List<ScenarioOverview> found = new ArrayList<>();
            for (ProjectRow project : getProjects()) {
                listScenarios
                        .list(new ListScenarios.Request(project.id(), Window.first(PROJECTS)))
                        .fold(listing -> found.addAll(listing.items()), refusal -> false);
            }
            found.sort(Comparator.comparing(ScenarioOverview::updatedAt).reversed());
            scenarios = found.stream()
                    .map(each -> ScenarioRow.of(each, "", reader.marks(), reader.getLocale()))
                    .toList();
        }
        return scenarios;
    }

    /** Whether the demo mine is there already, so that whoever may look at projects may open it. */
    public boolean isDemoThere() {
        return demo().isPresent();
    }

    /** The project of the demo mine, whether it was made here or came with the installation. */
    private Optional<ProjectRow> demo() {
        List<String> names = List.of(
                reader.texts().get("demo.project"), CreateDemoProjects.names().get(0));
        return getProjects().stream()
                .filter(project -> names.contains(project.name()))
                .findFirst();
    }

    /** Opens the demo mine: makes it at the first time, then goes there. */
    public @Nullable String openDemo() {
        String name = reader.texts().get("demo.project");
        Answer<ScenarioOverview> ready = demo().map(project -> listScenarios
                        .list(new ListScenarios.Request(project.id(), Window.first()))
                        .then(listing -> listing.items().isEmpty()
                                ? Answer.<ScenarioOverview>refuse(new Answer.NotFound("scenario", name))
                                : Answer.of(listing.items().get(0))))
                .orElseGet(() -> Answer.refuse(new Answer.NotFound("project", name)));
        if (!ready.isRefused()) {
            return scenario(ready.get().id().toString());
        }
        CreateProject.Request project = new CreateProject.Request(
                name,
                "",
                "open pit",
                reader.texts().get("demo.description"),
                "USD",
                List.of("copper"),
                false,
                Set.of());
        return createProject
                .create(project)
                .map(Project::id)
                .then(id -> createScenario.create(new CreateScenario.Request(id, null, "", null, "copper-mine")))
                .fold(head -> scenario(head.id().toString()), this::tell);
    }

    private static String scenario(String id) {
        return "/scenario.xhtml?faces-redirect=true&id=" + id;
    }

    private @Nullable String tell(Answer.Refusal refusal) {
        FacesContext.getCurrentInstance()
                .addMessage(
                        null,
                        new FacesMessage(FacesMessage.SEVERITY_ERROR, Refusals.words(refusal, reader.texts()), ""));
        return null;
    }
}
