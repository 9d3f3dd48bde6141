package io.calminer.domain.simulation.statistics;

import java.util.Arrays;

/**
 * What one thread has counted in one group of chunks: integers, which merge in any order.
 *
 * <p>Sums of floating-point numbers are kept for one chunk at a time and taken out by {@link #takeSums}. Adding
 * allocates nothing.
 */
public final class Tally {

    private final Shape shape;
    private final Range[] metrics;
    private final Range[] points;
    private final Ranks[] drivers;

    final int[][] metricBins;
    final int[][] pointBins;
    final long[][] rankSums;
    final long[] rankSquares;
    final long[] undefined;
    final long[] counters;
    final double[] smallest;
    final double[] largest;
    final long[][] undefinedAt;
    private final int[] rank;
    private final int[] place;
    private final int[][] coarseOf;
    private final boolean[] complete;
    private final double[] sums;

    /** An empty tally for blocks of up to so many lanes. */
    public Tally(Shape shape, Bins bins, int lanes) {
        this.shape = shape;
        this.metrics = bins.metrics();
        this.points = bins.points();
        this.drivers = bins.drivers();
        this.metricBins = new int[shape.metrics()][Shape.METRIC_BINS];
        this.pointBins = new int[shape.points()][Shape.POINT_BINS];
        this.rankSums = new long[shape.pairs()][Shape.RANK_BINS];
        this.rankSquares = new long[shape.pairs()];
        this.undefined = new long[shape.metrics()];
        this.counters = new long[shape.counters()];
        this.smallest = new double[shape.metrics()];
        this.largest = new double[shape.metrics()];
        this.undefinedAt = new long[shape.metrics()][Shape.REMEMBERED];
        this.coarseOf = new int[shape.metrics()][lanes];
        this.complete = new boolean[shape.metrics()];
        this.rank = new int[lanes];
        this.place = new int[lanes];
        this.sums = new double[shape.sums()];
        clear();
    }

    /** Forgets everything. */
    public void clear() {
        for (int[] bins : metricBins) {
            Arrays.fill(bins, 0);
        }
        for (int[] bins : pointBins) {
            Arrays.fill(bins, 0);
        }
        for (long[] bins : rankSums) {
            Arrays.fill(bins, 0);
        }
        Arrays.fill(rankSquares, 0);
        Arrays.fill(undefined, 0);
        Arrays.fill(counters, 0);
        Arrays.fill(smallest, Double.POSITIVE_INFINITY);
        Arrays.fill(largest, Double.NEGATIVE_INFINITY);
        Arrays.fill(sums, 0);
    }

    /** The counts that a reader adds to. */
    public long[] counters() {
        return counters;
    }

    /** Takes in the values of the next lanes, in the order of the iterations. */
    public void add(long iteration, double[][] metricValues, double[][] pointValues, double[][] driverValues, int n) {
        for (int m = 0; m < shape.metrics(); m++) {
            addMetric(m, iteration, metricValues[m], n);
        }
        for (int p = 0; p < shape.points(); p++) {
            addPoint(points[p], pointBins[p], pointValues[p], n);
        }
        for (int d = 0; d < shape.drivers(); d++) {
            addDriver(d, driverValues[d], n);
        }
    }

    /** Writes the sums of the chunk that ends here and begins the next one. */
    public void takeSums(double[] into) {
        System.arraycopy(sums, 0, into, 0, sums.length);
        Arrays.fill(sums, 0);
    }

    /** Adds what another thread has counted in the same group. */
    public void add(Tally other) {
        for (int m = 0; m < shape.metrics(); m++) {
            Counts.add(metricBins[m], other.metricBins[m]);
            undefinedAt[m] = Counts.firstOf(
                    undefinedAt[m], remembered(m), other.undefinedAt[m], other.remembered(m), Shape.REMEMBERED);
            undefined[m] += other.undefined[m];
            smallest[m] = Math.min(smallest[m], other.smallest[m]);
            largest[m] = Math.max(largest[m], other.largest[m]);
        }
        for (int p = 0; p < shape.points(); p++) {
            Counts.add(pointBins[p], other.pointBins[p]);
        }
        for (int pair = 0; pair < shape.pairs(); pair++) {
            Counts.add(rankSums[pair], other.rankSums[pair]);
        }
        Counts.add(rankSquares, other.rankSquares);
        Counts.add(counters, other.counters);
    }

