package io.calminer.web.project;

import io.calminer.application.project.item.RenameItem;
import io.calminer.application.project.scenario.ArchiveScenario;
import io.calminer.application.project.scenario.BranchScenario;
import io.calminer.application.project.scenario.PinScenario;
import io.calminer.application.project.scenario.ReviseDocument;
import io.calminer.application.project.scenario.ReviseScenario;
import io.calminer.application.project.scenario.ScenarioHead;
import io.calminer.application.project.scenario.ShowScenario;
import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue;
import io.calminer.web.http.Body;
import io.calminer.web.http.Conditional;
import io.calminer.web.http.Optionals;
import io.calminer.web.http.Query;
import io.calminer.web.http.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** A scenario: its plan as one document, what is known about it, branches and archive. */
@Path("/scenarios/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ScenarioResource {

    private static final String PATCH_TYPE = "application/merge-patch+json";

    @Inject
    private ShowScenario showScenario;

    @Inject
    private ReviseDocument reviseDocument;

    @Inject
    private ReviseScenario reviseScenario;

    @Inject
    private BranchScenario branchScenario;

    @Inject
    private PinScenario pinScenario;

    @Inject
    private RenameItem renameItem;

    @Inject
    private ArchiveScenario archiveScenario;

    @PathParam("id")
    private String id = "";

    @GET
    public Response document(@Context Request request) {
        ScenarioHead head = head();
        return Conditional.answer(request, head.tree(), head.revision());
    }

    @PUT
    public Response replace(@HeaderParam("If-Match") @Nullable String tag, Body body) {
        return revise(tag, ReviseDocument.Mode.REPLACE, body);
    }

    @PATCH
    @Consumes({PATCH_TYPE, MediaType.APPLICATION_JSON})
    public Response patch(@HeaderParam("If-Match") @Nullable String tag, Body body) {
        return revise(tag, ReviseDocument.Mode.PATCH, body);
    }

    private Response revise(@Nullable String tag, ReviseDocument.Mode mode, Body body) {
        ScenarioHead head = Refused.unless(reviseDocument.revise(
                new ReviseDocument.Request(Query.id("scenario", id), Conditional.revision(tag), mode, body.text())));
        return Conditional.ok(head.tree(), head.revision()).build();
    }

    @GET
    @Path("/head")
    public Response about(@Context Request request) {
        ScenarioHead head = head();
        return Conditional.answer(request, ScenarioJson.of(head), head.revision());
    }

    @PATCH
    @Path("/head")
    @Consumes({PATCH_TYPE, MediaType.APPLICATION_JSON})
    public Response describe(@HeaderParam("If-Match") @Nullable String tag, Body body) {
        long revision = Conditional.revision(tag);
        return changed(Refused.unless(reviseScenario.revise(body.read(fields -> new ReviseScenario.Request(
                Query.id("scenario", id),
                revision,
                Optionals.text(fields, "name"),
                Optionals.text(fields, "description"),
                Optionals.truth(fields, "active"))))));
    }

    @POST
    @Path("/branch")
    public Response branch(Body body) {
        ScenarioHead child = Refused.unless(branchScenario.branch(body.read(fields -> new BranchScenario.Request(
                Query.id("scenario", id),
                fields.text("name"),
                fields.text("description", ""),
                patch(fields),
                Optionals.whole(fields, "pinned_version", 1, Integer.MAX_VALUE)))));
        return Response.created(URI.create("scenarios/" + child.id()))
                .entity(ScenarioJson.of(child))
                .tag(Long.toString(child.revision()))
                .build();
    }

    @POST
    @Path("/pin")
    public Response pin(@HeaderParam("If-Match") @Nullable String tag, Body body) {
        long revision = Conditional.revision(tag);
        return changed(Refused.unless(pinScenario.pin(body.read(fields -> new PinScenario.Request(
                Query.id("scenario", id), revision, Optionals.whole(fields, "version", 1, Integer.MAX_VALUE))))));
    }

    @POST
    @Path("/rename")
    public Response rename(@HeaderParam("If-Match") @Nullable String tag, Body body) {
        long revision = Conditional.revision(tag);
        return changed(Refused.unless(renameItem.rename(body.read(fields ->
                new RenameItem.Request(Query.id("scenario", id), revision, fields.text("from"), fields.text("to"))))));
    }

    @POST
    @Path("/archive")
    public Response archive(@HeaderParam("If-Match") @Nullable String tag, Body body) {
        long revision = Conditional.revision(tag);
        return changed(Refused.unless(archiveScenario.archive(body.read(fields ->
                new ArchiveScenario.Request(Query.id("scenario", id), revision, fields.truth("restore", false))))));
    }

    private ScenarioHead head() {
        return Refused.unless(showScenario.show(Query.id("scenario", id)));
    }

    private static Response changed(ScenarioHead head) {
        return Conditional.ok(ScenarioJson.of(head), head.revision()).build();
    }

    private static @Nullable String patch(Fields fields) {
        JsonValue patch = fields.raw("patch");
        return patch == null ? null : CanonicalJson.write(patch);
    }
}
