package io.calminer.domain.simulation.distribution;

import java.util.Arrays;

/** Classes with weights: within a class every value is equally likely. */
public final class Histogram implements Equivalent {

    private final double[] edges;
    private final double[] weights;
    private final CumulativePoints law;

    private Histogram(double[] edges, double[] weights) {
        this.edges = edges;
        this.weights = weights;
        double[] upTo = new double[edges.length];
        double[] beyond = new double[edges.length];
        for (int i = 0; i < weights.length; i++) {
            upTo[i + 1] = upTo[i] + weights[i];
        }
        for (int i = weights.length - 1; i >= 0; i--) {
            beyond[i] = beyond[i + 1] + weights[i];
        }
        double total = upTo[weights.length];
        double rest = beyond[0];
        law = new CumulativePoints(
                edges,
                Arrays.stream(upTo).map(sum -> sum / total).toArray(),
                Arrays.stream(beyond).map(sum -> sum / rest).toArray());
    }

    /**
     * The law of a histogram.
     *
     * @param edges the bounds of the classes, rising, one more than classes
     * @param weights how often each class occurs, in any unit
     * @throws InvalidDistribution unless the edges rise, there is one weight for each class, none is negative and their
     *     sum is positive
     */
    public static Histogram of(double[] edges, double[] weights) {
        Parameters checks = Parameters.of("a histogram");
        CumulativePoints.rising(checks, "edges", edges);
        if (weights.length != edges.length - 1) {
            checks.fault(
                    "weights",
                    "must be one fewer than the edges: were " + weights.length + " for " + edges.length + ".");
        }
        double sum = 0;
        for (double weight : weights) {
            checks.rule(weight >= 0 && weight < Double.POSITIVE_INFINITY, "weights", "at least 0", weight);
            sum += weight;
        }
        if (checks.sound()) {
            checks.rule(sum > 0 && sum < Double.POSITIVE_INFINITY, "weights", "of a positive sum", sum);
        }
        checks.done();
        return new Histogram(edges.clone(), weights.clone());
    }

    /** The bounds of the classes. */
    public double[] edges() {
        return edges.clone();
    }

    /** The weight of each class, as given. */
    public double[] weights() {
        return weights.clone();
    }

    @Override
    public Distribution equivalent() {
        return law;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Histogram that
                && Arrays.equals(edges, that.edges)
                && Arrays.equals(weights, that.weights);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(edges) + Arrays.hashCode(weights);
    }

    @Override
    public String toString() {
        return Notation.of("histogram")
                .with("edges", edges)
                .with("weights", weights)
                .toString();
    }
}
