package io.calminer.domain.simulation.statistics;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run has gathered, group after group.
 *
 * <p>Tallies are integers; the floating-point sums of the chunks are added in the order of the chunks within a group,
 * then group by group. So the state after a number of groups is the same to the bit however it was reached, and can be
 * written and read back.
 */
public final class Totals {

    private final Shape shape;
    private final Bins bins;
    private final StandardErrors errors;
    private final long[][] metricBins;
    private final long[][] pointBins;
    private final long[][] rankSums;
    private final long[] rankSquares;
    private final long[] undefined;
    private final long[] counters;
    private final double[] smallest;
    private final double[] largest;
    private final long[][] undefinedAt;
    private final double[] sums;
    private final List<List<TracePoint>> traces = new ArrayList<>();
    private long iterations;

    /** Nothing gathered yet of independent iterations. */
    public Totals(Shape shape, Bins bins) {
        this(shape, bins, Dependence.NONE);
    }

    /** Nothing gathered yet of iterations that depend on one another so. */
    public Totals(Shape shape, Bins bins, Dependence dependence) {
        this.shape = shape;
        this.bins = bins;
        this.errors = StandardErrors.of(dependence, bins);
        this.metricBins = new long[shape.metrics()][Shape.METRIC_BINS];
        this.pointBins = new long[shape.points()][Shape.POINT_BINS];
        this.rankSums = new long[shape.pairs()][Shape.RANK_BINS];
        this.rankSquares = new long[shape.pairs()];
        this.undefined = new long[shape.metrics()];
        this.counters = new long[shape.counters()];
        this.smallest = filled(shape.metrics(), Double.POSITIVE_INFINITY);
        this.largest = filled(shape.metrics(), Double.NEGATIVE_INFINITY);
        this.undefinedAt = new long[shape.metrics()][Shape.REMEMBERED];
        this.sums = new double[shape.sums()];
        for (int m = 0; m < shape.metrics(); m++) {
            traces.add(new ArrayList<>());
        }
    }

    public long iterations() {
        return iterations;
    }

    public Bins bins() {
        return bins;
    }

    /** How often each counter was counted. */
    public long[] counters() {
        return counters.clone();
    }

    /** The first iterations in which a metric was undefined, ascending. */
    public long[] undefinedAt(int metric) {
        return Arrays.copyOf(undefinedAt[metric], (int) Math.min(undefined[metric], Shape.REMEMBERED));
    }

    /**
     * Adds the next group of independent iterations.
     *
     * @param tally what was counted in it
     * @param chunkSums the sums of its chunks in their order
     * @param chunkSizes the iterations of each chunk
     */
    public void add(Tally tally, double[][] chunkSums, int[] chunkSizes) {
        add(tally, chunkSums, chunkSizes, null);
    }

    /**
     * Adds the next group.
     *
     * @param parts what was found in it of what belongs together; null for independent iterations
     */
    public void add(Tally tally, double[][] chunkSums, int[] chunkSizes, @Nullable GroupParts parts) {
        addCounts(tally);
        if (parts != null) {
            errors.add(parts);
        }
        for (int chunk = 0; chunk < chunkSizes.length; chunk++) {
            iterations += chunkSizes[chunk];
            for (int i = 0; i < sums.length; i++) {
                sums[i] += chunkSums[chunk][i];
            }
        }
        for (int m = 0; m < shape.metrics(); m++) {
            Moments moments = outcomeMoments(m);
            traces.get(m).add(new TracePoint(iterations, moments, errors.accuracy(m, moments, metricBins[m])));
            Trace.thin(traces.get(m));
        }
    }

    /** What is said of a metric. */
    public Outcome outcome(int metric, String name) {
        long[] counts = metricBins[metric].clone();
        Histogram histogram = new Histogram(bins.metrics()[metric], counts, smallest[metric], largest[metric]);
        double below = sums[metric * Shape.METRIC_SUMS + 4];
        return new Outcome(
                name,
                iterations,
                outcomeMoments(metric),
                histogram,
                below,
                errors.accuracy(metric, outcomeMoments(metric), counts),
                List.copyOf(traces.get(metric)));
    }

