package io.calminer.faces.equipment;

import io.calminer.application.Window;
import io.calminer.application.project.ListProjects;
import io.calminer.application.project.ProjectOverview;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The project whose machines a page shows: the one in its address, else the first. */
@Named("fleet_project")
@RequestScoped
public class ChosenProject {

    private static final int MOST = 500;

    private final ListProjects listProjects;
    private @Nullable List<ProjectOverview> projects;
    private String id = "";

    @Inject
    public ChosenProject(ListProjects listProjects) {
        this.listProjects = listProjects;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected ChosenProject() {
        this(null);
    }

    /** What a form sends counts from the first, before its fields are looked at. */
    @PostConstruct
    void asked() {
        setId(FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("project"));
    }

    public String getId() {
        return chosen().map(project -> project.id().toString()).orElse("");
    }

    public void setId(@Nullable String id) {
        this.id = id == null ? "" : id;
    }

    public String getName() {
        return chosen().map(ProjectOverview::name).orElse("");
    }

    public String getCurrency() {
        return chosen().map(ProjectOverview::currency).orElse("");
    }

    /** The projects that the reader may see. */
    public List<ProjectOverview> getAll() {
        if (projects == null) {
            projects = listProjects
                    .list(new ListProjects.Request(Window.first(MOST)))
                    .fold(found -> found.items(), refusal -> List.of());
        }
        return projects;
    }

    Optional<UUID> uuid() {
        return chosen().map(ProjectOverview::id);
    }

    private Optional<ProjectOverview> chosen() {
        List<ProjectOverview> all = getAll();
        return all.stream()
                .filter(project -> project.id().toString().equals(id))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }
}
