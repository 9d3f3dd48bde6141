package io.calminer.application.simulation;

import io.calminer.application.Answer;
import io.calminer.application.RequestRule;
import io.calminer.application.UnitOfWork;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import io.calminer.application.project.scenario.ScenarioVersions;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problems;
import io.calminer.domain.simulation.Iteration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Lists the iterations of a run, each with what it drew and found.
 *
 * <p>Those that are kept are read; the others are computed again, a part at a time, which gives the bits of the run as long
 * as its engine does not change.
 */
public final class ListSamples {

    /** The most iterations at once. */
    public static final int MOST = 10_000;

    private final Access access;
    private final SimulationRuns runs;
    private final ScenarioVersions versions;
    private final SampleKeeper keeper;

    public ListSamples(
            Access access, SimulationRuns runs, ScenarioVersions versions, UnitOfWork work, SampleParts parts) {
        this.keeper = SampleKeeper.of(work, parts);
        this.access = access;
        this.runs = runs;
        this.versions = versions;
    }

    /**
     * The part.
     *
     * @param from the first iteration, counted from 0
     * @param limit the most iterations to give, 1 to 10 000
     */
    public record Request(UUID runId, long from, int limit) {}

    /**
     * Iterations in a row.
     *
     * @param total the iterations of the whole run
     * @param kept whether they were read as they were kept, not computed again
     */
    public record Samples(List<Iteration> iterations, long total, boolean kept) {
        public Samples {
            iterations = List.copyOf(iterations);
        }
    }

    public Answer<Samples> list(Request request) {
        access.require(Role.VIEWER);
        return VisibleRuns.find(access, runs, Role.VIEWER, request.runId()).then(run -> list(run, request));
    }

    private Answer<Samples> list(SimulationRun run, Request request) {
        long total = run.iterations();
        Problems problems = new Problems();
        if (request.from() < 0 || request.from() >= total) {
            problems.add(RequestRule.ITERATION_RANGE, Pointer.ROOT.child("from"), total - 1, request.from());
        }
        if (request.limit() < 1 || request.limit() > MOST) {
            problems.add(RequestRule.LIMIT_RANGE, Pointer.ROOT.child("limit"), MOST, request.limit());
        }
        if (!problems.isEmpty()) {
            return Answer.refuse(new Answer.Invalid(problems.list()));
        }
        int count = (int) Math.min(request.limit(), total - request.from());
        Optional<List<Iteration>> kept = keeper.read(run, request.from(), count);
        if (kept.isPresent()) {
            return Answer.of(new Samples(kept.get(), total, true));
        }
        return FinishedRun.analysis(versions, run)
                .map(analysis -> new Samples(analysis.iterations(run.settings(), request.from(), count), total, false));
    }
}
