package io.calminer.web.project;

import io.calminer.application.project.CreateProject;
import io.calminer.application.project.ListProjects;
import io.calminer.application.project.MoveProject;
import io.calminer.application.project.Project;
import io.calminer.application.project.ReviseProject;
import io.calminer.application.project.ShowProject;
import io.calminer.application.project.scenario.CreateScenario;
import io.calminer.application.project.scenario.ListScenarios;
import io.calminer.application.project.scenario.ScenarioHead;
import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue;
import io.calminer.web.http.Body;
import io.calminer.web.http.Conditional;
import io.calminer.web.http.Lists;
import io.calminer.web.http.Optionals;
import io.calminer.web.http.Query;
import io.calminer.web.http.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The projects, and the scenarios in each. */
@Path("/projects")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProjectResource {

    @Inject
    private ListProjects listProjects;

    @Inject
    private ShowProject showProject;

    @Inject
    private CreateProject createProject;

    @Inject
    private ReviseProject reviseProject;

    @Inject
    private MoveProject moveProject;

    @Inject
    private ListScenarios listScenarios;

    @Inject
    private CreateScenario createScenario;

    @GET
    public Response list(@Context UriInfo uri) {
        return Lists.answer(
                uri, Refused.unless(listProjects.list(new ListProjects.Request(Lists.window(uri)))), ProjectJson::row);
    }

    @POST
    public Response create(Body body) {
        CreateProject.Request request = body.read(fields -> new CreateProject.Request(
                fields.text("name"),
                fields.text("location", ""),
                fields.text("operation_type", ""),
                fields.text("description", ""),
                fields.text("currency", "USD"),
                Objects.requireNonNullElse(Optionals.texts(fields, "commodities"), List.of()),
                fields.truth("private", false),
                Objects.requireNonNullElse(members(fields), Set.of())));
        Project project = Refused.unless(createProject.create(request));
        return Response.created(URI.create("projects/" + project.id()))
                .entity(ProjectJson.of(project))
                .tag(Long.toString(project.revision()))
                .build();
    }

    @GET
    @Path("/{id}")
    public Response show(@PathParam("id") String id, @Context Request request) {
        Project project = Refused.unless(showProject.show(Query.id("project", id)));
        return Conditional.answer(request, ProjectJson.of(project), project.revision());
    }

    @PATCH
    @Path("/{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    public Response revise(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String tag, Body body) {
        long revision = Conditional.revision(tag);
        ReviseProject.Request request = body.read(fields -> new ReviseProject.Request(
                Query.id("project", id),
                revision,
                Optionals.text(fields, "name"),
                Optionals.text(fields, "location"),
                Optionals.text(fields, "operation_type"),
                Optionals.text(fields, "description"),
                Optionals.text(fields, "currency"),
                Optionals.texts(fields, "commodities"),
                Optionals.truth(fields, "private"),
                members(fields)));
        return changed(Refused.unless(reviseProject.revise(request)));
    }

    @DELETE
    @Path("/{id}")
    public Response delete(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String tag) {
        move(id, tag, Project.State.DELETED);
        return Response.noContent().build();
    }

    @POST
    @Path("/{id}/archive")
    public Response archive(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String tag, Body body) {
        boolean restore = body.read(fields -> fields.truth("restore", false));
        return changed(move(id, tag, restore ? Project.State.ACTIVE : Project.State.ARCHIVED));
    }

    @GET
    @Path("/{id}/scenarios")
    public Response scenarios(@PathParam("id") String id, @Context UriInfo uri) {
        ListScenarios.Request request = new ListScenarios.Request(Query.id("project", id), Lists.window(uri));
        return Lists.answer(uri, Refused.unless(listScenarios.list(request)), scenario -> scenario);
    }

    @POST
    @Path("/{id}/scenarios")
    public Response createScenario(@PathParam("id") String id, Body body) {
        CreateScenario.Request request = body.read(fields -> new CreateScenario.Request(
                Query.id("project", id),
                Optionals.text(fields, "name"),
                fields.text("description", ""),
                document(fields),
                Optionals.text(fields, "demo")));
        ScenarioHead head = Refused.unless(createScenario.create(request));
        return Response.created(URI.create("scenarios/" + head.id()))
                .entity(ScenarioJson.of(head))
                .tag(Long.toString(head.revision()))
                .build();
    }

    private Project move(String id, @Nullable String tag, Project.State state) {
        return Refused.unless(
                moveProject.move(new MoveProject.Request(Query.id("project", id), Conditional.revision(tag), state)));
    }

    private static Response changed(Project project) {
        return Conditional.ok(ProjectJson.of(project), project.revision()).build();
    }

    private static @Nullable String document(Fields fields) {
        JsonValue document = fields.raw("document");
        return document == null ? null : CanonicalJson.write(document);
    }

    private static @Nullable Set<UUID> members(Fields fields) {
        List<UUID> ids = Optionals.ids(fields, "members");
        return ids == null ? null : new HashSet<>(ids);
    }
}
