package io.calminer.domain.simulation.statistics;

import java.util.Arrays;

/**
 * What one thread finds in one chunk of what belongs together: pairs, or a part of a randomisation.
 *
 * <p>Of a randomisation the outcomes are counted by class, and their deviations from the centre summed. Of pairs the greater
 * outcomes are counted by class, and squares and products of the pairs' sums and counts summed. Adding allocates nothing.
 */
public final class PartTally {

    /** Floating-point sums of a metric. */
    static final int SUMS = 3;

    private final boolean pairs;
    private final Range[] ranges;
    private final short[][] classes;
    private final double[] held;
    final int[][] counts;
    final double[] sums;

    /** An empty tally. */
    public PartTally(Dependence dependence, Bins bins) {
        this.pairs = dependence.kind() == Dependence.Kind.PAIRS;
        this.ranges = bins.metrics();
        Classes[] laid = bins.classes();
        this.classes = new short[ranges.length][];
        this.counts = new int[ranges.length][];
        for (int m = 0; m < ranges.length; m++) {
            classes[m] = laid[m].table();
            counts[m] = new int[laid[m].count()];
        }
        this.sums = new double[ranges.length * SUMS];
        this.held = new double[ranges.length];
    }

    /** Takes in the metrics of the next lanes, in the order of the iterations. */
    public void add(long iteration, double[][] metricValues, int n) {
        for (int m = 0; m < ranges.length; m++) {
            if (pairs) {
                addPairs(m, iteration, metricValues[m], n);
            } else {
                addSingles(m, metricValues[m], n);
            }
        }
    }

    /** Forgets everything. */
    void clear() {
        for (int[] each : counts) {
            Arrays.fill(each, 0);
        }
        Arrays.fill(sums, 0);
    }

    private void addSingles(int m, double[] values, int n) {
        double low = ranges[m].low();
        double scale = ranges[m].scale();
        double centre = ranges[m].centre();
        int at = m * SUMS;
        double sum = sums[at];
        double defined = sums[at + 1];
        for (int i = 0; i < n; i++) {
            double value = values[i];
            if (!Double.isNaN(value)) {
                counts[m][classes[m][Classes.bin(value, low, scale)]]++;
                sum += value - centre;
                defined++;
            }
        }
        sums[at] = sum;
        sums[at + 1] = defined;
    }

    private void addPairs(int m, long iteration, double[] values, int n) {
        for (int i = 0; i < n; i++) {
            if (((iteration + i) & 1) == 0) {
                held[m] = values[i];
            } else {
                addPair(m, held[m], values[i]);
            }
        }
    }

    private void addPair(int m, double first, double second) {
        double centre = ranges[m].centre();
        double sum = (Double.isNaN(first) ? 0 : first - centre) + (Double.isNaN(second) ? 0 : second - centre);
        int defined = (Double.isNaN(first) ? 0 : 1) + (Double.isNaN(second) ? 0 : 1);
        int at = m * SUMS;
        sums[at] += sum * sum;
        sums[at + 1] += sum * defined;
        sums[at + 2] += defined * defined;
        if (defined == 2) {
            double greater = Math.max(first, second);
            counts[m][classes[m][Classes.bin(greater, ranges[m].low(), ranges[m].scale())]]++;
        }
    }
}
