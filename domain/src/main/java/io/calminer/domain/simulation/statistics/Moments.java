package io.calminer.domain.simulation.statistics;

/**
 * Count, mean, spread, skewness and kurtosis of a sample.
 *
 * @param count the defined values
 * @param mean the arithmetic mean; NaN of nothing
 * @param standardDeviation of the sample, with n − 1; 0 of one value
 * @param skewness third central moment ÷ second^1.5 (population); 0 of equal values
 * @param kurtosis fourth central moment ÷ second² − 3 (population, excess); 0 of equal values
 * @param smallest the least value
 * @param largest the greatest value
 */
public record Moments(
        long count,
        double mean,
        double standardDeviation,
        double skewness,
        double kurtosis,
        double smallest,
        double largest) {

    /** From sums of powers of deviations from a centre. */
    static Moments of(
            long n, double centre, double s1, double s2, double s3, double s4, double smallest, double largest) {
        if (n == 0) {
            double none = Double.NaN;
            return new Moments(0, none, none, none, none, none, none);
        }
        double shift = s1 / n;
        double second = Math.max(0, s2 / n - shift * shift);
        if (!(second > 0)) {
            return new Moments(n, centre + shift, 0, 0, 0, smallest, largest);
        }
        double third = s3 / n - 3 * shift * (s2 / n) + 2 * shift * shift * shift;
        double fourth =
                s4 / n - 4 * shift * (s3 / n) + 6 * shift * shift * (s2 / n) - 3 * shift * shift * shift * shift;
        double sample = n > 1 ? second * n / (n - 1) : 0;
        return new Moments(
                n,
                centre + shift,
                Math.sqrt(sample),
                third / (second * Math.sqrt(second)),
                fourth / (second * second) - 3,
                smallest,
                largest);
    }

    /** The standard error of the mean under independent iterations. */
    public double standardError() {
        return standardDeviation / Math.sqrt((double) count);
    }
}
