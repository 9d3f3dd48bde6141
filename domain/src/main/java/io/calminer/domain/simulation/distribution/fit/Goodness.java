package io.calminer.domain.simulation.distribution.fit;

import io.calminer.domain.program.Elementary;
import io.calminer.domain.simulation.distribution.Distribution;
import java.util.Map;

/**
 * How far a fitted law is from the data.
 *
 * @param andersonDarling A², which weighs the tails; NaN of a discrete law
 * @param andersonDarlingAdjusted A² adjusted to the number of values, to be compared with the critical values; NaN where
 *     none are published for fitted parameters
 * @param criticalValues by level: the adjusted A² is above one with that probability though the family is right
 * @param kolmogorovSmirnov D, the greatest distance between both distribution functions
 * @param kolmogorovSmirnovP the probability of such a D or a greater one for given parameters; with fitted ones it is
 *     less, so this is an upper bound
 */
public record Goodness(
        double andersonDarling,
        double andersonDarlingAdjusted,
        Map<Double, Double> criticalValues,
        double kolmogorovSmirnov,
        double kolmogorovSmirnovP) {

    private static final double TINY = 1e-300;

    public Goodness {
        criticalValues = Map.copyOf(criticalValues);
    }

    static Goodness of(Candidate candidate, Distribution law, Data data) {
        double square = law.isDiscrete() ? Double.NaN : andersonDarling(law, data);
        double distance = distance(law, data);
        return new Goodness(
                square,
                candidate
                        .critical()
                        .map(values -> values.adjusted(square, data.count()))
                        .orElse(Double.NaN),
                candidate.critical().map(CriticalValues::byLevel).orElse(Map.of()),
                distance,
                exceeded(distance, data.count()));
    }

    /** A² = −n − Σ (2i − 1)·(ln F(x_i) + ln(1 − F(x_{n+1−i}))) ÷ n. */
    private static double andersonDarling(Distribution law, Data data) {
        int n = data.count();
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double below = law.cumulative(data.value(i));
            double above = law.survival(data.value(n - 1 - i));
            sum += (2.0 * i + 1) * (Elementary.ln(Math.max(TINY, below)) + Elementary.ln(Math.max(TINY, above)));
        }
        return -n - sum / n;
    }

    private static double distance(Distribution law, Data data) {
        int n = data.count();
        double most = 0;
        for (int i = 0; i < n; ) {
            int next = i + 1;
            while (next < n && data.value(next) == data.value(i)) {
                next++;
            }
            double x = data.value(i);
            double upTo = law.cumulative(x);
            double before = law.isDiscrete() ? upTo - law.density(x) : upTo;
            most = Math.max(most, Math.max(Math.abs((double) next / n - upTo), Math.abs((double) i / n - before)));
            i = next;
        }
        return most;
    }

    /**
     * Kolmogorov's limit 2·Σ (−1)^(k−1) e^(−2k²λ²) at λ = (√n + 0.12 + 0.11/√n)·D (Stephens, Journal of the American
     * Statistical Association 69, 1974).
     */
    private static double exceeded(double distance, int n) {
        double root = Math.sqrt(n);
        double lambda = (root + 0.12 + 0.11 / root) * distance;
        if (lambda < 0.2) {
            return 1;
        }
        double sum = 0;
        for (int k = 1; k <= 20; k++) {
            double term = Elementary.exp(-2.0 * k * k * lambda * lambda);
            sum += k % 2 == 1 ? term : -term;
        }
        return Math.max(0, Math.min(1, 2 * sum));
    }
}
