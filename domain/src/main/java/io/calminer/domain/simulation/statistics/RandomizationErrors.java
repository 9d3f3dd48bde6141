package io.calminer.domain.simulation.statistics;

import io.calminer.domain.simulation.distribution.StudentT;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * Errors from R randomisations, each of which is an estimate of its own: √(R/(R − 1)·Σ(s_r − m·c_r)²)/Σc_r for the mean m,
 * where s_r is the sum of a randomisation's outcomes and c_r their number; the same with the number of outcomes at or below
 * a value for a rank. Intervals take Student's t with R − 1 degrees of freedom.
 *
 * <p>Source: Owen, "Monte Carlo theory, methods and examples", chapter 17, 2013; Cochran, "Sampling techniques", section 6.4,
 * for parts that differ in their number of defined outcomes.
 */
final class RandomizationErrors implements StandardErrors {

    private static final double UPPER = 0.975;

    private final double[][] sums;
    private final double[][] defined;
    private final int[][][] counts;

    RandomizationErrors(Bins bins, int parts) {
        Classes[] classes = bins.classes();
        this.sums = new double[classes.length][parts];
        this.defined = new double[classes.length][parts];
        this.counts = new int[classes.length][parts][];
        for (int m = 0; m < classes.length; m++) {
            for (int part = 0; part < parts; part++) {
                counts[m][part] = new int[classes[m].count()];
            }
        }
    }

    @Override
    public void add(GroupParts group) {
        for (int chunk = 0; chunk < group.sums().length; chunk++) {
            int part = group.part(chunk);
            for (int m = 0; m < sums.length; m++) {
                sums[m][part] += group.sums()[chunk][m * PartTally.SUMS];
                defined[m][part] += group.sums()[chunk][m * PartTally.SUMS + 1];
            }
        }
        group.counts().forEach((part, found) -> {
            for (int m = 0; m < counts.length; m++) {
                Counts.add(counts[m][part], found[m]);
            }
        });
    }

    @Override
    public Accuracy accuracy(int metric, Moments moments, long[] metricBins) {
        return new OfMetric(sums[metric], defined[metric], counts[metric]);
    }

    @Override
    public void write(DataOutputStream out) throws IOException {
        for (int m = 0; m < sums.length; m++) {
            Counts.write(out, sums[m]);
            Counts.write(out, defined[m]);
            for (int[] row : counts[m]) {
                for (int count : row) {
                    out.writeInt(count);
                }
            }
        }
    }

    @Override
    public void read(DataInputStream in) throws IOException {
        for (int m = 0; m < sums.length; m++) {
            Counts.read(in, sums[m]);
            Counts.read(in, defined[m]);
            for (int[] row : counts[m]) {
                for (int c = 0; c < row.length; c++) {
                    row[c] = in.readInt();
                }
            }
        }
    }

    /** The accuracy of one metric, of which randomisations without a defined outcome say nothing. */
    private static final class OfMetric implements Accuracy {

        private final double[] sums;
        private final double[] defined;
        private final int[][] counts;
        private final long[] all;
        private final int parts;

        OfMetric(double[] sums, double[] defined, int[][] counts) {
            this.sums = sums.clone();
            this.defined = defined.clone();
            this.parts = (int) Arrays.stream(defined).filter(count -> count > 0).count();
            this.counts = new int[counts.length][];
            this.all = new long[counts[0].length];
            for (int part = 0; part < counts.length; part++) {
                this.counts[part] = counts[part].clone();
                Counts.add(all, counts[part]);
            }
        }

        @Override
        public double ofMean() {
            double total = total(defined);
            return ofSum(sums, total(sums) / total) / total;
        }

        @Override
        public double ofRank(double share) {
            ClassShares place = ClassShares.of(all, share);
            double[] below = new double[counts.length];
            for (int part = 0; part < below.length; part++) {
                below[part] = place.below(counts[part]);
            }
            return ofSum(below, share);
        }

        /** The standard error of a sum over all parts, of which a share is expected for each defined outcome. */
        private double ofSum(double[] found, double expected) {
            double squares = 0;
            for (int part = 0; part < found.length; part++) {
                double deviation = found[part] - expected * defined[part];
                squares += deviation * deviation;
            }
            return parts < 2 ? Double.NaN : Math.sqrt(squares * parts / (parts - 1));
        }

        private static double total(double[] values) {
            double total = 0;
            for (double value : values) {
                total += value;
            }
            return total;
        }

        @Override
        public double factor() {
            return parts < 2 ? Double.NaN : StudentT.of(parts - 1, 0, 1).quantile(UPPER);
        }
    }
}
