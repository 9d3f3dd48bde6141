package io.calminer.domain.simulation.statistics;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** What a run gathers to tell how far its estimates may be off. */
sealed interface StandardErrors permits IndependentErrors, PairErrors, RandomizationErrors {

    /** Adds the next group. */
    void add(GroupParts group);

    /**
     * How far the estimates of a metric may be off.
     *
     * @param moments its moments so far
     * @param metricBins how many outcomes lie in each of its bins so far, kept as long as the accuracy is asked for ranks
     */
    Accuracy accuracy(int metric, Moments moments, long[] metricBins);

    void write(DataOutputStream out) throws IOException;

    /** Reads what {@link #write} wrote into errors that are empty. */
    void read(DataInputStream in) throws IOException;

    /** Nothing gathered yet. */
    static StandardErrors of(Dependence dependence, Bins bins) {
        return switch (dependence.kind()) {
            case NONE -> new IndependentErrors();
            case PAIRS -> new PairErrors(bins);
            case RANDOMIZATIONS -> new RandomizationErrors(bins, dependence.parts());
        };
    }
}
