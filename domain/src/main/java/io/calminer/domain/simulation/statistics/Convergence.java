package io.calminer.domain.simulation.statistics;

import java.util.ArrayList;
import java.util.List;

/** How the mean of a metric settled, from its first values on, where the trace of a run has one point for each group. */
public final class Convergence {

    private static final int FIRST = 32;
    private static final double GROWTH = 1.25;

    private Convergence() {}

    /**
     * The mean after more and more of the first values, each step a quarter further, then as the run went on.
     *
     * @param values the metric in the first iterations; NaN where undefined
     * @param trace the trace of the run
     */
    public static List<TracePoint> of(double[] values, List<TracePoint> trace) {
        List<TracePoint> points = new ArrayList<>();
        long count = 0;
        double mean = 0;
        double squares = 0;
        double next = FIRST;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                count++;
                double apart = values[i] - mean;
                mean += apart / count;
                squares += apart * (values[i] - mean);
            }
            if (i + 1 >= next || i + 1 == values.length) {
                if (count > 1) {
                    points.add(new TracePoint(i + 1, mean, Math.sqrt(squares / (count - 1) / count)));
                }
                next = Math.max(next, i + 1) * GROWTH;
            }
        }
        trace.stream().filter(point -> point.iterations() > values.length).forEach(points::add);
        return points;
    }
}
