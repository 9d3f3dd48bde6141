package io.calminer.faces.risk;

import io.calminer.application.Answer;
import io.calminer.application.Ids;
import io.calminer.application.Window;
import io.calminer.application.account.user.ShowMe;
import io.calminer.application.account.user.User;
import io.calminer.application.project.scenario.ScenarioHead;
import io.calminer.application.project.scenario.ShowScenario;
import io.calminer.application.simulation.CancelRun;
import io.calminer.application.simulation.FigureChoice;
import io.calminer.application.simulation.ListRuns;
import io.calminer.application.simulation.RequestRun;
import io.calminer.application.simulation.RunState;
import io.calminer.application.simulation.ShowRun;
import io.calminer.application.simulation.SimulationRun;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Problems;
import io.calminer.faces.frame.JsonAnswers;
import io.calminer.faces.frame.JsonFields;
import io.calminer.faces.frame.Reader;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Runs for the scripts of the pages: {@code GET /ui/runs?ids=…} tells how far the reader's runs are and what became of
 * those with the ids, {@code POST /ui/runs} asks for one, {@code POST /ui/runs/{id}/cancel} ends one. A change carries
 * the session's token in its header.
 */
@WebServlet({"/ui/runs", "/ui/runs/*"})
public final class RunServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int MOST_BYTES = 10_000;
    private static final int MOST_IDS = 20;

    private final transient Reader reader;
    private final transient ShowMe showMe;
    private final transient ShowScenario showScenario;
    private final transient ListRuns listRuns;
    private final transient ShowRun showRun;
    private final transient RequestRun requestRun;
    private final transient CancelRun cancelRun;
    private final transient LatestEvents latest;

    @Inject
    public RunServlet(
            Reader reader,
            ShowMe showMe,
            ShowScenario showScenario,
            ListRuns listRuns,
            ShowRun showRun,
            RequestRun requestRun,
            CancelRun cancelRun,
            LatestEvents latest) {
        this.reader = reader;
        this.showMe = showMe;
        this.showScenario = showScenario;
        this.listRuns = listRuns;
        this.showRun = showRun;
        this.requestRun = requestRun;
        this.cancelRun = cancelRun;
        this.latest = latest;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String ids = request.getParameter("ids");
        JsonAnswers.answer(
                response,
                reader.texts(),
                () -> showMe.show()
                        .map(me -> new JsonFields()
                                .put(
                                        "runs",
                                        List.copyOf(
                                                runs(me, ids == null ? "" : ids).values()),
                                        this::json)
                                .object()));
    }

    /** The runs that the reader asked for and that go on, and those that a page watches, whatever became of them. */
    private Map<UUID, SimulationRun> runs(User me, String ids) {
        Map<UUID, SimulationRun> runs = new LinkedHashMap<>();
        for (RunState state : List.of(RunState.RUNNING, RunState.QUEUED)) {
            Window window = new Window(null, null, null, Map.of("state", state.text()));
            for (SimulationRun run :
                    listRuns.list(new ListRuns.Request(null, window)).get().items()) {
                if (run.requestedBy().equals(me.username())) {
                    runs.put(run.id(), run);
                }
            }
        }
        List<String> watched = ids.isEmpty() ? List.of() : List.of(ids.split(",", MOST_IDS + 1));
        for (String id : watched.subList(0, Math.min(MOST_IDS, watched.size()))) {
            UUID uuid = Ids.parse(id).orElse(null);
            if (uuid != null && !runs.containsKey(uuid)) {
                showRun.show(uuid).fold(run -> runs.put(uuid, run), gone -> null);
            }
        }
        return runs;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!reader.sent(request)) {
            JsonAnswers.forged(request, response, reader.texts());
            return;
        }
        String[] parts = (request.getPathInfo() == null ? "" : request.getPathInfo()).split("/", -1);
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES);
        UUID cancelled = parts.length == 3 && parts[2].equals("cancel")
                ? Ids.parse(parts[1]).orElse(null)
                : null;
        if (cancelled == null && parts.length != 1) {
            JsonAnswers.missing(response, reader.texts());
            return;
        }
        JsonAnswers.answer(
                response,
                reader.texts(),
                () -> (cancelled == null
                                ? asked(new String(body, StandardCharsets.UTF_8))
                                : cancelRun.cancel(cancelled))
                        .map(this::json));
    }

    private Answer<SimulationRun> asked(String body) {
        JsonValue.JsonObject sent = JsonFields.sent(body);
        String scenario = JsonFields.text(sent, "scenario");
        UUID id = Ids.parse(scenario).orElse(null);
        if (id == null) {
            return Answer.refuse(new Answer.NotFound("scenario", scenario));
        }
        Problems problems = new Problems();
        return RunFields.read(sent, problems)
                .map(settings ->
                        requestRun.request(new RequestRun.Request(id, settings, FigureChoice.ALL, Duration.ZERO)))
                .orElseGet(() -> Answer.refuse(new Answer.Invalid(problems.list())));
    }

    private JsonValue json(SimulationRun run) {
        JsonFields fields = new JsonFields()
                .put("id", run.id().toString())
                .put("scenario", run.scenarioId().toString())
                .put("name", showScenario.show(run.scenarioId()).fold(ScenarioHead::name, gone -> ""))
                .put("state", run.state().text())
                .put("total", (double) run.iterations());
        if (run.state().isFinal()) {
            return fields.put("done", (double) run.done()).object();
        }
        return latest.of(run.id())
                .map(event -> {
                    fields.put("done", (double) Math.max(run.done(), event.done()))
                            .put("left", event.secondsLeft());
                    if (event.bars() != null) {
                        fields.put("edges", event.bars().edges());
                        fields.put(
                                "counts",
                                Arrays.stream(event.bars().counts())
                                        .asDoubleStream()
                                        .toArray());
                    }
                    return fields.object();
                })
                .orElseGet(() -> fields.put("done", (double) run.done()).object());
    }
}
