package io.calminer.domain.simulation.sample;

/**
 * A histogram to draw.
 *
 * @param edges where the bars begin, and where the last one ends
 * @param counts how many values each bar has, or their weights added up; a value on an edge belongs to the bar above it,
 *     the greatest to the last bar
 */
public record Bars(double[] edges, double[] counts) {

    public Bars {
        edges = edges.clone();
        counts = counts.clone();
    }

    @Override
    public double[] edges() {
        return edges.clone();
    }

    @Override
    public double[] counts() {
        return counts.clone();
    }
}
