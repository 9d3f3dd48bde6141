package io.calminer.domain.program;

/**
 * The exponential, the natural logarithm and the power, with the same bits on every machine.
 *
 * <p>{@link Math#exp} and its kin differ between interpreter, compilers and JDKs, and {@link StrictMath}
 * is not vectorised. Here every step is {@code + - * /} or an explicit {@link Math#fma}, whose results are
 * fixed by IEEE 754. Polynomials are Chebyshev fits made with 80 digits; their own error is below 2^-61.
 * Errors against a 40-digit reference: exp 1.1, ln 1.0, pow 1.0 units in the last place at most.
 */
public final class Elementary {

    private static final double LOG2_E = 1.4426950408889634;
    private static final double LN_2 = 0.6931471805599453;
    private static final double LN_2_REST = 2.3190468138462996e-17;

    /** The first 21 bits of ln 2, whose product with any exponent is exact, and the rest. */
    private static final double LN_2_HIGH = 0.6931467056274414;

    private static final double LN_2_LOW = 4.7493250390316726e-07;

    /** 1.5 · 2^52: adding it rounds to a whole number, which then stands in the lowest bits. */
    private static final double ROUNDER = 6755399441055744.0;

    /** Within ±708 both the result and its power of two are normal numbers. */
    private static final double SAFE = 708.0;

    private static final double SQRT_HALF = 0.7071067811865476;
    private static final int LARGEST_REPEATED = 64;

    private Elementary() {}

    /** e^x: 0 at −∞, ∞ beyond 709.78, subnormal below −708.4, NaN at NaN. */
    public static double exp(double x) {
        if (!(Math.abs(x) < SAFE)) {
            return expAtEdge(x);
        }
        return timesPowerOfTwo(reducedExp(x), x);
    }

    /** {@code y[i] = exp(x[i])} for i &lt; n, with the bits of {@link #exp(double)}; slower when y is x. */
    public static void exp(double[] x, double[] y, int n) {
        exp(1.0, 0.0, x, y, n);
    }

    /**
     * {@code y[i] = exp(fma(scale, x[i], shift))} for i &lt; n, with the bits of {@link #exp(double)}.
     *
     * <p>The polynomial runs as one loop that the compiler vectorises; moving bits between long and double
     * would stop it, so the power of two is applied in a second loop. Slower when y is x.
     */
    public static void exp(double scale, double shift, double[] x, double[] y, int n) {
        if (x == y) {
            for (int i = 0; i < n; i++) {
                y[i] = exp(Math.fma(scale, x[i], shift));
            }
            return;
        }
        Accelerator.Loops loops = Accelerator.loops(n);
        if (loops != null) {
            loops.exp(scale, shift, x, y, n);
        } else {
            reducedExp(scale, shift, x, y, n);
            powers(scale, shift, x, y, n);
        }
    }

    private static void reducedExp(double scale, double shift, double[] x, double[] y, int n) {
        // no checks within the loop where the compiler sees that no index is too large
        int to = Math.min(n, Math.min(x.length, y.length));
        for (int i = 0; i < to; i++) {
            y[i] = reducedExp(Math.fma(scale, x[i], shift));
        }
    }

    private static void powers(double scale, double shift, double[] x, double[] y, int n) {
        int to = Math.min(n, Math.min(x.length, y.length));
        for (int i = 0; i < to; i++) {
            double exponent = Math.fma(scale, x[i], shift);
            y[i] = Math.abs(exponent) < SAFE ? timesPowerOfTwo(y[i], exponent) : expAtEdge(exponent);
        }
    }

    /** The natural logarithm: −∞ at 0, NaN below 0 and at NaN, ∞ at ∞. */
    public static double ln(double x) {
        if (!(x >= Double.MIN_NORMAL && x < Double.POSITIVE_INFINITY)) {
            return lnAtEdge(x);
        }
        return lnOfNormal(x, 0);
    }

    /**
     * a^b with the special cases of {@link Math#pow}.
     *
     * <p>Whole exponents up to 64 in size multiply repeatedly in twice the precision, so that a square is
     * {@code a * a} rounded once; all others go to {@link StrictMath#pow}.
     */
    public static double pow(double a, double b) {
        if (b == 2.0) {
            return a * a;
        }
        if (b == 1.0) {
            return a;
        }
        if (Math.abs(b) <= LARGEST_REPEATED && b == Math.rint(b)) {
            return wholePower(a, (int) b);
        }
        return StrictMath.pow(a, b);
    }

