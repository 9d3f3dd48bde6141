package io.calminer.domain.simulation.distribution.fit;

import java.util.Map;

/**
 * Critical values of the Anderson–Darling statistic when the parameters were fitted to the same data: the adjusted
 * statistic is above them with the given probability though the family is right.
 *
 * <p>Sources: D'Agostino, Stephens (editors), "Goodness-of-fit techniques", 1986, tables 4.7 (normal) and 4.14
 * (exponential); Stephens, "Goodness of fit for the extreme value distribution", Biometrika 64 (1977); Stephens, "Tests
 * of fit for the logistic distribution based on the empirical distribution function", Biometrika 66 (1979).
 *
 * @param perRoot what is added to 1 for each 1/√n when the statistic is adjusted
 * @param perCount for each 1/n
 * @param perSquare for each 1/n²
 * @param byLevel the critical values by level
 */
record CriticalValues(double perRoot, double perCount, double perSquare, Map<Double, Double> byLevel) {

    /** A*² = A²·(1 + 0.75/n + 2.25/n²). */
    static final CriticalValues NORMAL =
            new CriticalValues(0, 0.75, 2.25, Map.of(0.10, 0.631, 0.05, 0.752, 0.025, 0.873, 0.01, 1.035));

    /** A*² = A²·(1 + 0.6/n). */
    static final CriticalValues EXPONENTIAL =
            new CriticalValues(0, 0.6, 0, Map.of(0.15, 0.916, 0.10, 1.062, 0.05, 1.321, 0.025, 1.591, 0.01, 1.959));

    /** A*² = A²·(1 + 0.2/√n). */
    static final CriticalValues GUMBEL =
            new CriticalValues(0.2, 0, 0, Map.of(0.25, 0.474, 0.10, 0.637, 0.05, 0.757, 0.025, 0.877, 0.01, 1.038));

    /** A*² = A²·(1 + 0.25/n). */
    static final CriticalValues LOGISTIC = new CriticalValues(
            0, 0.25, 0, Map.of(0.25, 0.426, 0.10, 0.563, 0.05, 0.660, 0.025, 0.769, 0.01, 0.906, 0.005, 1.010));

    CriticalValues {
        byLevel = Map.copyOf(byLevel);
    }

    /** The statistic adjusted to the number of values, which is compared with the critical values. */
    double adjusted(double statistic, int n) {
        return statistic * (1 + perRoot / Math.sqrt(n) + perCount / n + perSquare / ((double) n * n));
    }
}
