package io.calminer.domain.simulation.distribution;

/**
 * An event that happens, 1, or does not, 0: mean p, variance p (1 − p).
 *
 * @param p the probability of the event
 */
public record Bernoulli(double p) implements Distribution {

    /**
     * Checks the parameters.
     *
     * @throws InvalidDistribution unless p is within [0, 1]
     */
    public Bernoulli {
        Parameters.of("a Bernoulli").probability("p", p).done();
    }

    /** The event with this probability. */
    public static Bernoulli of(double p) {
        return new Bernoulli(p);
    }

    @Override
    public double density(double x) {
        return Double.isNaN(x) ? x : x == 0 ? 1 - p : x == 1 ? p : 0;
    }

    @Override
    public double cumulative(double x) {
        return Double.isNaN(x) ? x : x < 0 ? 0 : x < 1 ? 1 - p : 1;
    }

    @Override
    public double survival(double x) {
        return Double.isNaN(x) ? x : x < 0 ? 1 : x < 1 ? p : 0;
    }

    @Override
    public double quantile(double probability) {
        return Parameters.asked(probability) <= 1 - p && lower() == 0 ? 0 : upper();
    }

    @Override
    public double upperQuantile(double q) {
        return Parameters.asked(q) < p || lower() == 1 ? upper() : 0;
    }

    @Override
    public double mean() {
        return p;
    }

    @Override
    public double variance() {
        return p * (1 - p);
    }

    @Override
    public boolean isDiscrete() {
        return true;
    }

    @Override
    public double lower() {
        return p == 1 ? 1 : 0;
    }

    @Override
    public double upper() {
        return p == 0 ? 0 : 1;
    }

    @Override
    public String toString() {
        return Notation.of("bernoulli").with("p", p).toString();
    }
}
