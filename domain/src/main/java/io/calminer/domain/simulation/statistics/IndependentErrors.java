package io.calminer.domain.simulation.statistics;

import java.io.DataInputStream;
import java.io.DataOutputStream;

/** Errors of independent iterations: s/√n for the mean, √(n·p·(1 − p)) for a rank. */
record IndependentErrors() implements StandardErrors {

    @Override
    public void add(GroupParts group) {
        throw new IllegalStateException("Independent iterations have no parts.");
    }

    @Override
    public Accuracy accuracy(int metric, Moments moments, long[] metricBins) {
        return new Independent(moments);
    }

    @Override
    public void write(DataOutputStream out) {
        // the moments tell everything
    }

    @Override
    public void read(DataInputStream in) {
        // the moments tell everything
    }

    /** The accuracy of one metric. */
    record Independent(Moments moments) implements Accuracy {

        @Override
        public double ofMean() {
            return moments.standardError();
        }

        @Override
        public double ofRank(double share) {
            return Math.sqrt(moments.count() * share * (1 - share));
        }

        @Override
        public double factor() {
            return NORMAL;
        }

        @Override
        public double neighbours() {
            return 0;
        }
    }
}
