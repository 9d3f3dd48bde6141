package io.calminer.domain.simulation.distribution.special;

import io.calminer.domain.program.Elementary;

/**
 * The regularised incomplete gamma functions P(a, x) and Q(a, x) = 1 − P(a, x), each to relative accuracy.
 *
 * <p>The power series below a + 1, the continued fraction above it, and for small a and x the upper part without
 * cancellation. Relative error 1e-13 for shapes up to 1e5 where the result is above 1e-290; 3e-13 was seen at 2e9. For large a both take about 10 √a terms. Source:
 * NIST Digital Library of Mathematical Functions, 8.7 and 8.9; the small upper part as in Boost.Math.
 */
public final class IncompleteGamma {

    private static final double TINY = 1e-300;
    private static final int MOST_TERMS = 10_000_000;

    private IncompleteGamma() {}

    /** P(a, x) for a &gt; 0. */
    public static double lower(double a, double x) {
        if (!(x > 0 && x < Double.POSITIVE_INFINITY)) {
            return Double.isNaN(x) ? x : x > 0 ? 1 : 0;
        }
        if (isSmall(a, x)) {
            return 1 - smallUpper(a, x);
        }
        return x < a + 1 ? series(a, x) : 1 - fraction(a, x);
    }

    /** Q(a, x) for a &gt; 0. */
    public static double upper(double a, double x) {
        if (!(x > 0 && x < Double.POSITIVE_INFINITY)) {
            return Double.isNaN(x) ? x : x > 0 ? 0 : 1;
        }
        if (isSmall(a, x)) {
            return smallUpper(a, x);
        }
        return x < a + 1 ? 1 - series(a, x) : fraction(a, x);
    }

    /** x^a e^−x / Γ(a + 1) for a ≥ 0: the probability of a events where x are expected. */
    public static double kernel(double a, double x) {
        if (x == 0) {
            return a == 0 ? 1 : 0;
        }
        if (a < GammaFunction.LARGE) {
            double half = Elementary.exp(-0.5 * x);
            double scale = half / GammaFunction.gamma(a + 1);
            return StrictMath.pow(x, a) * scale * half;
        }
        double deviance = Deviance.of(a, x);
        return Elementary.exp(-deviance) / (GammaFunction.scaled(a) * Math.sqrt(2 * StrictMath.PI * a));
    }

    /** The logarithm of the kernel. */
    public static double logKernel(double a, double x) {
        if (x == 0) {
            return a == 0 ? 0 : Double.NEGATIVE_INFINITY;
        }
        if (a < GammaFunction.LARGE) {
            return a * Elementary.ln(x) - x - GammaFunction.logGamma(a + 1);
        }
        double lead = 0.5 * Elementary.ln(2 * StrictMath.PI * a) + Elementary.ln(GammaFunction.scaled(a));
        return -Deviance.of(a, x) - lead;
    }

    private static boolean isSmall(double a, double x) {
        return a < 0.9 && x < 1.1 && (x < 0.5 ? -0.4 / Elementary.ln(x) > a : 0.75 * x > a);
    }

    private static double series(double a, double x) {
        double term = 1;
        double sum = 1;
        for (int n = 1; n < MOST_TERMS; n++) {
            term *= x / (a + n);
            sum += term;
            if (term < sum * 0x1p-55) {
                break;
            }
        }
        return Math.min(1, sum * kernel(a, x));
    }

    /** Q(a, x) = a kernel(a, x) / (x + 1 − a − 1 (1 − a) / (x + 3 − a − …)), by Lentz's method. */
    private static double fraction(double a, double x) {
        double front = a * kernel(a, x);
        if (front == 0) {
            return 0;
        }
        double b = x + 1 - a;
        double c = 1 / TINY;
        double d = 1 / b;
        double h = d;
        for (int i = 1; i < MOST_TERMS; i++) {
            double an = i * (a - i);
            b += 2;
            d = 1 / kept(Math.fma(an, d, b));
            c = kept(b + an / c);
            double change = d * c;
            h *= change;
            if (Math.abs(change - 1) < 0x1p-50) {
                break;
            }
        }
        return Math.min(1, front * h);
    }

    /** Q = a ((Γ(1+a) − 1) − (x^a − 1)) / a / Γ(1+a) − a x^a Σ (−x)^n / ((a + n) n!) / Γ(1+a). */
    private static double smallUpper(double a, double x) {
        double log = a < 0.5 ? GammaFunction.logGammaOnePlus(a) : GammaFunction.logGamma(1 + a);
        double power = a * Elementary.ln(x);
        double sum = 0;
        double term = 1;
        for (int n = 1; n < 60; n++) {
            term *= -x / n;
            sum += term / (a + n);
        }
        double whole = StrictMath.expm1(log) - StrictMath.expm1(power);
        return (whole - a * Elementary.exp(power) * sum) * Elementary.exp(-log);
    }

    private static double kept(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }
}
