package io.calminer.web.valuation;

import io.calminer.application.valuation.ValueSeries;
import io.calminer.domain.valuation.series.Series;
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

/** Values series of cash flows that are not stored. */
@Path("/calculations/valuation")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SeriesResource {

    @Inject
    private ValueSeries valueSeries;

    @POST
    public Response value(Body body) {
        ValueSeries.Request request = new ValueSeries.Request(Calculation.read(body, Series::read));
        return Response.ok(SeriesJson.of(Refused.unless(valueSeries.value(request))))
                .build();
    }
}
