package io.calminer.domain.simulation.statistics;

/**
 * Spearman's correlation of a driver and a metric from sums of ranks.
 *
 * <p>ρ = Σ(r − r̄)(s − s̄) / √(Σ(r − r̄)² Σ(s − s̄)²), where r are the driver's ranks by {@link Ranks} and s those of
 * the metric, each value having the middle rank of its bin. Within 1e-3 of the exact one; 0 when either is constant.
 */
final class RankCorrelation {

    private RankCorrelation() {}

    /**
     * The correlation over the iterations in which the metric is defined.
     *
     * @param metricBins how many iterations lie in each bin of the metric
     * @param rankSums the sum of the driver's ranks in each coarse bin of the metric
     * @param rankSquares the sum of the squares of the driver's ranks
     */
    static double of(long[] metricBins, long[] rankSums, long rankSquares) {
        double n = 0;
        double sumR = 0;
        double sumS = 0;
        double sumSS = 0;
        double sumRS = 0;
        for (int bin = 0; bin < rankSums.length; bin++) {
            double count = count(metricBins, bin);
            double rank = n + count / 2;
            sumR += rankSums[bin];
            sumS += count * rank;
            sumSS += count * rank * rank;
            sumRS += rankSums[bin] * rank;
            n += count;
        }
        double covariance = sumRS - sumR * sumS / n;
        double spread = (rankSquares - sumR * sumR / n) * (sumSS - sumS * sumS / n);
        return spread > 0 ? Math.max(-1, Math.min(1, covariance / Math.sqrt(spread))) : 0;
    }

    private static double count(long[] metricBins, int coarse) {
        long count = 0;
        int first = coarse << Shape.RANK_SHIFT;
        for (int bin = first; bin < first + (1 << Shape.RANK_SHIFT); bin++) {
            count += metricBins[bin];
        }
        return count;
    }
}
