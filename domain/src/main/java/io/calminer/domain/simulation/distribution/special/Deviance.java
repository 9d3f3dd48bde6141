package io.calminer.domain.simulation.distribution.special;

import io.calminer.domain.program.Elementary;

/**
 * x ln(x/m) + m − x without the cancellation near x = m.
 *
 * <p>Source: C. Loader, Fast and accurate computation of binomial probabilities (2000).
 */
final class Deviance {

    private Deviance() {}

    /** The deviance of x ≥ 0 from m &gt; 0. */
    static double of(double x, double m) {
        double apart = x - m;
        if (x == 0 || !(Math.abs(apart) < 0.1 * (x + m))) {
            return x == 0 ? m : x * (Elementary.ln(x) - Elementary.ln(m)) - apart;
        }
        double v = apart / (x + m);
        double square = v * v;
        double sum = apart * v;
        double term = 2 * x * v;
        for (int k = 3; ; k += 2) {
            term *= square;
            double next = sum + term / k;
            if (next == sum) {
                return sum;
            }
            sum = next;
        }
    }
}
