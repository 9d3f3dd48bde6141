package io.calminer.domain.simulation.distribution;

/**
 * The probabilities of a law below, within and above two bounds, counted from the end where they are small.
 *
 * @param law the whole law
 * @param below P(X &lt; a)
 * @param fromLower P(X ≥ a)
 * @param toUpper P(X ≤ b)
 * @param above P(X &gt; b)
 */
record Slice(Distribution law, double below, double fromLower, double toUpper, double above) {

    static Slice of(Distribution law, double lower, double upper) {
        double at = law.isDiscrete() ? law.density(lower) : 0;
        double below = Math.max(0, law.cumulative(lower) - at);
        return new Slice(law, below, law.survival(lower) + at, law.cumulative(upper), law.survival(upper));
    }

    double mass() {
        return below > 0.5 ? fromLower - above : toUpper - below;
    }

    double upTo(double x) {
        double share = below > 0.5 ? fromLower - law.survival(x) : law.cumulative(x) - below;
        return Math.max(0, Math.min(1, share / mass()));
    }

    double beyond(double x) {
        double share = toUpper < 0.5 ? toUpper - law.cumulative(x) : law.survival(x) - above;
        return Math.max(0, Math.min(1, share / mass()));
    }

    double quantile(double p, double q) {
        double from = Math.fma(p, mass(), below);
        if (from <= 0.5) {
            return law.quantile(from);
        }
        return law.upperQuantile(Math.max(0, Math.min(1, Math.fma(q, mass(), above))));
    }
}
