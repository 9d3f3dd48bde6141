package io.calminer.faces.project;

import io.calminer.application.Answer;
import io.calminer.application.Window;
import io.calminer.application.project.Project;
import io.calminer.application.project.ShowProject;
import io.calminer.application.project.scenario.ListScenarios;
import io.calminer.application.project.scenario.ScenarioOverview;
import io.calminer.faces.frame.Reader;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One project with its scenarios as rows. */
@Named("project")
@RequestScoped
public class ProjectView {

    private static final int MOST = 200;

    private final Reader reader;
    private final ShowProject showProject;
    private final ListScenarios listScenarios;
    private String id = "";
    private @Nullable Project project;
    private @Nullable List<ScenarioRow> scenarios;

    @Inject
    public ProjectView(Reader reader, ShowProject showProject, ListScenarios listScenarios) {
        this.reader = reader;
        this.showProject = showProject;
        this.listScenarios = listScenarios;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected ProjectView() {
        this(null, null, null);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    /** Finds the project, or answers that there is none. */
    public void load() throws IOException {
        try {
            Answer<Project> answer = showProject.show(UUID.fromString(id));
            project = answer.isRefused() ? null : answer.get();
        } catch (IllegalArgumentException notAnId) {
            project = null;
        }
        if (project == null) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
            faces.responseComplete();
        }
    }

    public @Nullable Project getProject() {
        return project;
    }

    /** What sort of project it is, in a few words. */
    public String getFacts() {
        return project == null
                ? ""
                : Stream.of(project.operationType(), project.currency(), project.description())
                        .filter(fact -> !fact.isBlank())
                        .collect(Collectors.joining(" · "));
    }

    public List<ScenarioRow> getScenarios() {
        if (project == null) {
            return List.of();
        }
        if (scenarios != null) {
            return scenarios;
        }
        List<ScenarioOverview> found = listScenarios
                .list(new ListScenarios.Request(project.id(), Window.first(MOST)))
                .fold(listing -> listing.items(), refusal -> List.of());
        Map<UUID, String> names =
                found.stream().collect(Collectors.toMap(ScenarioOverview::id, ScenarioOverview::name));
        scenarios = found.stream()
                .map(each -> ScenarioRow.of(
                        each,
                        each.parentId() == null ? "" : names.getOrDefault(each.parentId(), ""),
                        reader.marks(),
                        reader.getLocale()))
                .toList();
        return scenarios;
    }
}
