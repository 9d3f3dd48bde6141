package io.calminer.domain.simulation.distribution.special;

import io.calminer.domain.program.Elementary;

/**
 * The digamma function ψ(x) = Γ'(x) ÷ Γ(x) of a positive argument.
 *
 * <p>The argument is shifted to 10 or more by ψ(x) = ψ(x + 1) − 1/x; there the asymptotic series to seven terms is
 * complete in double precision. Source: NIST Digital Library of Mathematical Functions, 5.5.2 and 5.11.2.
 */
public final class Digamma {

    private static final double LEAST_FOR_SERIES = 10;

    private Digamma() {}

    /** ψ(x) for x &gt; 0. */
    public static double of(double x) {
        double shift = 0;
        double at = x;
        while (at < LEAST_FOR_SERIES) {
            shift -= 1 / at;
            at++;
        }
        double s = 1 / (at * at);
        double sum = Math.fma(s, -1.0 / 12, 691.0 / 32760);
        sum = Math.fma(s, sum, -1.0 / 132);
        sum = Math.fma(s, sum, 1.0 / 240);
        sum = Math.fma(s, sum, -1.0 / 252);
        sum = Math.fma(s, sum, 1.0 / 120);
        sum = Math.fma(s, sum, -1.0 / 12);
        return shift + Elementary.ln(at) - 1 / (2 * at) + s * sum;
    }
}
