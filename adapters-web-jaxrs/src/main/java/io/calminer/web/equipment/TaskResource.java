package io.calminer.web.equipment;

import io.calminer.application.equipment.KeptTask;
import io.calminer.application.equipment.ListTasks;
import io.calminer.application.equipment.ReviseTask;
import io.calminer.web.http.Body;
import io.calminer.web.http.Conditional;
import io.calminer.web.http.Lists;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is due again and again on a machine. */
@Path("/equipment/{id}/tasks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TaskResource {

    @Inject
    private ListTasks listTasks;

    @Inject
    private ReviseTask reviseTask;

    @PathParam("id")
    private String id = "";

    @GET
    public Response list() {
        return Lists.whole(Refused.unless(listTasks.list(unit())).stream()
                .map(TaskJson::of)
                .toList());
    }

    @POST
    public Response add(Body body) {
        KeptTask task = Refused.unless(reviseTask.revise(new ReviseTask.Request(unit(), null, 0, Patches.of(body))));
        return Response.created(URI.create("equipment/" + id + "/tasks/" + task.id()))
                .entity(TaskJson.of(task))
                .tag(Long.toString(task.revision()))
                .build();
    }

    @PATCH
    @Path("/{task}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    public Response revise(@PathParam("task") String task, @HeaderParam("If-Match") @Nullable String tag, Body body) {
        long revision = Conditional.revision(tag);
        KeptTask kept =
                Refused.unless(reviseTask.revise(new ReviseTask.Request(unit(), task, revision, Patches.of(body))));
        return Conditional.ok(TaskJson.of(kept), kept.revision()).build();
    }

    @DELETE
    @Path("/{task}")
    public Response remove(@PathParam("task") String task, @HeaderParam("If-Match") @Nullable String tag) {
        Refused.unless(reviseTask.revise(new ReviseTask.Request(unit(), task, Conditional.revision(tag), null)));
        return Response.noContent().build();
    }

    private UUID unit() {
        return Query.id("unit", id);
    }
}
