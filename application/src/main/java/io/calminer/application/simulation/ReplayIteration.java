package io.calminer.application.simulation;

import io.calminer.application.Answer;
import io.calminer.application.RequestRule;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import io.calminer.application.project.scenario.ScenarioVersions;
import io.calminer.application.valuation.ExplanationDepth;
import io.calminer.application.valuation.LabelledPeriod;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problem;
import io.calminer.domain.document.Suggestion;
import io.calminer.domain.model.Explanation;
import io.calminer.domain.model.Line;
import io.calminer.domain.model.Model;
import io.calminer.domain.risk.Replay;
import io.calminer.domain.risk.RiskAnalysis;
import io.calminer.domain.simulation.Iteration;
import io.calminer.domain.simulation.Settings;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Computes one iteration of a run again: what was drawn, what came of it, and how a line came about in it.
 *
 * <p>Nothing needs to be kept for it, since draws are a function of seed and iteration.
 */
public final class ReplayIteration {

    private final Access access;
    private final SimulationRuns runs;
    private final ScenarioVersions versions;

    public ReplayIteration(Access access, SimulationRuns runs, ScenarioVersions versions) {
        this.access = access;
        this.runs = runs;
        this.versions = versions;
    }

    /**
     * The iteration.
     *
     * @param iteration counted from 0
     * @param line the line to explain; null for none
     * @param period the label of the line's period, such as 2031; null for the first one
     * @param depth how many levels down it is explained, 0 to 12
     */
    public record Request(
            UUID runId,
            long iteration,
            @Nullable String line,
            @Nullable String period,
            int depth) {}

    /**
     * The iteration computed again.
     *
     * @param figures its metrics, with the bits that they had in the run
     * @param replay every cell of it
     * @param explanation of the line that was asked for; null without one
     */
    public record Replayed(
            RiskAnalysis analysis,
            Iteration figures,
            Replay replay,
            @Nullable Explanation explanation) {}

    public Answer<Replayed> replay(Request request) {
        access.require(Role.VIEWER);
        return VisibleRuns.find(access, runs, Role.VIEWER, request.runId()).then(run -> replay(run, request));
    }

    private Answer<Replayed> replay(SimulationRun run, Request request) {
        long iteration = request.iteration();
        if (iteration < 0 || iteration >= run.iterations()) {
            return Answer.refuse(new Answer.NotFound("iteration", Long.toString(iteration)));
        }
        Optional<Problem> tooDeep = ExplanationDepth.problem(request.depth());
        if (tooDeep.isPresent()) {
            return Answer.refuse(new Answer.Invalid(List.of(tooDeep.get())));
        }
        Settings settings = run.settings();
        return FinishedRun.analysis(versions, run).then(analysis -> {
            Iteration figures = analysis.iterations(settings, iteration, 1).get(0);
            Replay replay = analysis.replay(settings, iteration);
            String line = request.line();
            return line == null
                    ? Answer.of(new Replayed(analysis, figures, replay, null))
                    : explained(replay, line, request)
                            .map(explanation -> new Replayed(analysis, figures, replay, explanation));
        });
    }

    private static Answer<Explanation> explained(Replay replay, String line, Request request) {
        Model model = replay.scenario().model();
        if (model.hasLine(line)) {
            return LabelledPeriod.find(model.calendar(), request.period())
                    .map(period -> model.explain(replay.sheet(), line, period, request.depth()));
        }
        List<String> known = model.lines().stream().map(Line::key).toList();
        return Answer.refuse(new Answer.Invalid(List.of(Problem.of(
                RequestRule.UNKNOWN_METRIC, Pointer.ROOT.child("line"), null, line, Suggestion.nearest(line, known)))));
    }
}
