package io.calminer.domain.simulation.statistics;

import java.util.Arrays;

/** The first iterations of a run, looked at once in advance to lay the bins. */
public final class Pilot {

    /** A longer run goes further than its pilot, so the bins of a metric reach one span further on both sides. */
    private static final double METRIC_ROOM = 1;

    private static final double POINT_ROOM = 0.5;

    private final Shape shape;
    private final Extent[] metrics;
    private final Extent[] points;
    private final double[][] drivers;
    private final double[][] values;
    private int count;

    public Pilot(Shape shape, int iterations) {
        this.shape = shape;
        this.metrics = extents(shape.metrics());
        this.points = extents(shape.points());
        this.drivers = new double[shape.drivers()][iterations];
        this.values = new double[shape.metrics()][iterations];
    }

    private static final class Extent {
        private double smallest = Double.POSITIVE_INFINITY;
        private double largest = Double.NEGATIVE_INFINITY;
        private double sum;
        private int defined;

        void add(double[] values, int n) {
            for (int i = 0; i < n; i++) {
                if (!Double.isNaN(values[i])) {
                    smallest = Math.min(smallest, values[i]);
                    largest = Math.max(largest, values[i]);
                    sum += values[i];
                    defined++;
                }
            }
        }

        Range range(int bins, double room) {
            return Range.around(smallest, largest, defined == 0 ? 0 : sum / defined, bins, room);
        }
    }

    /** Takes in the values of the next lanes. */
    public void add(double[][] metricValues, double[][] pointValues, double[][] driverValues, int n) {
        for (int m = 0; m < metrics.length; m++) {
            metrics[m].add(metricValues[m], n);
            System.arraycopy(metricValues[m], 0, values[m], count, n);
        }
        for (int p = 0; p < points.length; p++) {
            points[p].add(pointValues[p], n);
        }
        for (int d = 0; d < drivers.length; d++) {
            System.arraycopy(driverValues[d], 0, drivers[d], count, n);
        }
        count += n;
    }

    /** The metrics of the iterations taken in, by metric and iteration; NaN where undefined. */
    public double[][] values() {
        return values.clone();
    }

    /** The bins for a whole run of independent iterations. */
    public Bins bins() {
        return bins(Dependence.NONE);
    }

    /** The bins for a whole run whose iterations depend on one another so. */
    public Bins bins(Dependence dependence) {
        Range[] metricRanges = new Range[shape.metrics()];
        Arrays.setAll(metricRanges, m -> metrics[m].range(Shape.METRIC_BINS, METRIC_ROOM));
        Range[] pointRanges = new Range[shape.points()];
        Arrays.setAll(pointRanges, p -> points[p].range(Shape.POINT_BINS, POINT_ROOM));
        Ranks[] ranks = new Ranks[shape.drivers()];
        Arrays.setAll(ranks, d -> Ranks.of(drivers[d], count));
        Classes[] classes = new Classes[dependence.isNone() ? 0 : shape.metrics()];
        Arrays.setAll(classes, m -> Classes.of(metricRanges[m], values[m], count));
        return new Bins(metricRanges, pointRanges, ranks, classes);
    }

    private static Extent[] extents(int n) {
        Extent[] extents = new Extent[n];
        Arrays.setAll(extents, i -> new Extent());
        return extents;
    }
}
