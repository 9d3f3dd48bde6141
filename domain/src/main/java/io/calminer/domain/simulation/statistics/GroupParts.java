package io.calminer.domain.simulation.statistics;

import java.util.Map;
import java.util.TreeMap;

/** What the threads of a group of chunks have found of what belongs together. */
public final class GroupParts {

    private final Dependence dependence;
    private final long firstChunk;
    private final double[][] sums;
    private final Map<Integer, int[][]> counts = new TreeMap<>();

    /** Nothing found yet in so many chunks. */
    public GroupParts(Dependence dependence, long firstChunk, int chunks) {
        this.dependence = dependence;
        this.firstChunk = firstChunk;
        this.sums = new double[chunks][];
    }

    /** Takes what was found in a chunk out of a thread's tally. */
    public void take(long chunk, PartTally tally) {
        sums[(int) (chunk - firstChunk)] = tally.sums.clone();
        int[][] into = counts.computeIfAbsent(dependence.part(chunk), part -> empty(tally.counts));
        for (int m = 0; m < into.length; m++) {
            Counts.add(into[m], tally.counts[m]);
        }
        tally.clear();
    }

    private static int[][] empty(int[][] like) {
        int[][] empty = new int[like.length][];
        for (int m = 0; m < empty.length; m++) {
            empty[m] = new int[like[m].length];
        }
        return empty;
    }

    /** The sums of the chunks in their order. */
    double[][] sums() {
        return sums;
    }

    /** The randomisation of a chunk of the group. */
    int part(int chunk) {
        return dependence.part(firstChunk + chunk);
    }

    /** Counts by randomisation, metric and class. */
    Map<Integer, int[][]> counts() {
        return counts;
    }
}
