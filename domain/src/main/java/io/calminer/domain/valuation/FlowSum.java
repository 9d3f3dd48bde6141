package io.calminer.domain.valuation;

import io.calminer.domain.program.Elementary;

/**
 * The sum Σ c<sub>i</sub>·e<sup>−e<sub>i</sub>·x</sup> over exponents e<sub>0</sub> &lt; e<sub>1</sub> &lt; …, with its
 * slope, scaled so that nothing overflows.
 *
 * <p>For x ≥ 0 the sum is divided by its first term's factor, for x &lt; 0 by its last term's, so that every factor lies
 * within (0, 1]; signs and roots are those of the sum itself. Where the exponents are 0, 1, 2, … it is a polynomial in
 * z = e<sup>−|x|</sup>, evaluated by Horner's scheme. Mutable workspace of one thread, without allocation.
 */
final class FlowSum {

    private final double[] exponents;
    private final boolean whole;
    private final double[] coefficients;
    private int first;
    private int last;

    private double value;
    private double slope;

    /** A sum over ascending exponents; whole means that they are 0, 1, 2, … */
    FlowSum(double[] exponents, boolean whole) {
        this.exponents = exponents;
        this.whole = whole;
        this.coefficients = new double[exponents.length];
    }

    /** The coefficients, to be filled; then {@link #trim} must be called. */
    double[] coefficients() {
        return coefficients;
    }

    /** Finds the first and the last term; false when all are zero. */
    boolean trim() {
        first = 0;
        last = coefficients.length - 1;
        while (last >= 0 && coefficients[last] == 0) {
            last--;
        }
        while (first < last && coefficients[first] == 0) {
            first++;
        }
        return last >= 0;
    }

    int first() {
        return first;
    }

    int last() {
        return last;
    }

    double exponent(int i) {
        return exponents[i];
    }

    /** The scaled sum at the x of the last {@link #evaluate}. */
    double value() {
        return value;
    }

    /** Its derivative with respect to x. */
    double slope() {
        return slope;
    }

    /** Computes {@link #value} and {@link #slope} at x. */
    void evaluate(double x) {
        if (!whole) {
            evaluateFactors(x);
        } else if (x >= 0) {
            double z = Elementary.exp(-x);
            horner(z, true);
            slope = -z * slope;
        } else {
            double z = Elementary.exp(x);
            horner(z, false);
            slope = z * slope;
        }
    }

    /** The polynomial in e<sup>−x</sup> (direct) or e<sup>x</sup>, and its derivative, at z. */
    private void horner(double z, boolean direct) {
        int to = direct ? first : last;
        int step = direct ? -1 : 1;
        int i = direct ? last : first;
        double p = coefficients[i];
        double d = 0;
        while (i != to) {
            i += step;
            d = Math.fma(d, z, p);
            p = Math.fma(p, z, coefficients[i]);
        }
        value = p;
        slope = d;
    }

    private void evaluateFactors(double x) {
        double anchor = exponents[x >= 0 ? first : last];
        double p = 0;
        double d = 0;
        for (int i = first; i <= last; i++) {
            double distance = exponents[i] - anchor;
            double term = coefficients[i] * Elementary.exp(-distance * x);
            p += term;
            d -= distance * term;
        }
        value = p;
        slope = d;
    }

    /** The sum divided by the sum of its terms' magnitudes, as exactly as the exponents allow: within [−1, 1]. */
    double relative(double x) {
        if (whole) {
            double z = Elementary.exp(-Math.abs(x));
            return compensated(z, x >= 0) / magnitude(z, x >= 0);
        }
        double magnitude = 0;
        double p = 0;
        double anchor = exponents[x >= 0 ? first : last];
        for (int i = first; i <= last; i++) {
            double term = coefficients[i] * Elementary.exp(-(exponents[i] - anchor) * x);
            p += term;
            magnitude += Math.abs(term);
        }
        return p / magnitude;
    }

    private double magnitude(double z, boolean direct) {
        int to = direct ? first : last;
        int step = direct ? -1 : 1;
        int i = direct ? last : first;
        double sum = Math.abs(coefficients[i]);
        while (i != to) {
            i += step;
            sum = Math.fma(sum, z, Math.abs(coefficients[i]));
        }
        return sum;
    }

    /**
     * The only root within an interval, in twice the working precision; only for whole exponents.
     *
     * @param direct whether it is one of e<sup>−x</sup>; otherwise of e<sup>x</sup>
     */
    double rootWithin(RootIsolation parts, int root, boolean direct) {
        double z = PolynomialRoot.within(
                coefficients,
                direct ? last : first,
                direct ? first : last,
                parts.low(root),
                parts.high(root),
                parts.guess(root),
                parts.signAtHigh(root));
        return polished(z, direct);
    }

    /**
     * A root in terms of z = e<sup>−|x|</sup>, improved by Newton steps in twice the working precision.
     *
     * <p>Only for whole exponents. A root that lies close to another is lost in rounding otherwise: the slope there
     * is nearly zero. Source: Graillat, Langlois, Louvet (2009), Algorithms for accurate, validated and fast polynomial
     * evaluation (compensated Horner scheme).
     *
     * @param near a value near the root
     * @param direct whether x is positive
     */
    double polished(double near, boolean direct) {
        double z = near;
        for (int i = 0; i < 4; i++) {
            horner(z, direct);
            double step = compensated(z, direct) / slope;
            if (!(Math.abs(step) <= 1e-7 * z)) {
                return z;
            }
            z -= step;
            if (Math.abs(step) <= 2e-16 * z) {
                return z;
            }
        }
        return z;
    }

    private double compensated(double z, boolean direct) {
        int step = direct ? -1 : 1;
        int to = direct ? first : last;
        int i = direct ? last : first;
        double sum = coefficients[i];
        double rest = 0;
        while (i != to) {
            i += step;
            double product = sum * z;
            double productError = Math.fma(sum, z, -product);
            double c = coefficients[i];
            sum = product + c;
            double part = sum - product;
            rest = Math.fma(rest, z, productError + ((product - (sum - part)) + (c - part)));
        }
        return sum + rest;
    }

    /** A distance from 0 beyond which, for positive x (or negative x), the first (or the last) term outweighs the rest. */
    double bound(boolean upper) {
        double most = 0;
        double rest = 0;
        int end = upper ? first : last;
        for (int i = first; i <= last; i++) {
            double size = i == end ? 0 : Math.abs(coefficients[i]);
            most = Math.max(most, size);
            rest += size;
        }
        double lead = Math.abs(coefficients[end]);
        if (whole) {
            return beyond(most / lead, 1); // Cauchy's bound
        }
        double gap = upper ? exponents[first + 1] - exponents[first] : exponents[last] - exponents[last - 1];
        return beyond(rest / lead, gap);
    }

    /** A little more than ln(1 + ratio)/gap, so that the sign there is beyond the reach of rounding. */
    private static double beyond(double ratio, double gap) {
        double size = ratio < Double.POSITIVE_INFINITY ? Elementary.ln(1 + ratio) : 1000;
        return size * (1 + 1e-9) / gap + 1e-9;
    }
}
