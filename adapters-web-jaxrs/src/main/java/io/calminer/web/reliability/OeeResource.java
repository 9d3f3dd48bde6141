package io.calminer.web.reliability;

import io.calminer.application.reliability.MeasureEffectiveness;
import io.calminer.application.reliability.OeeInput;
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

/** Measures the overall effectiveness of equipment. */
@Path("/calculations/oee")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OeeResource {

    @Inject
    private MeasureEffectiveness measureEffectiveness;

    @POST
    public Response measure(Body body) {
        MeasureEffectiveness.Request request = new MeasureEffectiveness.Request(Calculation.read(body, OeeInput::read));
        return Response.ok(Refused.unless(measureEffectiveness.measure(request)).document())
                .build();
    }
}
