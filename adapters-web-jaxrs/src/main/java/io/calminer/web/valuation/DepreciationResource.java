package io.calminer.web.valuation;

import io.calminer.application.valuation.DepreciateAsset;
import io.calminer.domain.valuation.depreciation.DepreciationRequest;
import io.calminer.domain.valuation.depreciation.DepreciationSchedule;
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
import org.jspecify.annotations.Nullable;

/** Depreciates assets that are not stored. */
@Path("/calculations/depreciation")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DepreciationResource {

    @Inject
    private DepreciateAsset depreciateAsset;

    @POST
    public Response depreciate(Body body) {
        DepreciateAsset.Request request =
                new DepreciateAsset.Request(Calculation.read(body, DepreciationRequest::read));
        return Response.ok(json(Refused.unless(depreciateAsset.depreciate(request))))
                .build();
    }

    private static Map<String, @Nullable Object> json(DepreciationSchedule schedule) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("method", schedule.request().name().toString());
        fields.put(
                "schedule",
                schedule.periods().stream().map(DepreciationResource::json).toList());
        fields.put(
                "between", schedule.between().isPresent() ? schedule.between().getAsDouble() : null);
        fields.put("amounts", schedule.amounts());
        Map<String, String> reasons = new LinkedHashMap<>();
        if (schedule.between().isEmpty()) {
            reasons.put("between", "Neither 'from' nor 'to' is given.");
        }
        if (schedule.periods().stream().anyMatch(period -> Double.isNaN(period.bookValue()))) {
            reasons.put("book_value", "No 'cost' is given.");
        }
        fields.put("reasons", reasons);
        return fields;
    }

    private static Map<String, Object> json(DepreciationSchedule.Period period) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("period", period.number());
        fields.put("depreciation", period.depreciation());
        fields.put("accumulated", period.accumulated());
        fields.put("book_value", period.bookValue());
        return fields;
    }
}
