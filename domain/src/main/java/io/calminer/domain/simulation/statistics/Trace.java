package io.calminer.domain.simulation.statistics;

import java.util.List;

/** Keeps a convergence trace short however long the run is. */
final class Trace {

    private static final int MOST = 128;

    private Trace() {}

    /** Drops every second point when the trace has grown too long; the last one stays. */
    static void thin(List<TracePoint> trace) {
        if (trace.size() > MOST) {
            for (int i = trace.size() - 2; i >= 0; i -= 2) {
                trace.remove(i);
            }
        }
    }
}
