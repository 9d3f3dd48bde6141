package io.calminer.domain.simulation;

import io.calminer.domain.simulation.draw.Design;
import io.calminer.domain.simulation.statistics.Dependence;
import io.calminer.domain.simulation.statistics.Outcome;
import io.calminer.domain.simulation.statistics.PartTally;
import io.calminer.domain.simulation.statistics.Shape;
import io.calminer.domain.simulation.statistics.Tally;
import io.calminer.domain.simulation.statistics.Totals;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One run on its way: hands chunks to threads and adds up what comes back in the order of the chunks.
 *
 * <p>A thread counts in a tally of its own and hands it over when it moves on to the next group. A complete group is
 * added to the totals when all earlier ones are. No thread begins a group before the second-last one is added, which
 * bounds the memory. Everything here is guarded by the lock of the run, which threads take twice per chunk.
 *
 * <p>A precision is looked at when a group is added; what threads have computed beyond the group that reaches it is dropped.
 */
final class Run {

    private static final int GROUPS_AHEAD = 2;

    private final Simulation simulation;
    private final Settings settings;
    private final Execution execution;
    private final Monitor monitor;
    private final Chunks chunks;
    private final Shape shape;
    private final CheckpointFormat format;
    private final Dependence dependence;
    private final Design design;
    private final Map<Long, Group> groups = new HashMap<>();
    private final Deque<Tally> idle = new ArrayDeque<>();
    private final TreeMap<Long, double[][]> waitingValues = new TreeMap<>();
    private final Totals totals;
    private final long resumed;
    private long nextChunk;
    private long nextValues;
    private long merged;
    private long done;
    private boolean precise;
    private int threadsInside;
    private @Nullable Throwable failure;

    Run(Simulation simulation, Settings settings, Execution execution) {
        this.simulation = simulation;
        this.settings = settings;
        this.execution = execution;
        this.monitor = execution.monitor();
        this.chunks = Chunks.of(settings);
        this.shape = simulation.shape();
        this.format = simulation.format(settings);
        this.dependence = chunks.dependence(settings.sampling());
        Checkpoint checkpoint = execution.checkpoint();
        if (checkpoint == null) {
            FirstLook look = FirstLook.of(simulation, settings, execution.block());
            this.design = look.design();
            this.totals = new Totals(shape, look.bins(), dependence);
        } else {
            CheckpointFormat.State state = format.read(checkpoint);
            this.design = FirstLook.design(settings, state.order());
            this.totals = state.totals();
        }
        this.resumed = totals.iterations();
        this.done = resumed;
        this.merged = chunks.groupsWithin(resumed);
        this.nextChunk = merged * chunks.perGroup();
        this.nextValues = nextChunk;
        this.precise = resumed > 0 && isPrecise();
    }

    Results results() {
        int threads = (int) Math.min(execution.threads(), Math.max(1, chunks.count() - nextChunk));
        for (int helper = 1; helper < threads; helper++) {
            execution.executor().execute(this::work);
        }
        work();
        awaitMerged();
        return found();
    }

    private Results found() {
        return new Results(simulation, settings, totals, design.order(), resumed);
    }

    /** Whether the run may end with the groups added so far. */
    private boolean isPrecise() {
        long now = totals.iterations();
        return settings.precision()
                .filter(precision -> now >= precision.minimum() && chunks.mayEnd(now))
                .filter(precision -> precision.isReached(found().outcomes()))
                .isPresent();
    }

    private void work() {
        try {
            Shift shift = new Shift();
            while (shift.next()) {
                shift.compute();
            }
        } catch (RuntimeException | Error failed) {
            fail(failed);
        }
    }

    /** One thread's part of the run. */
    private final class Shift {
        private @Nullable Worker worker;
        private @Nullable Tally tally;
        private @Nullable PartTally parts;
        private long chunk = -1;
        private double @Nullable [][] values;

