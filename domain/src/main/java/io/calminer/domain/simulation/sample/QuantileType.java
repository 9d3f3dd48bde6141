package io.calminer.domain.simulation.sample;

/**
 * A definition of the quantile of a sample, by the position h among the n ordered values, counted from 1.
 *
 * <p>Source: Hyndman, Fan, "Sample quantiles in statistical packages", American Statistician 50, 1996, whose numbers are
 * used everywhere.
 */
public enum QuantileType {
    /** The inverse of the distribution function: the value at ⌈n·p⌉. */
    INVERSE,
    /** The same, averaged with the next value where n·p is whole. */
    INVERSE_AVERAGED,
    /** The value nearest to n·p, the even one of two. */
    NEAREST_EVEN,
    /** Linear at h = n·p. */
    LINEAR,
    /** Linear at h = n·p + ½, as hydrologists do. */
    HAZEN,
    /** Linear at h = (n + 1)·p, as PERCENTILE.EXC. */
    WEIBULL,
    /** Linear at h = (n − 1)·p + 1, as PERCENTILE.INC: the usual one. */
    SPREADSHEET,
    /** Linear at h = (n + ⅓)·p + ⅓: free of bias in the median for any distribution. */
    MEDIAN_UNBIASED,
    /** Linear at h = (n + ¼)·p + ⅜: nearly free of bias for a normal distribution. */
    NORMAL_UNBIASED;

    /** A position this close to a whole one, relative to it, is whole but for rounding. */
    private static final double FUZZ = 0x1p-50;

    /**
     * The type of a number from 1 to 9.
     *
     * @throws IllegalArgumentException for any other number
     */
    public static QuantileType of(int number) {
        if (number < 1 || number > values().length) {
            throw new IllegalArgumentException("Quantile type must be within [1, 9]: was " + number + ".");
        }
        return values()[number - 1];
    }

    /** Whether the definition interpolates, so that it exists for weighted values too. */
    boolean isLinear() {
        return compareTo(LINEAR) >= 0;
    }

    /** The position of a quantile among n values, 1…n; n need not be whole. */
    double position(double n, double p) {
        double h = switch (this) {
            case INVERSE, INVERSE_AVERAGED, NEAREST_EVEN, LINEAR -> n * p;
            case HAZEN -> n * p + 0.5;
            case WEIBULL -> (n + 1) * p;
            case SPREADSHEET -> (n - 1) * p + 1;
            case MEDIAN_UNBIASED -> (n + 1.0 / 3) * p + 1.0 / 3;
            case NORMAL_UNBIASED -> (n + 0.25) * p + 0.375;
        };
        double whole = Math.rint(h);
        double held = Math.abs(h - whole) <= FUZZ * Math.max(1, h) ? whole : h;
        return Math.max(isLinear() ? 1 : 0, Math.min(n, held));
    }

    /** The quantile of ascending values. */
    double of(double[] sorted, double p) {
        int n = sorted.length;
        double h = position(n, p);
        if (this == INVERSE) {
            return sorted[at((int) Math.ceil(h), n)];
        }
        if (this == NEAREST_EVEN) {
            return sorted[at((int) Math.rint(h), n)];
        }
        int below = (int) Math.floor(h);
        if (this == INVERSE_AVERAGED) {
            int next = below + 1;
            return h == below ? (sorted[at(below, n)] / 2 + sorted[at(next, n)] / 2) : sorted[at(next, n)];
        }
        double share = h - below;
        double low = sorted[at(below, n)];
        return share > 0 ? low * (1 - share) + sorted[at(below + 1, n)] * share : low;
    }

    private static int at(int position, int n) {
        return Math.max(1, Math.min(n, position)) - 1;
    }
}