    /** What is said of a point of a fan. */
    public Band band(int point, String name) {
        Range range = bins.points()[point];
        Histogram histogram = new Histogram(range, pointBins[point].clone(), range.low(), range.at(Shape.POINT_BINS));
        return Band.of(name, histogram);
    }

    /** What is said of a driver: what was really drawn, and how it moves with each metric. */
    public Driver driver(int driver, String name, List<String> metrics) {
        int at = shape.metrics() * Shape.METRIC_SUMS + driver * Shape.DRIVER_SUMS;
        Moments drawn =
                Moments.of(iterations, bins.drivers()[driver].range().centre(), sums[at], sums[at + 1], 0, 0, 0, 0);
        double[] correlations = new double[metrics.size()];
        for (int m = 0; m < correlations.length; m++) {
            int pair = driver * shape.metrics() + m;
            correlations[m] = RankCorrelation.of(metricBins[m], rankSums[pair], rankSquares[pair]);
        }
        return new Driver(name, drawn.mean(), drawn.standardDeviation(), metrics, correlations);
    }

    private Moments outcomeMoments(int metric) {
        int at = metric * Shape.METRIC_SUMS;
        return Moments.of(
                iterations - undefined[metric],
                bins.metrics()[metric].centre(),
                sums[at],
                sums[at + 1],
                sums[at + 2],
                sums[at + 3],
                smallest[metric],
                largest[metric]);
    }

    private void addCounts(Tally tally) {
        for (int m = 0; m < shape.metrics(); m++) {
            Counts.add(metricBins[m], tally.metricBins[m]);
            remember(m, tally.undefinedAt[m], tally.remembered(m));
            undefined[m] += tally.undefined[m];
            smallest[m] = Math.min(smallest[m], tally.smallest[m]);
            largest[m] = Math.max(largest[m], tally.largest[m]);
        }
        for (int p = 0; p < shape.points(); p++) {
            Counts.add(pointBins[p], tally.pointBins[p]);
        }
        for (int pair = 0; pair < shape.pairs(); pair++) {
            Counts.add(rankSums[pair], tally.rankSums[pair]);
        }
        Counts.add(rankSquares, tally.rankSquares);
        Counts.add(counters, tally.counters);
    }

    private void remember(int metric, long[] more, int count) {
        int known = (int) Math.min(undefined[metric], Shape.REMEMBERED);
        undefinedAt[metric] = Counts.firstOf(undefinedAt[metric], known, more, count, Shape.REMEMBERED);
    }

    /** Writes everything but the bins' layout, which {@link Bins} does. */
    public void write(DataOutputStream out) throws IOException {
        out.writeLong(iterations);
        for (long[][] table : List.of(metricBins, pointBins, rankSums, undefinedAt)) {
            for (long[] row : table) {
                Counts.write(out, row);
            }
        }
        for (long[] row : List.of(rankSquares, undefined, counters)) {
            Counts.write(out, row);
        }
        for (double[] row : List.of(smallest, largest, sums)) {
            Counts.write(out, row);
        }
        for (List<TracePoint> trace : traces) {
            out.writeInt(trace.size());
            for (TracePoint point : trace) {
                point.write(out);
            }
        }
        errors.write(out);
    }

    /** Reads what {@link #write} wrote. */
    public static Totals read(Shape shape, Bins bins, Dependence dependence, DataInputStream in) throws IOException {
        Totals totals = new Totals(shape, bins, dependence);
        totals.iterations = in.readLong();
        for (long[][] table : List.of(totals.metricBins, totals.pointBins, totals.rankSums, totals.undefinedAt)) {
            for (long[] row : table) {
                Counts.read(in, row);
            }
        }
        for (long[] row : List.of(totals.rankSquares, totals.undefined, totals.counters)) {
            Counts.read(in, row);
        }
        for (double[] row : List.of(totals.smallest, totals.largest, totals.sums)) {
            Counts.read(in, row);
        }
        for (List<TracePoint> trace : totals.traces) {
            int size = in.readInt();
            for (int i = 0; i < size; i++) {
                trace.add(TracePoint.read(in));
            }
        }
        totals.errors.read(in);
        return totals;
    }

    private static double[] filled(int length, double value) {
        double[] array = new double[length];
        Arrays.fill(array, value);
        return array;
    }
}
