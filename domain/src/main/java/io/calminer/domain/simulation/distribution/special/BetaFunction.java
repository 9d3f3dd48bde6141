package io.calminer.domain.simulation.distribution.special;

import io.calminer.domain.program.Elementary;

/** The beta function and its regularised incomplete form. */
public final class BetaFunction {

    private static final double TINY = 1e-300;
    private static final int MOST_TERMS = 10_000;

    private BetaFunction() {}

    /** ln B(a, b) = ln Γ(a) + ln Γ(b) − ln Γ(a + b). */
    public static double logBeta(double a, double b) {
        return GammaFunction.logGamma(a) + GammaFunction.logGamma(b) - GammaFunction.logGamma(a + b);
    }

    /** I(x; a, b) with y = 1 − x given beside x, so that neither loses digits. */
    public static double regularized(double x, double y, double a, double b) {
        if (!(x > 0)) {
            return Double.isNaN(x) ? x : 0;
        }
        if (!(y > 0)) {
            return 1;
        }
        double power = a * Elementary.ln(x) + b * Elementary.ln(y) - logBeta(a, b);
        double front = Elementary.exp(power);
        return x * (a + b + 2) < a + 1 ? front * fraction(x, a, b) / a : 1 - front * fraction(y, b, a) / b;
    }

    /** The continued fraction by Lentz's method. */
    private static double fraction(double x, double a, double b) {
        double c = 1;
        double d = 1 / kept(1 - (a + b) * x / (a + 1));
        double h = d;
        for (int m = 1; m <= MOST_TERMS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / kept(1 + even * d);
            c = kept(1 + even / c);
            h *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / kept(1 + odd * d);
            c = kept(1 + odd / c);
            double change = d * c;
            h *= change;
            if (Math.abs(change - 1) < 0x1p-53) {
                break;
            }
        }
        return h;
    }

    private static double kept(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }
}
