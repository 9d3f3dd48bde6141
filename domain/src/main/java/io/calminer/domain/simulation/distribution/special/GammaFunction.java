package io.calminer.domain.simulation.distribution.special;

import io.calminer.domain.program.Elementary;

/**
 * The gamma function of a positive argument, whole, as a logarithm and scaled by Stirling's leading term.
 *
 * <p>Below 60 the argument is shifted into [15, 16) by exact recurrence, where Stirling's series to eight terms is
 * complete in double precision. Relative errors: {@link #gamma} and {@link #scaled} 2e-15; {@link #logGamma} 2e-15 of
 * max(1, |ln Γ|). Source: NIST Digital Library of Mathematical Functions, 5.11.
 */
public final class GammaFunction {

    private static final double HALF_LOG_TWO_PI = 0.9189385332046728;
    private static final double ROOT_TWO_PI = 2.5066282746310007;

    /** Below it, values come from products; above it, from Stirling's series directly. */
    static final double LARGE = 60;

    private static final double LEAST_FOR_SERIES = 15;
    private static final double LARGEST_RESULT = 171.7;

    /** 1 less Euler's constant, and (−1)^k (ζ(k) − 1) / k from k = 2. */
    private static final double ONE_LESS_EULER = 0.42278433509846713;

    private static final double[] ZETA = {
        0.3224670334241132,
        -0.0673523010531981,
        0.020580808427784546,
        -0.007385551028673986,
        0.0028905103307415234,
        -0.001192753911703261,
        5.096695247430425E-4,
        -2.2315475845357939E-4,
        9.945751278180853E-5,
        -4.492623673813314E-5,
        2.050721277567069E-5,
        -9.439488275268397E-6,
        4.374866789907488E-6,
        -2.039215753801366E-6,
        9.55141213040742E-7,
        -4.492469198764566E-7,
        2.1207184805554665E-7,
        -1.0043224823968099E-7,
        4.7698101693639804E-8,
        -2.2711094608943164E-8,
        1.0838659214896955E-8,
        -5.183475041970047E-9,
        2.4836745438024785E-9,
        -1.1921401405860912E-9,
        5.731367241678862E-10,
        -2.7595228851242334E-10,
        1.330476437424449E-10,
        -6.4229645638381E-11
    };

    private GammaFunction() {}

    /** Γ(x) for x &gt; 0; ∞ beyond 171.62. */
    public static double gamma(double x) {
        if (!(x < LARGEST_RESULT)) {
            return Double.isNaN(x) ? x : Double.POSITIVE_INFINITY;
        }
        double product = 1;
        double shifted = x;
        while (shifted < LEAST_FOR_SERIES) {
            product *= shifted;
            shifted++;
        }
        double half = StrictMath.pow(shifted, 0.5 * (shifted - 0.5));
        double whole = ROOT_TWO_PI * half * Elementary.exp(-shifted) * half * Elementary.exp(stirling(shifted));
        return whole / product;
    }

    /** ln Γ(x) for x &gt; 0. */
    public static double logGamma(double x) {
        if (x < 0.5) {
            return logGammaOnePlus(x) - Elementary.ln(x);
        }
        if (x <= 1.5) {
            return logGammaOnePlus(x - 1);
        }
        if (x <= 2.5) {
            return logGammaOnePlus(x - 2) + Elementary.ln(x - 1);
        }
        if (x < LEAST_FOR_SERIES) {
            return Elementary.ln(gamma(x));
        }
        double log = Elementary.ln(x);
        return (x - 0.5) * (log - 1) - 0.5 + HALF_LOG_TWO_PI + stirling(x);
    }

    /** ln Γ(1 + a) for −½ ≤ a ≤ ½, to relative accuracy even where it vanishes. */
    public static double logGammaOnePlus(double a) {
        double sum = 0;
        for (int k = ZETA.length - 1; k >= 0; k--) {
            sum = Math.fma(sum, a, ZETA[k]);
        }
        return Math.fma(Math.fma(sum, a, ONE_LESS_EULER), a, -StrictMath.log1p(a));
    }

    /** Γ(x) / (√(2π/x) (x/e)^x), which tends to 1 for large x. */
    public static double scaled(double x) {
        if (x >= LEAST_FOR_SERIES) {
            return Elementary.exp(stirling(x));
        }
        double power = StrictMath.pow(x, x);
        return gamma(1 + x) * Elementary.exp(x) / (ROOT_TWO_PI * Math.sqrt(x) * power);
    }

    /** Γ(x + ½) / Γ(x). */
    public static double halfStepRatio(double x) {
        if (x < LARGE) {
            return x * gamma(x + 0.5) / gamma(1 + x);
        }
        double rise = x * StrictMath.log1p(0.5 / x) - 0.5;
        return Math.sqrt(x) * Elementary.exp(rise + stirling(x + 0.5) - stirling(x));
    }

    /** Stirling's series for x ≥ 15: 1/(12x) − 1/(360x³) + … */
    private static double stirling(double x) {
        double s = 1 / (x * x);
        double sum = Math.fma(s, -0.02955065359477124, 0.00641025641025641);
        sum = Math.fma(s, sum, -0.0019175269175269176);
        sum = Math.fma(s, sum, 8.417508417508417E-4);
        sum = Math.fma(s, sum, -5.952380952380953E-4);
        sum = Math.fma(s, sum, 7.936507936507937E-4);
        sum = Math.fma(s, sum, -0.002777777777777778);
        return Math.fma(s, sum, 0.08333333333333333) / x;
    }
}