    /** How many undefined iterations of a metric are remembered. */
    int remembered(int m) {
        return (int) Math.min(undefined[m], Shape.REMEMBERED);
    }

    private void addMetric(int m, long iteration, double[] values, int n) {
        double low = metrics[m].low();
        double scale = metrics[m].scale();
        int[] bins = metricBins[m];
        int[] into = coarseOf[m];
        long undefinedBefore = undefined[m];
        for (int i = 0; i < n; i++) {
            double place = (values[i] - low) * scale;
            if (place >= 0 && place < Shape.METRIC_BINS) {
                int bin = (int) place;
                bins[bin]++;
                into[i] = bin >> Shape.RANK_SHIFT;
            } else {
                into[i] = outside(m, iteration + i, values[i], place);
            }
        }
        complete[m] = undefined[m] == undefinedBefore;
        addPowers(m, values, n);
    }

    private int outside(int m, long iteration, double value, double place) {
        if (Double.isNaN(value)) {
            if (undefined[m] < Shape.REMEMBERED) {
                undefinedAt[m][(int) undefined[m]] = iteration;
            }
            undefined[m]++;
            return -1;
        }
        int bin = place < 0 ? 0 : Shape.METRIC_BINS - 1;
        metricBins[m][bin]++;
        if (place < 0) {
            sums[m * Shape.METRIC_SUMS + 4] += value - metrics[m].low();
        }
        return bin >> Shape.RANK_SHIFT;
    }

    private void addPowers(int m, double[] values, int n) {
        double centre = metrics[m].centre();
        int at = m * Shape.METRIC_SUMS;
        double s1 = sums[at];
        double s2 = sums[at + 1];
        double s3 = sums[at + 2];
        double s4 = sums[at + 3];
        double least = smallest[m];
        double most = largest[m];
        for (int i = 0; i < n; i++) {
            double x = values[i];
            if (!Double.isNaN(x)) {
                double d = x - centre;
                double square = d * d;
                s1 += d;
                s2 += square;
                s3 += square * d;
                s4 += square * square;
                least = Math.min(least, x);
                most = Math.max(most, x);
            }
        }
        sums[at] = s1;
        sums[at + 1] = s2;
        sums[at + 2] = s3;
        sums[at + 3] = s4;
        smallest[m] = least;
        largest[m] = most;
    }

    private void addPoint(Range range, int[] bins, double[] values, int n) {
        // an undefined value falls into the first bin: the metrics tell of it
        range.bins(values, Shape.POINT_BINS, place, n);
        for (int i = 0; i < n; i++) {
            bins[place[i]]++;
        }
    }

    private void addDriver(int d, double[] values, int n) {
        double centre = drivers[d].range().centre();
        int at = shape.metrics() * Shape.METRIC_SUMS + d * Shape.DRIVER_SUMS;
        double s1 = sums[at];
        double s2 = sums[at + 1];
        for (int i = 0; i < n; i++) {
            double deviation = values[i] - centre;
            s1 += deviation;
            s2 += deviation * deviation;
        }
        sums[at] = s1;
        sums[at + 1] = s2;
        drivers[d].ranks(values, rank, n);
        long squares = 0;
        for (int i = 0; i < n; i++) {
            squares += (long) rank[i] * rank[i];
        }
        for (int m = 0; m < shape.metrics(); m++) {
            int pair = d * shape.metrics() + m;
            if (complete[m]) {
                addRanks(rankSums[pair], coarseOf[m], rank, n);
                rankSquares[pair] += squares;
            } else {
                addDefinedRanks(pair, coarseOf[m], n);
            }
        }
    }

    private static void addRanks(long[] bins, int[] metricBin, int[] rank, int n) {
        for (int i = 0; i < n; i++) {
            bins[metricBin[i]] += rank[i];
        }
    }

    private void addDefinedRanks(int pair, int[] metricBin, int n) {
        long[] bins = rankSums[pair];
        long squares = 0;
        for (int i = 0; i < n; i++) {
            if (metricBin[i] >= 0) {
                bins[metricBin[i]] += rank[i];
                squares += (long) rank[i] * rank[i];
            }
        }
        rankSquares[pair] += squares;
    }
}
