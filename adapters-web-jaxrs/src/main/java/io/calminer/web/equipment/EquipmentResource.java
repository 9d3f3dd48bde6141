package io.calminer.web.equipment;

import io.calminer.application.equipment.AddLogEntry;
import io.calminer.application.equipment.CreateEquipment;
import io.calminer.application.equipment.Equipment;
import io.calminer.application.equipment.FitReliability;
import io.calminer.application.equipment.ListEquipment;
import io.calminer.application.equipment.ListLog;
import io.calminer.application.equipment.LogLine;
import io.calminer.application.equipment.ReliabilityReport;
import io.calminer.application.equipment.RemoveEquipment;
import io.calminer.application.equipment.RemoveLogEntry;
import io.calminer.application.equipment.ReviseEquipment;
import io.calminer.application.equipment.ReviseLogEntry;
import io.calminer.application.equipment.ShowEquipment;
import io.calminer.application.equipment.ShowLogEntry;
import io.calminer.domain.document.Fields;
import io.calminer.domain.maintenance.EquipmentUnit;
import io.calminer.domain.maintenance.LogEntry;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The machines, and the maintenance log of each. */
@Path("/equipment")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EquipmentResource {

    @Inject
    private ListEquipment listEquipment;

    @Inject
    private ShowEquipment showEquipment;

    @Inject
    private CreateEquipment createEquipment;

    @Inject
    private ReviseEquipment reviseEquipment;

    @Inject
    private RemoveEquipment removeEquipment;

    @Inject
    private FitReliability fitReliability;

    @Inject
    private ListLog listLog;

    @Inject
    private ShowLogEntry showLogEntry;

    @Inject
    private AddLogEntry addLogEntry;

    @Inject
    private ReviseLogEntry reviseLogEntry;

    @Inject
    private RemoveLogEntry removeLogEntry;

    @GET
    public Response list(@Context UriInfo uri) {
        return Lists.answer(
                uri,
                Refused.unless(listEquipment.list(new ListEquipment.Request(Lists.window(uri)))),
                EquipmentJson::of);
    }

    @POST
    public Response create(Body body) {
        CreateEquipment.Request request =
                body.read(fields -> new CreateEquipment.Request(project(fields), EquipmentUnit.read(fields)));
        Equipment equipment = Refused.unless(createEquipment.create(request));
        return Response.created(URI.create("equipment/" + equipment.id()))
                .entity(EquipmentJson.of(equipment))
                .tag(Long.toString(equipment.revision()))
                .build();
    }

    @GET
    @Path("/{id}")
    public Response show(@PathParam("id") String id, @Context Request request) {
        Equipment equipment = Refused.unless(showEquipment.show(unit(id)));
        return Conditional.answer(request, EquipmentJson.of(equipment), equipment.revision());
    }

    @PATCH
    @Path("/{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    public Response revise(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String tag, Body body) {
        Equipment equipment = Refused.unless(reviseEquipment.revise(
                new ReviseEquipment.Request(unit(id), Conditional.revision(tag), Patches.of(body))));
        return Conditional.ok(EquipmentJson.of(equipment), equipment.revision()).build();
    }

    @DELETE
    @Path("/{id}")
    public Response remove(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String tag) {
        Refused.unless(removeEquipment.remove(new RemoveEquipment.Request(unit(id), Conditional.revision(tag))));
        return Response.noContent().build();
    }

    @GET
    @Path("/{id}/maintenance")
    public Response log(@PathParam("id") String id, @Context UriInfo uri) {
        return Lists.answer(
                uri, Refused.unless(listLog.list(new ListLog.Request(unit(id), Lists.window(uri)))), EquipmentJson::of);
    }

    @POST
    @Path("/{id}/maintenance")
    public Response add(@PathParam("id") String id, Body body) {
        LogLine line = Refused.unless(addLogEntry.add(new AddLogEntry.Request(unit(id), body.read(LogEntry::read))));
        return Response.created(URI.create("equipment/" + id + "/maintenance/" + line.id()))
                .entity(EquipmentJson.of(line))
                .tag(Long.toString(line.revision()))
                .build();
    }

    @GET
    @Path("/{id}/maintenance/{entry}")
    public Response showEntry(@PathParam("id") String id, @PathParam("entry") String entry, @Context Request request) {
        LogLine line = Refused.unless(showLogEntry.show(new ShowLogEntry.Request(unit(id), entry)));
        return Conditional.answer(request, EquipmentJson.of(line), line.revision());
    }

    @PATCH
    @Path("/{id}/maintenance/{entry}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    public Response reviseEntry(
            @PathParam("id") String id,
            @PathParam("entry") String entry,
            @HeaderParam("If-Match") @Nullable String tag,
            Body body) {
        LogLine line = Refused.unless(reviseLogEntry.revise(
                new ReviseLogEntry.Request(unit(id), entry, Conditional.revision(tag), Patches.of(body))));
        return Conditional.ok(EquipmentJson.of(line), line.revision()).build();
    }

    @DELETE
    @Path("/{id}/maintenance/{entry}")
    public Response removeEntry(
            @PathParam("id") String id,
            @PathParam("entry") String entry,
            @HeaderParam("If-Match") @Nullable String tag) {
        Refused.unless(removeLogEntry.remove(new RemoveLogEntry.Request(unit(id), entry, Conditional.revision(tag))));
        return Response.noContent().build();
    }

    /** Which machines are looked at together. */
    private enum Of {
        UNIT,
        FLEET
    }

    @GET
    @Path("/{id}/reliability")
    public Response reliability(
            @PathParam("id") String id,
            @QueryParam("of") @Nullable String of,
            @QueryParam("component") @Nullable String component,
            @QueryParam("cost_preventive") @Nullable String preventive,
            @QueryParam("cost_failure") @Nullable String failure) {
        ReliabilityReport report = Refused.unless(fitReliability.fit(new FitReliability.Request(
                unit(id),
                Query.choice("of", of, Of.UNIT) == Of.FLEET,
                component == null ? "" : component,
                number("cost_preventive", preventive),
                number("cost_failure", failure))));
        return Response.ok(ReliabilityJson.of(report))
                .header("Cache-Control", "private, no-cache")
                .build();
    }

    private static @Nullable Double number(String name, @Nullable String text) {
        List<Double> numbers = text == null ? List.of() : Query.numbers(name, text);
        return numbers.isEmpty() ? null : numbers.get(0);
    }

    private static UUID unit(String id) {
        return Query.id("unit", id);
    }

    private static UUID project(Fields fields) {
        boolean given = fields.has("project_id");
        String text = fields.text("project_id");
        return given ? Query.id("project", text) : new UUID(0, 0);
    }
}
