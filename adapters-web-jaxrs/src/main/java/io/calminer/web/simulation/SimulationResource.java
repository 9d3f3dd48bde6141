package io.calminer.web.simulation;

import io.calminer.application.simulation.CancelRun;
import io.calminer.application.simulation.ListRuns;
import io.calminer.application.simulation.MetricFigures;
import io.calminer.application.simulation.RequestRun;
import io.calminer.application.simulation.RunState;
import io.calminer.application.simulation.ShowRun;
import io.calminer.application.simulation.ShowRunResults;
import io.calminer.application.simulation.SimulatePlan;
import io.calminer.application.simulation.SimulationRun;
import io.calminer.domain.document.DocumentRule;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.risk.RiskResult;
import io.calminer.web.http.Body;
import io.calminer.web.http.Limits;
import io.calminer.web.http.Lists;
import io.calminer.web.http.Query;
import io.calminer.web.http.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Simulation runs: asked for, read, cancelled. */
@Path("/simulations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SimulationResource {

    private static final int USUAL_ITERATIONS = 10_000;
    private static final int USUAL_SEED = 42;
    private static final int MOST_TO_WAIT_FOR = 200_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    private RequestRun requestRun;

    @Inject
    private SimulatePlan simulatePlan;

    @Inject
    private ListRuns listRuns;

    @Inject
    private ShowRun showRun;

    @Inject
    private ShowRunResults showRunResults;

    @Inject
    private CancelRun cancelRun;

    private record Wanted(
            @Nullable String scenarioId, @Nullable JsonValue document, int iterations, int seed, boolean waits) {

        static Wanted of(Fields fields) {
            JsonValue document = fields.raw("scenario");
            String id = fields.has("scenario_id") ? fields.text("scenario_id") : null;
            if (id == null && document == null) {
                fields.missing("scenario_id");
            }
            if (id != null && document != null) {
                fields.problems().add(DocumentRule.UNKNOWN_FIELD, fields.pointer("scenario"), "scenario", null);
            }
            int iterations = fields.integer("iterations", 1, Limits.iterations(), USUAL_ITERATIONS);
            int seed = fields.integer("seed", Integer.MIN_VALUE, Integer.MAX_VALUE, USUAL_SEED);
            return new Wanted(id, document, iterations, seed, fields.truth("wait", iterations <= MOST_TO_WAIT_FOR));
        }
    }

    @POST
    @Path("/run")
    public Response run(Body body) {
        Wanted wanted = body.read(Wanted::of);
        if (wanted.scenarioId() == null) {
            return simulated(wanted);
        }
        SimulationRun run = Refused.unless(requestRun.request(new RequestRun.Request(
                Query.id("scenario", wanted.scenarioId()),
                wanted.iterations(),
                wanted.seed(),
                wanted.waits() ? PATIENCE : Duration.ZERO)));
        return run.state().isFinal()
                ? Response.ok(json(run)).build()
                : Response.accepted(json(run))
                        .location(URI.create("simulations/" + run.id()))
                        .build();
    }

    /** Simulates a document that is not stored. */
    private Response simulated(Wanted wanted) {
        JsonValue document = Objects.requireNonNull(wanted.document());
        RiskResult result = Refused.unless(
                simulatePlan.simulate(new SimulatePlan.Request(document, wanted.iterations(), wanted.seed())));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("iterations", wanted.iterations());
        answer.put("seed", wanted.seed());
        answer.put("state", RunState.FINISHED);
        answer.put(
                "results",
                result.metrics().stream()
                        .map(outcome -> FiguresJson.of(
                                MetricFigures.of(outcome, result.analysis().unit(outcome.name()))))
                        .toList());
        return Response.ok(answer).build();
    }

    @GET
    public Response list(@Context UriInfo uri) {
        return Lists.answer(
                uri,
                Refused.unless(listRuns.list(new ListRuns.Request(null, Lists.window(uri)))),
                run -> RunJson.of(run, null));
    }

    @GET
    @Path("/{id}")
    public Response show(@PathParam("id") String id) {
        return Response.ok(json(Refused.unless(showRun.show(Query.id("run", id)))))
                .header("Cache-Control", "private, no-cache")
                .build();
    }

    @GET
    @Path("/{id}/results")
    public Response results(@PathParam("id") String id) {
        UUID run = Query.id("run", id);
        return Lists.whole(Refused.unless(showRunResults.show(run)).stream()
                .map(FiguresJson::of)
                .toList());
    }

    @POST
    @Path("/{id}/cancel")
    @Consumes(MediaType.WILDCARD)
    public Response cancel(@PathParam("id") String id) {
        return Response.accepted(json(Refused.unless(cancelRun.cancel(Query.id("run", id)))))
                .build();
    }

    private RunJson json(SimulationRun run) {
        List<MetricFigures> figures =
                run.state() == RunState.FINISHED ? Refused.unless(showRunResults.show(run.id())) : null;
        return RunJson.of(run, figures);
    }
}
