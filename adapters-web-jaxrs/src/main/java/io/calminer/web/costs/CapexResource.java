package io.calminer.web.costs;

import io.calminer.application.costs.CapexInput;
import io.calminer.application.costs.EstimateCapex;
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

/** Adds up what building costs. */
@Path("/calculations/capex")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CapexResource {

    @Inject
    private EstimateCapex estimateCapex;

    @POST
    public Response estimate(Body body) {
        EstimateCapex.Request request = new EstimateCapex.Request(Calculation.read(body, CapexInput::read));
        return Response.ok(Refused.unless(estimateCapex.estimate(request)).document())
                .build();
    }
}
