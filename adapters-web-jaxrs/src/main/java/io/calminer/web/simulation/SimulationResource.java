package io.calminer.web.simulation;

import io.calminer.application.Answer;
import io.calminer.application.simulation.CancelRun;
import io.calminer.application.simulation.ChosenFigures;
import io.calminer.application.simulation.ExploreInputs;
import io.calminer.application.simulation.ExploreRun;
import io.calminer.application.simulation.FigureChoice;
import io.calminer.application.simulation.KeepSamples;
import io.calminer.application.simulation.ListRuns;
import io.calminer.application.simulation.ListSamples;
import io.calminer.application.simulation.ReplayIteration;
import io.calminer.application.simulation.RequestRun;
import io.calminer.application.simulation.RunState;
import io.calminer.application.simulation.ShowRun;
import io.calminer.application.simulation.ShowRunResults;
import io.calminer.application.simulation.SimulatePlan;
import io.calminer.application.simulation.SimulationRun;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Problems;
import io.calminer.domain.simulation.sensitivity.SensitivityMethod;
import io.calminer.web.http.Body;
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
import jakarta.ws.rs.QueryParam;
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

/** Simulation runs: asked for, read down to single iterations, cancelled. */
@Path("/simulations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SimulationResource {

    private static final int USUAL_DEPTH = 3;
    private static final int USUAL_SAMPLES = 1_000;
    private static final int USUAL_ROWS = 1_024;
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

    @Inject
    private ExploreRun exploreRun;

    @Inject
    private ExploreInputs exploreInputs;

    @Inject
    private ListSamples listSamples;

    @Inject
    private KeepSamples keepSamples;

    @Inject
    private ReplayIteration replayIteration;

    @POST
    @Path("/run")
    public Response run(Body body) {
        RunRequest wanted = body.read(RunRequest::of);
        if (wanted.scenarioId() == null) {
            return simulated(wanted);
        }
        SimulationRun run = Refused.unless(requestRun.request(new RequestRun.Request(
                Query.id("scenario", wanted.scenarioId()),
                wanted.settings(),
                wanted.choice(),
                wanted.waits() ? PATIENCE : Duration.ZERO)));
        if (wanted.keepsSamples()) {
            Refused.unless(keepSamples.keep(run.id()));
        }
        return run.state().isFinal()
                ? Response.ok(json(run, wanted.choice())).build()
                : Response.accepted(json(run, wanted.choice()))
                        .location(URI.create("simulations/" + run.id()))
                        .build();
    }

    /** Simulates a document that is not stored. */
    private Response simulated(RunRequest wanted) {
        JsonValue document = Objects.requireNonNull(wanted.document());
        SimulatePlan.Found found = Refused.unless(
                simulatePlan.simulate(new SimulatePlan.Request(document, wanted.settings(), wanted.choice())));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.putAll(SettingsJson.of(wanted.settings()));
        answer.put("state", RunState.FINISHED);
        answer.put("done", found.stop().iterations());
        answer.put("stop", SettingsJson.of(found.stop()));
        answer.put("results", found.figures().stream().map(FiguresJson::of).toList());
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
        return Response.ok(json(Refused.unless(showRun.show(Query.id("run", id))), FigureChoice.ALL))
                .header("Cache-Control", "private, no-cache")
                .build();
    }

    @GET
    @Path("/{id}/results")
    public Response results(
            @PathParam("id") String id,
            @QueryParam("metrics") @Nullable String metrics,
            @QueryParam("percentiles") @Nullable String percentiles,
            @QueryParam("thresholds") @Nullable String thresholds,
            @QueryParam("tail_levels") @Nullable String tails) {
        UUID run = Query.id("run", id);
        Problems problems = new Problems();
        FigureChoice choice = FigureFields.ofAddress(metrics, percentiles, thresholds, tails, problems);
        if (!problems.isEmpty()) {
            throw new Refused(new Answer.Invalid(problems.list()));
        }
        return Lists.whole(Refused.unless(showRunResults.show(new ShowRunResults.Request(run, choice))).stream()
                .map(FiguresJson::of)
                .toList());
    }

    @GET
    @Path("/{id}/fan")
    public Response fan(@PathParam("id") String id) {
        return Lists.whole(FanJson.of(Refused.unless(exploreRun.explore(Query.id("run", id)))));
    }

    @GET
    @Path("/{id}/outcomes")
    public Response outcomes(@PathParam("id") String id) {
        return read(OutcomeJson.of(Refused.unless(exploreRun.explore(Query.id("run", id)))));
    }

    @GET
    @Path("/{id}/sensitivity")
    public Response sensitivity(
            @PathParam("id") String id,
            @QueryParam("method") @Nullable String method,
            @QueryParam("rows") @Nullable String rows) {
        UUID run = Query.id("run", id);
        SensitivityMethod chosen = Query.choice("method", method, SensitivityMethod.REGRESSION);
        int wanted = Query.whole("rows", rows, USUAL_ROWS);
        return read(SensitivityJson.of(
                Refused.unless(exploreInputs.explore(new ExploreInputs.Request(run, chosen, wanted)))));
    }

    @GET
    @Path("/{id}/samples")
    public Response samples(
            @PathParam("id") String id,
            @QueryParam("from") @Nullable String from,
            @QueryParam("limit") @Nullable String limit) {
        UUID run = Query.id("run", id);
        int first = Query.whole("from", from, 0);
        int most = Query.whole("limit", limit, USUAL_SAMPLES);
        return read(SamplesJson.of(Refused.unless(listSamples.list(new ListSamples.Request(run, first, most))), first));
    }

    @GET
    @Path("/{id}/iterations/{i}")
    public Response iteration(
            @PathParam("id") String id,
            @PathParam("i") String iteration,
            @QueryParam("line") @Nullable String line,
            @QueryParam("period") @Nullable String period,
            @QueryParam("depth") @Nullable String depth) {
        UUID run = Query.id("run", id);
        int levels = Query.whole("depth", depth, USUAL_DEPTH);
        return read(IterationJson.of(Refused.unless(
                replayIteration.replay(new ReplayIteration.Request(run, number(iteration), line, period, levels)))));
    }

    /** An iteration of another form belongs to nothing. */
    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notWhole) {
            throw new Refused(new Answer.NotFound("iteration", text));
        }
    }

    private static Response read(Object answer) {
        return Response.ok(answer).header("Cache-Control", "private, no-cache").build();
    }

    @POST
    @Path("/{id}/cancel")
    @Consumes(MediaType.WILDCARD)
    public Response cancel(@PathParam("id") String id) {
        return Response.accepted(json(Refused.unless(cancelRun.cancel(Query.id("run", id))), FigureChoice.ALL))
                .build();
    }

    private RunJson json(SimulationRun run, FigureChoice choice) {
        List<ChosenFigures> figures = run.state() == RunState.FINISHED
                ? Refused.unless(showRunResults.show(new ShowRunResults.Request(run.id(), choice)))
                : null;
        return RunJson.of(run, figures);
    }
}
