package io.calminer.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

/** The requests of this server: how many are in work, and how many were answered how fast. */
@ApplicationScoped
public class Traffic {

    /** Upper bounds of the classes of durations in seconds; the last class is open. */
    private static final double[] BOUNDS = {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10};

    private static final int STATUS_CLASSES = 6;
    private static final double NANOS = 1e9;

    private final AtomicInteger inWork = new AtomicInteger();
    private final AtomicLongArray byStatus = new AtomicLongArray(STATUS_CLASSES);
    private final AtomicLongArray byDuration = new AtomicLongArray(BOUNDS.length + 1);
    private final LongAdder nanos = new LongAdder();

    void begin() {
        inWork.incrementAndGet();
    }

    /** A request has been answered, or is from now on a stream of events. */
    void end(int status, long duration) {
        byStatus.incrementAndGet(Math.min(STATUS_CLASSES - 1, Math.max(0, status / 100)));
        int found = Arrays.binarySearch(BOUNDS, duration / NANOS);
        byDuration.incrementAndGet(found < 0 ? -found - 1 : found);
        nanos.add(duration);
        inWork.decrementAndGet();
    }

    int inWork() {
        return inWork.get();
    }

    /** Answered requests by the first digit of their status. */
    long answered(int statusClass) {
        return byStatus.get(statusClass);
    }

    static List<Double> bounds() {
        return Arrays.stream(BOUNDS).boxed().toList();
    }

    /** Answered requests in the class of durations up to a bound, by the bound's position; the last class is open. */
    long inClass(int position) {
        return byDuration.get(position);
    }

    double seconds() {
        return nanos.sum() / NANOS;
    }
}
