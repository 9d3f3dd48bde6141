package io.calminer.domain.simulation.distribution.special;

import io.calminer.domain.program.Elementary;

/** The gamma function of a positive argument. */
public final class GammaFunction {

    private static final double HALF_LOG_TWO_PI = 0.9189385332046728;

    private GammaFunction() {}

    /** ln Γ(x) for x &gt; 0, by Stirling's series after shifting x above 15. */
    public static double logGamma(double x) {
        double product = 1;
        double shifted = x;
        while (shifted < 15) {
            product *= shifted;
            shifted++;
        }
        double inverse = 1 / (shifted * shifted);
        double series = Math.fma(inverse, 1.0 / 1188, -1.0 / 1680);
        series = Math.fma(inverse, series, 1.0 / 1260);
        series = Math.fma(inverse, series, -1.0 / 360);
        series = Math.fma(inverse, series, 1.0 / 12) / shifted;
        double whole = (shifted - 0.5) * Elementary.ln(shifted) - shifted + HALF_LOG_TWO_PI + series;
        return whole - Elementary.ln(product);
    }
}
