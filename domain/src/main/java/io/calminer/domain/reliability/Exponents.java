package io.calminer.domain.reliability;

import io.calminer.domain.program.Elementary;
import java.util.Arrays;

/**
 * The one equation behind the exponents of Weibull and power law: Σ x^k ln x ÷ Σ x^k − 1/k = the mean logarithm of the
 * failures, with x over all that was observed.
 *
 * <p>Its left side rises in k, so that there is one root at most; there is none when all failures stand at the greatest x.
 * All is in units of the greatest x, whose powers neither overflow nor vanish. Source: A. C. Cohen, Technometrics 7
 * (1965); for the power law L. H. Crow, "Reliability analysis for complex, repairable systems" (1974).
 */
final class Exponents {

    /** Logarithms of exponents are looked for within it on both sides. */
    private static final double FARTHEST = 512;

    private final double greatest;
    private final double[] logs;
    private final double failureLogs;
    private final int failures;

    private Exponents(double greatest, double[] logs, double failureLogs, int failures) {
        this.greatest = greatest;
        this.logs = logs;
        this.failureLogs = failureLogs;
        this.failures = failures;
    }

    /** All that was observed, and the failures; all above 0, no failure above the greatest of all. */
    static Exponents of(double[] observed, double[] failures) {
        double greatest = Arrays.stream(observed).max().orElse(1);
        double[] logs = Arrays.stream(observed).map(x -> log(x, greatest)).toArray();
        double sum = 0;
        for (double failure : failures) {
            sum += log(failure, greatest);
        }
        return new Exponents(greatest, logs, sum, failures.length);
    }

    /** ln(x ÷ unit), to full accuracy where x is near the unit. */
    private static double log(double x, double unit) {
        return x > unit / 2 ? StrictMath.log1p((x - unit) / unit) : Elementary.ln(x) - Elementary.ln(unit);
    }

    boolean hasRoot() {
        return failureLogs < 0;
    }

    /** The root k. */
    double root() {
        double log = Halving.rising(at -> excess(Elementary.exp(at)), 0, FARTHEST);
        return Elementary.exp(log);
    }

    private double excess(double k) {
        double sum = 0;
        double weighted = 0;
        for (double log : logs) {
            double power = Elementary.exp(k * log);
            sum += power;
            weighted += power * log;
        }
        return weighted / sum - 1 / k - failureLogs / failures;
    }

    /** ln Σ (x ÷ greatest)^k. */
    double logPowers(double k) {
        double sum = 0;
        for (double log : logs) {
            sum += Elementary.exp(k * log);
        }
        return Elementary.ln(sum);
    }

    double greatest() {
        return greatest;
    }

    int failures() {
        return failures;
    }

    /** Σ ln(failure ÷ greatest). */
    double failureLogs() {
        return failureLogs;
    }
}
