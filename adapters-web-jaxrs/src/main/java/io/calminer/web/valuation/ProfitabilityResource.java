package io.calminer.web.valuation;

import io.calminer.application.calculation.Calculator;
import io.calminer.application.calculation.ListSnapshots;
import io.calminer.application.valuation.profitability.EstimateProfitability;
import io.calminer.web.calculation.KeptJson;
import io.calminer.web.calculation.SnapshotLists;
import io.calminer.web.http.Body;
import io.calminer.web.http.Calculation;
import io.calminer.web.http.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Prices and values parcels of ore. */
@Path("/calculations/profitability")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProfitabilityResource {

    @Inject
    private EstimateProfitability estimateProfitability;

    @Inject
    private ListSnapshots listSnapshots;

    @POST
    public Response estimate(Body body) {
        EstimateProfitability.Request request = Calculation.read(body, EstimateProfitability.Request::read);
        return Response.ok(KeptJson.of(Refused.unless(estimateProfitability.estimate(request))))
                .build();
    }

    @GET
    @Path("snapshots")
    public Response snapshots(@Context UriInfo uri) {
        return SnapshotLists.answer(listSnapshots, Calculator.PROFITABILITY, uri);
    }
}
