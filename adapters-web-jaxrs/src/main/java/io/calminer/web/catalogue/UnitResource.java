package io.calminer.web.catalogue;

import io.calminer.application.catalogue.ListMeasurementUnits;
import io.calminer.application.catalogue.MeasurementUnit;
import io.calminer.application.catalogue.SaveMeasurementUnit;
import io.calminer.domain.document.Fields;
import io.calminer.web.http.Body;
import io.calminer.web.http.Conditional;
import io.calminer.web.http.Lists;
import io.calminer.web.http.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** The units of measurement that people choose from. */
@Path("/units")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class UnitResource {

    @Inject
    private ListMeasurementUnits listUnits;

    @Inject
    private SaveMeasurementUnit saveUnit;

    @GET
    public Response list() {
        return Lists.whole(listUnits.list());
    }

    @POST
    public Response add(Body body) {
        MeasurementUnit unit =
                Refused.unless(saveUnit.save(body.read(fields -> request(fields, fields.text("symbol"), null))));
        return Response.status(Response.Status.CREATED)
                .entity(unit)
                .tag(Long.toString(unit.revision()))
                .build();
    }

    /** The symbol may hold a slash, as in g/t. */
    @PUT
    @Path("/{symbol: .+}")
    public Response change(
            @PathParam("symbol") String symbol, @HeaderParam("If-Match") @Nullable String tag, Body body) {
        long revision = Conditional.revision(tag);
        MeasurementUnit unit = Refused.unless(saveUnit.save(body.read(fields -> request(fields, symbol, revision))));
        return Conditional.ok(unit, unit.revision()).build();
    }

    private static SaveMeasurementUnit.Request request(Fields fields, String symbol, @Nullable Long revision) {
        return new SaveMeasurementUnit.Request(
                symbol, revision, fields.text("name"), fields.text("quantity"), fields.truth("active", true));
    }
}
