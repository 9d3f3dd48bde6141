package io.calminer.web.costs;

import io.calminer.application.costs.OpexInput;
import io.calminer.application.costs.EstimateOpex;
import io.calminer.web.http.Body;
import io.calminer.web.http.Calculation;
import io.calminer.web.http.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Adds up what operating costs. */
@Path("/calculations/opex")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OpexResource {

    @Inject
    private EstimateOpex estimateOpex;

    @POST
    public Response estimate(Body body) {
        EstimateOpex.Request request = new EstimateOpex.Request(Calculation.read(body, OpexInput::read));
        return Response.ok(Refused.unless(estimateOpex.estimate(request)).document())
                .build();
    }
}
