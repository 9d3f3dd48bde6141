package io.calminer.web.valuation;

import io.calminer.application.valuation.ValuePlan;
import io.calminer.domain.calendar.View;
import io.calminer.domain.document.JsonValue;
import io.calminer.web.http.Body;
import io.calminer.web.http.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** Values plan documents that are not stored. */
@Path("/valuations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PlanResource {

    @Inject
    private ValuePlan valuePlan;

    @POST
    public Response valueDocument(Body body) {
        ValuePlan.Request request = body.read(fields -> {
            JsonValue document = fields.raw("scenario");
            if (document == null) {
                fields.missing("scenario");
                return new ValuePlan.Request(new JsonValue.JsonObject(Map.of()));
            }
            return new ValuePlan.Request(document);
        });
        return Response.ok(ValuationJson.of(Refused.unless(valuePlan.value(request)), null, null, View.PERIOD))
                .build();
    }
}
