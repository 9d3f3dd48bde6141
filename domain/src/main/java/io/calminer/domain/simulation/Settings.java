package io.calminer.domain.simulation;

/**
 * Everything that determines the figures of a run besides the scenario: equal settings give equal bits.
 *
 * @param iterations how many times all inputs are drawn
 * @param seed the seed of all draws
 */
public record Settings(long iterations, long seed) {

    /** The most iterations that a run may have. */
    public static final long MOST_ITERATIONS = 1_000_000_000L;

    private static final long USUAL_SEED = 42;

    public Settings {
        if (iterations < 1 || iterations > MOST_ITERATIONS) {
            throw new IllegalArgumentException(
                    "Iterations must be within [1, " + MOST_ITERATIONS + "]: was " + iterations + ".");
        }
    }

    /** So many iterations from the usual seed 42. */
    public static Settings iterations(long iterations) {
        return new Settings(iterations, USUAL_SEED);
    }

    /** The same with another seed. */
    public Settings seed(long other) {
        return new Settings(iterations, other);
    }
}
