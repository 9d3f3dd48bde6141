package io.calminer.domain.valuation;

/**
 * Separates the roots of a polynomial in (0, 1), each into an interval of its own, or says that rounding forbids it.
 *
 * <p>On an interval the polynomial is a mean of its Bernstein coefficients, so that it has at most as many roots there as
 * these change sign: none without a change, exactly one with one change. With more the interval is halved by de
 * Casteljau's means. A coefficient that rounding could have turned, a multiple root and roots closer than 1/1024 end the
 * search without a result. Nearly every series of a mine is decided by one or two intervals, at a small part of the work
 * of {@link RateScan}'s own search, which answers all.
 *
 * <p>Source: Lane and Riesenfeld, Bounds on a polynomial, BIT 21 (1981). Mutable workspace of one thread, without
 * allocation after construction.
 */
final class RootIsolation {

    /** Means cost the square of the degree: above this one the other search is as quick. */
    static final int HIGHEST_DEGREE = 64;

    private static final int DEEPEST = 10;
    private static final int UNCERTAIN = -1;

    private final int degree;
    private final double[] shares;
    private final double[][] levels;
    private final double[] lows;
    private final double[] highs;
    private final double[] guesses;
    private final double[] signsAtHigh;
    private double rounding;
    private int count;

    /** A workspace for polynomials of a degree of at most {@link #HIGHEST_DEGREE}. */
    RootIsolation(int degree) {
        this.degree = degree;
        this.shares = new double[degree + 1];
        double combinations = 1;
        for (int i = 0; i <= degree; i++) {
            shares[i] = 1 / combinations;
            combinations = combinations * (degree - i) / (i + 1);
        }
        this.levels = new double[DEEPEST + 1][degree + 1];
        this.lows = new double[degree + 1];
        this.highs = new double[degree + 1];
        this.guesses = new double[degree + 1];
        this.signsAtHigh = new double[degree + 1];
    }

    /**
     * Separates the roots; false when it cannot.
     *
     * @param coefficients by ascending power
     * @param reversed whether to take them by descending power instead
     */
    boolean isolate(double[] coefficients, boolean reversed) {
        count = 0;
        double[] polygon = levels[0];
        double magnitude = 0;
        for (int i = 0; i <= degree; i++) {
            double c = coefficients[reversed ? degree - i : i];
            magnitude += Math.abs(c);
            polygon[i] = c * shares[i];
        }
        // each coefficient is a sum of at most the magnitude, and so is each mean of them
        rounding = magnitude * (degree + 2) * (DEEPEST + 2) * 0x1p-52;
        for (int round = 1; round <= degree; round++) {
            for (int i = degree; i >= round; i--) {
                polygon[i] = polygon[i] + polygon[i - 1];
            }
        }
        return explore(0, 0, 0, 1);
    }

    /** How many roots there are. */
    int count() {
        return count;
    }

    double low(int root) {
        return lows[root];
    }

    double high(int root) {
        return highs[root];
    }

    /** Where the polygon of the coefficients crosses zero: close to the root. */
    double guess(int root) {
        return guesses[root];
    }

    /** The polynomial's sign at the interval's upper end, opposite to that at the lower one. */
    double signAtHigh(int root) {
        return signsAtHigh[root];
    }

    private boolean explore(int place, int depth, double low, double width) {
        double[] polygon = levels[place];
        int changes = changes(polygon, low == 0);
        if (changes == 0) {
            return true;
        }
        if (changes == 1) {
            record(polygon, low, width);
            return true;
        }
        if (changes == UNCERTAIN || depth == DEEPEST) {
            return false;
        }
        halve(polygon, levels[place + 1]);
        double half = width / 2;
        return explore(place + 1, depth + 1, low, half) && explore(place, depth + 1, low + half, half);
    }

    private int changes(double[] polygon, boolean fromZero) {
        int changes = 0;
        double before = polygon[0];
        // a root at 0 itself lies outside; there the coefficient is exact
        boolean certain = Math.abs(before) > rounding || (fromZero && before == 0);
        for (int i = 1; i <= degree; i++) {
            double now = polygon[i];
            certain &= Math.abs(now) > rounding;
            changes += now * before < 0 ? 1 : 0;
            before = now;
        }
        return certain ? changes : UNCERTAIN;
    }

    /** De Casteljau's means: the lower half's coefficients go to the left, the upper half's stay. */
    private void halve(double[] polygon, double[] left) {
        for (int round = 0; round < degree; round++) {
            left[round] = polygon[0];
            for (int i = 0; i < degree - round; i++) {
                polygon[i] = 0.5 * (polygon[i] + polygon[i + 1]);
            }
        }
        left[degree] = polygon[0];
    }

    private void record(double[] polygon, double low, double width) {
        int i = 0;
        while (!(polygon[i] * polygon[i + 1] < 0)) {
            i++;
        }
        double share = polygon[i] / (polygon[i] - polygon[i + 1]);
        lows[count] = low;
        highs[count] = low + width;
        guesses[count] = low + width * (i + share) / degree;
        signsAtHigh[count] = Math.signum(polygon[degree]);
        count++;
    }
}