    /** e^r where r is x less its nearest multiple of ln 2: between 0.707 and 1.415. */
    private static double reducedExp(double x) {
        double k = Math.fma(x, LOG2_E, ROUNDER) - ROUNDER;
        double r = Math.fma(-k, LN_2_REST, Math.fma(-k, LN_2, x));
        double s = r * r;
        double even = Math.fma(2.0914686968086876e-09, s, 2.75572736431103e-07);
        double odd = Math.fma(2.5105217004720745e-08, s, 2.7557255400206422e-06);
        even = Math.fma(even, s, 2.4801587325547743e-05);
        odd = Math.fma(odd, s, 0.00019841269874820627);
        even = Math.fma(even, s, 0.0013888888888883748);
        odd = Math.fma(odd, s, 0.008333333333326136);
        even = Math.fma(even, s, 0.04166666666666667);
        odd = Math.fma(odd, s, 0.1666666666666667);
        even = Math.fma(even, s, 0.5);
        return 1.0 + Math.fma(s, Math.fma(odd, r, even), r);
    }

    /** Adds the whole number nearest to x / ln 2 to the exponent of a reduced result. */
    private static double timesPowerOfTwo(double reduced, double x) {
        long k = Double.doubleToRawLongBits(Math.fma(x, LOG2_E, ROUNDER));
        return Double.longBitsToDouble(Double.doubleToRawLongBits(reduced) + (k << 52));
    }

    private static double expAtEdge(double x) {
        if (Double.isNaN(x)) {
            return Double.NaN;
        }
        double held = Math.max(-746.0, Math.min(710.0, x));
        double half = held * 0.5;
        double steps = Math.fma(held, LOG2_E, ROUNDER) - ROUNDER;
        double first = Math.rint(half * LOG2_E);
        return reducedExp(held) * twoTo((int) first) * twoTo((int) (steps - first));
    }

    /** 2^k for k within the exponents of normal numbers. */
    private static double twoTo(int k) {
        return Double.longBitsToDouble((long) (k + 1023) << 52);
    }

    private static double lnAtEdge(double x) {
        if (x > 0 && x < Double.MIN_NORMAL) {
            return lnOfNormal(x * 0x1p54, -54);
        }
        if (x == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        return x > 0 ? x : Double.NaN;
    }

    /**
     * ln(x · 2^shift) = k ln 2 + ln(1 + f), with 1 + f within [√½, √2] and, for s = f / (2 + f),
     * ln(1 + f) = f − (f²/2 − s (f²/2 + R(s²))).
     */
    private static double lnOfNormal(double x, int shift) {
        long bits = Double.doubleToRawLongBits(x);
        long aboveRoot = bits - Double.doubleToRawLongBits(SQRT_HALF);
        long steps = aboveRoot >> 52;
        double f = Double.longBitsToDouble(bits - (steps << 52)) - 1.0;
        double k = (double) (steps + shift);
        double s = f / (2.0 + f);
        double z = s * s;
        double rest = Math.fma(0.13088034850927555, z, 0.13268638369266825);
        rest = Math.fma(rest, z, 0.15386244737621665);
        rest = Math.fma(rest, z, 0.18181795547521137);
        rest = Math.fma(rest, z, 0.22222222392581045);
        rest = Math.fma(rest, z, 0.28571428570799784);
        rest = Math.fma(rest, z, 0.40000000000000885);
        rest = Math.fma(rest, z, 0.6666666666666666);
        double halfSquare = 0.5 * f * f;
        double small = Math.fma(k, LN_2_LOW, s * Math.fma(rest, z, halfSquare));
        return Math.fma(k, LN_2_HIGH, f - (halfSquare - small));
    }

    private static double wholePower(double a, int n) {
        double high = 1.0;
        double low = 0.0;
        double squareHigh = a;
        double squareLow = 0.0;
        for (int left = Math.abs(n); left != 0; left >>= 1) {
            if ((left & 1) != 0) {
                double product = high * squareHigh;
                low = Math.fma(high, squareHigh, -product) + Math.fma(high, squareLow, low * squareHigh);
                high = product;
            }
            double square = squareHigh * squareHigh;
            squareLow = Math.fma(squareHigh, squareHigh, -square) + 2.0 * squareHigh * squareLow;
            squareHigh = square;
        }
        double size = Math.abs(high);
        if (!(size > 1e-270 && size < 1e270)) {
            return StrictMath.pow(a, n);
        }
        if (n >= 0) {
            return high + low;
        }
        double inverse = 1.0 / high;
        return Math.fma(-inverse, Math.fma(inverse, high, -1.0) + inverse * low, inverse);
    }
}
