package io.calminer.web.equipment;

import io.calminer.application.equipment.AdoptReliability;
import io.calminer.application.equipment.FleetReliability;
import io.calminer.application.equipment.ShowFleetReliability;
import io.calminer.web.http.Body;
import io.calminer.web.http.Conditional;
import io.calminer.web.http.Query;
import io.calminer.web.http.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the log of a fleet's machines says beside what the plan says, and the plan taking it over. */
@Path("/scenarios/{id}/fleets/{key}/reliability")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class FleetReliabilityResource {

    @Inject
    private ShowFleetReliability showFleetReliability;

    @Inject
    private AdoptReliability adoptReliability;

    @PathParam("id")
    private String id = "";

    @PathParam("key")
    private String key = "";

    @GET
    public Response show(@QueryParam("component") @Nullable String component, @Context Request request) {
        FleetReliability fleet = Refused.unless(showFleetReliability.show(
                new ShowFleetReliability.Request(scenario(), key, component == null ? "" : component, false)));
        return Conditional.answer(
                request, ReliabilityJson.of(fleet), fleet.report().hash() + fleet.adopted());
    }

    @POST
    public Response adopt(Body body) {
        AdoptReliability.Request request =
                body.read(fields -> new AdoptReliability.Request(scenario(), key, fields.text("component", ""), false));
        AdoptReliability.Adopted adopted = Refused.unless(adoptReliability.adopt(request));
        return Response.ok(ReliabilityJson.of(adopted.fleet())).build();
    }

    private UUID scenario() {
        return Query.id("scenario", id);
    }
}
