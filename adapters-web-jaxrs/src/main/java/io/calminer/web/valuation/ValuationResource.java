package io.calminer.web.valuation;

import io.calminer.application.valuation.ExplainFigure;
import io.calminer.application.valuation.ValueScenario;
import io.calminer.application.valuation.Valued;
import io.calminer.domain.calendar.View;
import io.calminer.web.http.Conditional;
import io.calminer.web.http.Failure;
import io.calminer.web.http.Query;
import io.calminer.web.http.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** What a scenario is worth, and how a number came about. */
@Path("/scenarios/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ValuationResource {

    private static final int USUAL_DEPTH = 3;

    @Inject
    private ValueScenario valueScenario;

    @Inject
    private ExplainFigure explainFigure;

    @GET
    @Path("/valuation")
    public Response value(
            @PathParam("id") String id,
            @QueryParam("lines") @Nullable String lines,
            @QueryParam("from") @Nullable String from,
            @QueryParam("by") @Nullable String by,
            @Context Request request) {
        Valued valued = Refused.unless(valueScenario.value(Query.id("scenario", id)));
        return Conditional.answer(
                request, ValuationJson.of(valued, lines, from, Query.choice("by", by, View.PERIOD)), valued.hash());
    }

    @GET
    @Path("/explanation")
    public Response explain(
            @PathParam("id") String id,
            @QueryParam("metric") @Nullable String metric,
            @QueryParam("line") @Nullable String line,
            @QueryParam("period") @Nullable String period,
            @QueryParam("depth") @Nullable String depth) {
        if ((metric == null) == (line == null)) {
            throw new Failure(
                    422,
                    "METRIC_OR_LINE",
                    "Either a metric or a line can be explained.",
                    "Maybe ?metric=npv is meant.");
        }
        String name = metric == null ? String.valueOf(line) : metric;
        int levels = Query.whole("depth", depth, USUAL_DEPTH);
        return Response.ok(ExplanationJson.of(Refused.unless(explainFigure.explain(
                        new ExplainFigure.Request(Query.id("scenario", id), name, period, levels)))))
                .build();
    }
}
