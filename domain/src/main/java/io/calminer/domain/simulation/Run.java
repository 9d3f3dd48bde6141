package io.calminer.domain.simulation;

import io.calminer.domain.simulation.statistics.Bins;
import io.calminer.domain.simulation.statistics.Outcome;
import io.calminer.domain.simulation.statistics.Pilot;
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
    private final int sumsPerChunk;
    private final Map<Long, Group> groups = new HashMap<>();
    private final Deque<Tally> idle = new ArrayDeque<>();
    private final TreeMap<Long, double[][]> waitingValues = new TreeMap<>();
    private final Totals totals;
    private final long resumed;
    private long nextChunk;
    private long nextValues;
    private long merged;
    private long done;
    private @Nullable Throwable failure;

    Run(Simulation simulation, Settings settings, Execution execution) {
        this.simulation = simulation;
        this.settings = settings;
        this.execution = execution;
        this.monitor = execution.monitor();
        this.chunks = new Chunks(settings.iterations());
        this.shape = simulation.shape();
        this.format = simulation.format(settings);
        this.sumsPerChunk = shape.sums();
        Checkpoint checkpoint = execution.checkpoint();
        this.totals = checkpoint == null ? new Totals(shape, pilot()) : format.read(checkpoint);
        this.resumed = totals.iterations();
        this.done = resumed;
        this.merged = (resumed + Chunks.GROUP_SIZE - 1) / Chunks.GROUP_SIZE;
        this.nextChunk = merged * Chunks.PER_GROUP;
        this.nextValues = nextChunk;
    }

    Results results() {
        int threads = (int) Math.min(execution.threads(), Math.max(1, chunks.count() - nextChunk));
        for (int helper = 1; helper < threads; helper++) {
            execution.executor().execute(this::work);
        }
        work();
        awaitMerged();
        return new Results(simulation, settings, totals, resumed);
    }

    private Bins pilot() {
        int count = chunks.size(0);
        Pilot pilot = new Pilot(shape, count);
        new Worker(simulation, settings.seed(), execution.block()).pilot(count, pilot);
        return pilot.bins();
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
        private long chunk = -1;
        private double @Nullable [][] values;

        /** Takes the next chunk; false when there is none left. */
        boolean next() {
            synchronized (Run.this) {
                long taken = take();
                long group = taken / Chunks.PER_GROUP;
                if (tally != null && (taken < 0 || group != chunk / Chunks.PER_GROUP)) {
                    leave(chunk / Chunks.PER_GROUP, tally);
                    tally = null;
                }
                chunk = taken;
                if (taken >= 0 && tally == null) {
                    group(group).enter();
                    tally = idle.isEmpty() ? new Tally(shape, totals.bins(), execution.block()) : idle.pop();
                }
                return taken >= 0;
            }
        }

        void compute() {
            Tally into = Objects.requireNonNull(tally);
            if (worker == null) {
                worker = new Worker(simulation, settings.seed(), execution.block());
            }
            values = monitor.wantsValues() ? new double[shape.metrics()][chunks.size(chunk)] : null;
            worker.compute(chunks.first(chunk), chunks.size(chunk), into, values);
            synchronized (Run.this) {
                Group group = group(chunk / Chunks.PER_GROUP);
                into.takeSums(group.sums((int) (chunk % Chunks.PER_GROUP)));
                finished(group, chunk, values);
            }
        }
    }

    /** The next chunk, waiting while it lies too far ahead; −1 when there is none or the run ends. */
    private long take() {
        while (failure == null && nextChunk < chunks.count()) {
            if (monitor.cancelled()) {
                failure = new Cancelled(done, settings.iterations());
                break;
            }
            if (nextChunk / Chunks.PER_GROUP < merged + GROUPS_AHEAD) {
                return nextChunk++;
            }
            waitHere();
        }
        notifyAll();
        return -1;
    }

    private Group group(long index) {
        return groups.computeIfAbsent(index, i -> new Group(chunks, i, sumsPerChunk));
    }

    private void finished(Group group, long chunk, double @Nullable [][] values) {
        group.finishedChunk();
        done += chunks.size(chunk);
        if (values != null) {
            waitingValues.put(chunk, values);
            while (!waitingValues.isEmpty() && waitingValues.firstKey() == nextValues) {
                monitor.values(
                        chunks.first(nextValues),
                        chunks.size(nextValues),
                        waitingValues.pollFirstEntry().getValue());
                nextValues++;
            }
        }
        monitor.progress(new Progress(done, settings.iterations(), this::outcomes));
    }

    private void leave(long index, Tally own) {
        Tally free = group(index).leave(own);
        if (free != null) {
            recycle(free);
        }
        for (Group next = groups.get(merged); next != null && next.isComplete(); next = groups.get(merged)) {
            totals.add(next.tally(), next.allSums(), next.sizes());
            recycle(next.tally());
            groups.remove(merged++);
            if (failure == null && monitor.wantsCheckpoint()) {
                monitor.checkpoint(format.write(totals));
            }
        }
        notifyAll();
    }

    private void recycle(Tally tally) {
        tally.clear();
        idle.push(tally);
    }

    private synchronized List<Outcome> outcomes() {
        return totals.iterations() == 0 ? List.of() : new Results(simulation, settings, totals, resumed).outcomes();
    }

    private synchronized void fail(Throwable failed) {
        failure = failure == null ? failed : failure;
        notifyAll();
    }

    private synchronized void awaitMerged() {
        while (failure == null && merged < chunks.groups()) {
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
