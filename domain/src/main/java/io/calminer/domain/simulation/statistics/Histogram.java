package io.calminer.domain.simulation.statistics;

import java.util.Arrays;

/**
 * Counts of values in equal bins, with the least and the greatest value.
 *
 * <p>Values within a bin are taken as evenly spread. A quantile is that of type 7 (Hyndman, Fan, "Sample quantiles in
 * statistical packages", American Statistician 50, 1996): position (n − 1)·p among the ordered values, linear between
 * two; it is right to the width of a bin.
 */
public final class Histogram {

    private final Range range;
    private final long[] counts;
    private final double smallest;
    private final double largest;
    private final long total;

    Histogram(Range range, long[] counts, double smallest, double largest) {
        this.range = range;
        this.counts = counts;
        this.smallest = smallest;
        this.largest = largest;
        this.total = Arrays.stream(counts).sum();
    }

    /** How many values were counted. */
    public long total() {
        return total;
    }

    /** The width of a bin: how far a quantile may be off. */
    public double resolution() {
        return range.width();
    }

    /**
     * The value that a share p of the values is at or below; NaN of nothing.
     *
     * @throws IllegalArgumentException when p is not within [0, 1]
     */
    public double quantile(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("Probability must be within [0, 1]: was " + p + ".");
        }
        if (total == 0) {
            return Double.NaN;
        }
        return atPosition((double) (total - 1) * p);
    }

    /** The value at a position 0…n−1 among the ordered values, linear between two. */
    double atPosition(double position) {
        double held = Math.max(0, Math.min((double) (total - 1), position));
        long rank = (long) held;
        double value = atRank(rank);
        double share = held - rank;
        return share > 0 ? value + share * (atRank(rank + 1) - value) : value;
    }

    private double atRank(long rank) {
        long before = 0;
        for (int bin = 0; bin < counts.length; bin++) {
            if (rank < before + counts[bin]) {
                return clamp(range.at(bin + (rank - before + 0.5) / counts[bin]));
            }
            before += counts[bin];
        }
        return largest;
    }

    /** The share of values below a threshold. */
    public double shareBelow(double threshold) {
        if (total == 0) {
            return Double.NaN;
        }
        if (range.width() == 0 || threshold <= smallest || threshold > largest) {
            return threshold > largest ? 1 : 0;
        }
        double place = (threshold - range.low()) * range.scale();
        int bin = (int) Math.max(0, Math.min(counts.length - 1, Math.floor(place)));
        double below = 0;
        for (int i = 0; i < bin; i++) {
            below += counts[i];
        }
        return (below + counts[bin] * Math.max(0, Math.min(1, place - bin))) / total;
    }

    double mean() {
        double sum = 0;
        for (int bin = 0; bin < counts.length; bin++) {
            sum += counts[bin] * (bin + 0.5);
        }
        return total == 0 ? Double.NaN : range.at(sum / total);
    }

    /** The sum of deviations below a level, of those values that lie below it: Σ (level − x)². */
    double squaresBelow(double level) {
        double sum = 0;
        for (int bin = 0; bin < counts.length; bin++) {
            double gap = level - clamp(range.at(bin + 0.5));
            sum += gap > 0 ? counts[bin] * gap * gap : 0;
        }
        return sum;
    }

    /**
     * The sum of the least values, so many that a possibly fractional number is reached.
     *
     * @param number how many of the least values
     * @param below how far, added up, the values counted in the first bin lie below its lower end: 0 or less
     */
    double sumOfLeast(double number, double below) {
        double left = number;
        double sum = 0;
        for (int bin = 0; bin < counts.length && left > 0; bin++) {
            double taken = Math.min(left, (double) counts[bin]);
            if (taken > 0) {
                double middle = range.at(bin + taken / (2 * counts[bin]));
                // of the first bin's overhang a part is taken in proportion
                sum += bin == 0 ? taken * middle + below * taken / counts[bin] : taken * clamp(middle);
            }
            left -= taken;
        }
        return sum;
    }

    long count(int bin) {
        return counts[bin];
    }

    /** The counts between the least and the greatest value, in so many equal bars. */
    public Bars bars(int number) {
        double from = total == 0 ? 0 : smallest;
        double to = total == 0 ? 0 : largest;
        long[] bars = new long[number];
        double[] edges = new double[number + 1];
        for (int i = 0; i <= number; i++) {
            edges[i] = from + (to - from) * i / number;
        }
        for (int bin = 0; bin < counts.length; bin++) {
            if (counts[bin] > 0) {
                double middle = clamp(range.at(bin + 0.5));
                int bar = to > from ? (int) ((middle - from) / (to - from) * number) : 0;
                bars[Math.max(0, Math.min(number - 1, bar))] += counts[bin];
            }
        }
        return new Bars(edges, bars);
    }

    private double clamp(double value) {
        return Math.max(smallest, Math.min(largest, value));
    }

    /**
     * A histogram to draw.
     *
     * @param edges where the bars begin, and where the last one ends
     * @param counts the iterations of each bar
     */
    public record Bars(double[] edges, long[] counts) {

        public Bars {
            edges = edges.clone();
            counts = counts.clone();
        }

        @Override
        public double[] edges() {
            return edges.clone();
        }

        @Override
        public long[] counts() {
            return counts.clone();
        }
    }
}
