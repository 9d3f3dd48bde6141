package io.calminer.domain.simulation.statistics;

/**
 * Where a share of the outcomes lies among the classes of a metric.
 *
 * @param found the class
 * @param within the share of the class's outcomes that lie below, taken as evenly spread
 */
record ClassShares(int found, double within) {

    /** The place of a share. */
    static ClassShares of(long[] counts, double share) {
        long total = 0;
        for (long count : counts) {
            total += count;
        }
        double left = share * total;
        for (int c = 0; c < counts.length; c++) {
            if (left <= counts[c] && counts[c] > 0) {
                return new ClassShares(c, Math.max(0, left / counts[c]));
            }
            left -= counts[c];
        }
        return new ClassShares(counts.length - 1, 1);
    }

    /** How many of other outcomes lie below that place. */
    double below(int[] counts) {
        double below = 0;
        for (int c = 0; c < found; c++) {
            below += counts[c];
        }
        return below + within * counts[found];
    }

    /** How many of other outcomes lie below that place. */
    double below(long[] counts) {
        double below = 0;
        for (int c = 0; c < found; c++) {
            below += counts[c];
        }
        return below + within * counts[found];
    }
}