        /** Takes the next chunk; false when there is none left. */
        boolean next() {
            synchronized (Run.this) {
                long group = chunk / chunks.perGroup();
                // a group is left before anybody waits for its end
                if (tally != null && nextChunk / chunks.perGroup() != group) {
                    leave(group, tally);
                    tally = null;
                }
                long taken = take();
                if (tally != null && taken < 0) {
                    leave(group, tally);
                    tally = null;
                }
                chunk = taken;
                if (taken >= 0 && tally == null) {
                    group(taken / chunks.perGroup()).enter();
                    threadsInside++;
                    tally = idle.isEmpty() ? new Tally(shape, totals.bins(), execution.block()) : idle.pop();
                }
                return taken >= 0;
            }
        }

        void compute() {
            Tally into = Objects.requireNonNull(tally);
            if (worker == null) {
                worker = new Worker(simulation, design, execution.block());
                parts = dependence.isNone() ? null : new PartTally(dependence, totals.bins());
            }
            values = monitor.wantsValues() ? new double[shape.metrics()][chunks.size(chunk)] : null;
            worker.compute(chunks.first(chunk), chunks.size(chunk), into, parts, values);
            synchronized (Run.this) {
                Group group = group(chunk / chunks.perGroup());
                into.takeSums(group.sums((int) (chunk % chunks.perGroup())));
                if (parts != null) {
                    Objects.requireNonNull(group.parts()).take(chunk, parts);
                }
                finished(group, chunk, values);
            }
        }
    }

    /** The next chunk, waiting while it lies too far ahead; −1 when there is none or the run ends. */
    private long take() {
        while (failure == null && !precise && nextChunk < chunks.count()) {
            if (monitor.cancelled()) {
                failure = new Cancelled(done, settings.iterations());
                break;
            }
            if (nextChunk / chunks.perGroup() < merged + GROUPS_AHEAD) {
                return nextChunk++;
            }
            waitHere();
        }
        notifyAll();
        return -1;
    }

    private Group group(long index) {
        return groups.computeIfAbsent(index, i -> new Group(chunks, i, shape.sums(), dependence));
    }

    private void finished(Group group, long chunk, double @Nullable [][] values) {
        group.finishedChunk();
        done += chunks.size(chunk);
        if (values != null) {
            waitingValues.put(chunk, values);
            tellValues();
        }
        monitor.progress(new Progress(done, settings.iterations(), this::outcomes));
    }

    /** Hands over the values that are next; where a precision may end the run, those of groups that count. */
    private void tellValues() {
        long end = settings.precision().isEmpty() ? chunks.count() : merged * chunks.perGroup();
        while (!waitingValues.isEmpty() && waitingValues.firstKey() == nextValues && nextValues < end) {
            monitor.values(
                    chunks.first(nextValues),
                    chunks.size(nextValues),
                    waitingValues.pollFirstEntry().getValue());
            nextValues++;
        }
    }

    private void leave(long index, Tally own) {
        threadsInside--;
        Tally free = group(index).leave(own);
        if (free != null) {
            recycle(free);
        }
        for (Group next = groups.get(merged);
                next != null && next.isComplete() && !precise;
                next = groups.get(merged)) {
            totals.add(next.tally(), next.allSums(), next.sizes(), next.parts());
            recycle(next.tally());
            groups.remove(merged++);
            precise = isPrecise();
            tellValues();
            if (failure == null && monitor.wantsCheckpoint()) {
                monitor.checkpoint(format.write(totals, design.order()));
            }
        }
        notifyAll();
    }

    private void recycle(Tally tally) {
        tally.clear();
        idle.push(tally);
    }

    private synchronized List<Outcome> outcomes() {
        return totals.iterations() == 0 ? List.of() : found().outcomes();
    }

    private synchronized void fail(Throwable failed) {
        failure = failure == null ? failed : failure;
        notifyAll();
    }

    private synchronized void awaitMerged() {
        // who still computes tells the monitor of it, which shall be over when the results are there
        while (failure == null && (precise ? threadsInside > 0 : merged < chunks.groups())) {
            waitHere();
        }
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
        if (failure instanceof Error error) {
            throw error;
        }
    }

    /** Waits for a change; called in loops only. */
    @SuppressWarnings("WaitNotInLoop")
    private void waitHere() {
        try {
            wait();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            failure = failure == null ? new Cancelled(done, settings.iterations()) : failure;
        }
    }
}
