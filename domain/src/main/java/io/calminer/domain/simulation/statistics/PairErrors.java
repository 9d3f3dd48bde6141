package io.calminer.domain.simulation.statistics;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Errors from pairs of iterations that are independent of other pairs.
 *
 * <p>With s the sum of a pair's outcomes and c their number, the mean m has the standard error √(Σ(s − m·c)²)/Σc. Of n
 * outcomes the number at or below a value that a share p is at or below has the variance n·p + 2·J − p²·Σc², where J pairs
 * have both outcomes at or below it, that is the greater one. Both are 1/P larger for P pairs.
 */
final class PairErrors implements StandardErrors {

    private final double[] sums;
    private final long[][] greater;
    private final Classes[] classes;
    private final Range[] ranges;

    PairErrors(Bins bins) {
        this.classes = bins.classes();
        this.ranges = bins.metrics();
        this.sums = new double[classes.length * PartTally.SUMS];
        this.greater = new long[classes.length][];
        for (int m = 0; m < classes.length; m++) {
            greater[m] = new long[classes[m].count()];
        }
    }

    @Override
    public void add(GroupParts group) {
        for (double[] chunk : group.sums()) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += chunk[i];
            }
        }
        group.counts().values().forEach(found -> {
            for (int m = 0; m < greater.length; m++) {
                Counts.add(greater[m], found[m]);
            }
        });
    }

    @Override
    public Accuracy accuracy(int metric, Moments moments, long[] metricBins) {
        int at = metric * PartTally.SUMS;
        return new OfMetric(
                moments,
                moments.mean() - ranges[metric].centre(),
                sums[at],
                sums[at + 1],
                sums[at + 2],
                classes[metric],
                metricBins,
                greater[metric].clone());
    }

    @Override
    public void write(DataOutputStream out) throws IOException {
        Counts.write(out, sums);
        for (long[] row : greater) {
            Counts.write(out, row);
        }
    }

    @Override
    public void read(DataInputStream in) throws IOException {
        Counts.read(in, sums);
        for (long[] row : greater) {
            Counts.read(in, row);
        }
    }

    /**
     * The accuracy of one metric.
     *
     * @param deviation the mean's deviation from the centre
     * @param squares Σs² over the pairs, s counted from the centre
     * @param products Σs·c
     * @param sizes Σc²
     * @param classes the classes of its bins
     * @param metricBins the outcomes by bin
     * @param greater the greater outcome of each pair by class
     */
    private record OfMetric(
            Moments moments,
            double deviation,
            double squares,
            double products,
            double sizes,
            Classes classes,
            long[] metricBins,
            long[] greater)
            implements Accuracy {

        @Override
        public double ofMean() {
            double sum = squares - 2 * deviation * products + deviation * deviation * sizes;
            return Math.sqrt(Math.max(0, sum) * correction()) / moments.count();
        }

        @Override
        public double ofRank(double share) {
            double both = ClassShares.of(classes.sums(metricBins), share).below(greater);
            double variance = moments.count() * share + 2 * both - share * share * sizes;
            return Math.sqrt(Math.max(0, variance) * correction());
        }

        @Override
        public double factor() {
            return NORMAL;
        }

        /** P/(P − 1) for P pairs, whose sizes are 4 but for undefined outcomes; NaN for a single one. */
        private double correction() {
            double pairs = sizes / 4;
            return pairs > 1 ? pairs / (pairs - 1) : Double.NaN;
        }
    }
}
