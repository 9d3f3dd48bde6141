package io.calminer.web.reliability;

import io.calminer.application.reliability.AssessReliability;
import io.calminer.application.reliability.ReliabilityInput;
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

/** Answers questions of reliability. */
@Path("/calculations/reliability")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReliabilityResource {

    @Inject
    private AssessReliability assessReliability;

    @POST
    public Response assess(Body body) {
        AssessReliability.Request request =
                new AssessReliability.Request(Calculation.read(body, ReliabilityInput::read));
        return Response.ok(Refused.unless(assessReliability.assess(request))).build();
    }
}
