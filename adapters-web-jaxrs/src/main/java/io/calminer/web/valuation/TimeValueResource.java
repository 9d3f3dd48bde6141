package io.calminer.web.valuation;

import io.calminer.application.valuation.SolveTimeValue;
import io.calminer.domain.valuation.interest.Solved;
import io.calminer.domain.valuation.interest.TimeValue;
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
import java.util.LinkedHashMap;
import java.util.Map;

/** Finds values of money over time. */
@Path("/calculations/time-value")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TimeValueResource {

    @Inject
    private SolveTimeValue solveTimeValue;

    @POST
    public Response solve(Body body) {
        SolveTimeValue.Request request = new SolveTimeValue.Request(Calculation.read(body, TimeValue::read));
        Solved.Value value = Refused.unless(solveTimeValue.solve(request));
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("solve", value.sought().toString());
        fields.put("value", value.value());
        fields.put("roots", value.roots());
        return Response.ok(fields).build();
    }
}
