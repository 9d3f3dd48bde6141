package io.calminer.application.simulation;

import io.calminer.application.UnitOfWork;
import io.calminer.domain.risk.RiskAnalysis;
import io.calminer.domain.simulation.Iteration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Stores the samples of finished runs that shall keep them, and reads them again. */
public final class SampleKeeper {

    private final UnitOfWork work;
    private final SampleParts parts;

    private SampleKeeper(UnitOfWork work, SampleParts parts) {
        this.work = work;
        this.parts = parts;
    }

    public static SampleKeeper of(UnitOfWork work, SampleParts parts) {
        return new SampleKeeper(work, parts);
    }

    /**
     * Stores all samples of a finished run when that was asked for and is not done yet, a part at a time.
     *
     * @param total the iterations that it ended with
     */
    void keep(SimulationRun run, RiskAnalysis analysis, long total) {
        int last = KeptSamples.parts(total) - 1;
        boolean wanted = work.inTransaction(() -> parts.isAsked(run.id())
                && total <= KeptSamples.MOST
                && parts.find(run.id(), last).isEmpty());
        for (int part = 0; wanted && part <= last; part++) {
            long first = (long) part * KeptSamples.PER_PART;
            int count = (int) Math.min(KeptSamples.PER_PART, total - first);
            byte[] bytes = KeptSamples.write(analysis.observe(run.settings(), first, count));
            int number = part;
            work.inTransaction(() -> {
                parts.store(run.id(), number, bytes);
                return true;
            });
        }
    }

    /** Consecutive iterations of a run as they were kept; empty where any of them was not. */
    Optional<List<Iteration>> read(SimulationRun run, long from, int count) {
        List<Iteration> iterations = new ArrayList<>();
        int firstPart = (int) (from / KeptSamples.PER_PART);
        int lastPart = (int) ((from + count - 1) / KeptSamples.PER_PART);
        for (int part = firstPart; part <= lastPart; part++) {
            int number = part;
            Optional<byte[]> kept = work.inTransaction(() -> parts.find(run.id(), number));
            if (kept.isEmpty()) {
                return Optional.empty();
            }
            KeptSamples.read(kept.get(), (long) part * KeptSamples.PER_PART).stream()
                    .filter(iteration -> iteration.number() >= from && iteration.number() < from + count)
                    .forEach(iterations::add);
        }
        return iterations.size() == count ? Optional.of(iterations) : Optional.empty();
    }
}
