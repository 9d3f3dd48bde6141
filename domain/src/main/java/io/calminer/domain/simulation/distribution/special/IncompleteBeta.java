package io.calminer.domain.simulation.distribution.special;

import io.calminer.domain.program.Elementary;

/**
 * The regularised incomplete beta function I(x; a, b), to relative accuracy at both ends.
 *
 * <p>The continued fraction on the side where it converges fast; for a small a the complement without cancellation.
 * Arguments come as x and y = 1 − x, so that neither loses digits. Relative error 1e-13, tested up to shapes of 1e4, where the result is above
 * 1e-290; about 10 √max(a, b) terms. Source: NIST Digital Library of Mathematical Functions, 8.17.
 */
public final class IncompleteBeta {

    private static final double TINY = 1e-300;
    private static final int MOST_TERMS = 10_000_000;
    private static final double LOG_TWO_PI = 1.8378770664093453;

    private IncompleteBeta() {}

    /** I(x; a, b) for a, b &gt; 0 and y = 1 − x. */
    public static double regularized(double x, double y, double a, double b) {
        if (!(x > 0)) {
            return Double.isNaN(x) ? x : 0;
        }
        if (!(y > 0)) {
            return 1;
        }
        if (isEarly(x, a, b)) {
            return hasSmallComplement(x, y, a, b) ? 1 - smallComplement(x, a, b) : direct(x, y, a, b);
        }
        return hasSmallComplement(y, x, b, a) ? smallComplement(y, b, a) : 1 - direct(y, x, b, a);
    }

    /** x^a y^b / B(a, b). */
    public static double kernel(double x, double y, double a, double b) {
        if (a < GammaFunction.LARGE && b < GammaFunction.LARGE) {
            double left = StrictMath.pow(x, a);
            double right = StrictMath.pow(y, b);
            if (left > 1e-140 && right > 1e-140) {
                return left * right * inverseBeta(a, b);
            }
            return Elementary.exp(logKernel(x, y, a, b));
        }
        return Elementary.exp(-deviance(x, y, a, b)) * lead(a, b);
    }

    /** The logarithm of the kernel. */
    public static double logKernel(double x, double y, double a, double b) {
        if (a < GammaFunction.LARGE && b < GammaFunction.LARGE) {
            return a * Elementary.ln(x) + b * log(y, x) + Elementary.ln(inverseBeta(a, b));
        }
        double sum = a + b;
        double scaled = GammaFunction.scaled(sum) / (GammaFunction.scaled(a) * GammaFunction.scaled(b));
        double half = 0.5 * (Elementary.ln(a) + Elementary.ln(b / sum) - LOG_TWO_PI);
        return half + Elementary.ln(scaled) - deviance(x, y, a, b);
    }

    /** 1 / B(a, b) for arguments below 60. */
    private static double inverseBeta(double a, double b) {
        double smaller = Math.min(a, b);
        double larger = Math.max(a, b);
        if (larger < 1e-3) {
            double ratio = GammaFunction.gamma(1 + a + b) / (GammaFunction.gamma(1 + a) * GammaFunction.gamma(1 + b));
            return smaller / (1 + smaller / larger) * ratio;
        }
        double ratio = GammaFunction.gamma(a + b) / GammaFunction.gamma(larger);
        return smaller * ratio / GammaFunction.gamma(1 + smaller);
    }

    private static double lead(double a, double b) {
        double sum = a + b;
        double scaled = GammaFunction.scaled(sum) / (GammaFunction.scaled(a) * GammaFunction.scaled(b));
        return Math.sqrt(a / sum * b / (2 * StrictMath.PI)) * scaled;
    }

    private static double deviance(double x, double y, double a, double b) {
        double sum = a + b;
        return Deviance.of(a, x * sum) + Deviance.of(b, y * sum);
    }

    /** ln y, from x where y is near 1. */
    private static double log(double y, double x) {
        return x < 0.5 ? StrictMath.log1p(-x) : Elementary.ln(y);
    }

    private static boolean isEarly(double x, double a, double b) {
        return x * (a + b + 2) < a + 1;
    }

    private static boolean hasSmallComplement(double x, double y, double a, double b) {
        return a < 0.9 && b < 1e6 && x * Math.max(1, b) < 0.7 && a * (1 - Elementary.ln(x)) < 0.7 && y > 0;
    }

    private static double direct(double x, double y, double a, double b) {
        double front = kernel(x, y, a, b);
        return front == 0 ? 0 : Math.min(1, front * fraction(x, a, b) / a);
    }

    /**
     * 1 − I(x; a, b) for small a and b x: 1 − x^a / (a B(a, b)) (1 + a Σ (1 − b)_n x^n / (n! (a + n))).
     */
    private static double smallComplement(double x, double a, double b) {
        double power = a * Elementary.ln(x) - logStep(a, b);
        double sum = 0;
        double term = 1;
        for (int n = 1; n < 400; n++) {
            term *= (n - b) * x / n;
            double next = sum + term / (a + n);
            if (next == sum) {
                break;
            }
            sum = next;
        }
        return -StrictMath.expm1(power) - a * Elementary.exp(power) * sum;
    }

    /** ln (a B(a, b)) = ln Γ(1 + a) + ln Γ(b) − ln Γ(a + b). */
    private static double logStep(double a, double b) {
        double shift = 0;
        double from = b;
        while (from < 10) {
            shift -= StrictMath.log1p(a / from);
            from++;
        }
        // ln Γ(from) − ln Γ(from + a) by Stirling's series, whose terms are small where a is
        double main = -(from - 0.5) * StrictMath.log1p(a / from) - a * (Elementary.ln(from + a) - 1);
        double rest = series(from) - series(from + a);
        double one = a <= 0.5 ? GammaFunction.logGammaOnePlus(a) : GammaFunction.logGamma(1 + a);
        return one + main + rest - shift;
    }

    private static double series(double x) {
        double s = 1 / (x * x);
        double sum = Math.fma(s, -0.0019175269175269176, 8.417508417508417E-4);
        sum = Math.fma(s, sum, -5.952380952380953E-4);
        sum = Math.fma(s, sum, 7.936507936507937E-4);
        sum = Math.fma(s, sum, -0.002777777777777778);
        return Math.fma(s, sum, 0.08333333333333333) / x;
    }

    /** The continued fraction by Lentz's method. */
    private static double fraction(double x, double a, double b) {
        double c = 1;
        double d = 1 / kept(1 - (a + b) * x / (a + 1));
        double h = d;
        for (int m = 1; m <= MOST_TERMS; m++) {
            double twice = a + 2.0 * m;
            double even = m * (b - m) * x / ((twice - 1) * twice);
            d = 1 / kept(1 + even * d);
            c = kept(1 + even / c);
            h *= d * c;
            double odd = -(a + m) * (a + b + m) * x / (twice * (twice + 1));
            d = 1 / kept(1 + odd * d);
            c = kept(1 + odd / c);
            double change = d * c;
            h *= change;
            if (Math.abs(change - 1) < 0x1p-50) {
                break;
            }
        }
        return h;
    }

    private static double kept(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }
}
