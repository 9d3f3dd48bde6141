package io.calminer.domain.simulation;

import io.calminer.domain.simulation.draw.Sampling;
import java.util.Optional;

/**
 * Everything that determines the figures of a run besides the scenario: equal settings give equal bits.
 *
 * @param iterations how many times all inputs are drawn; the most where a precision may end the run
 * @param seed the seed of all draws
 * @param sampling how the draws are spread over the iterations
 * @param randomizations into how many independent parts of equal size the iterations fall, from which errors are told; 1
 *     where the sampling has none
 * @param precision when the run may end before its last iteration
 */
public record Settings(
        long iterations, long seed, Sampling sampling, int randomizations, Optional<Precision> precision) {

    /** The most iterations that a run may have. */
    public static final long MOST_ITERATIONS = 1_000_000_000L;

    /** The randomisations of a sampling that has them, unless others are asked for. */
    public static final int USUAL_RANDOMIZATIONS = 16;

    /** The most randomisations; their statistics are kept apart until the end. */
    public static final int MOST_RANDOMIZATIONS = 256;

    private static final long USUAL_SEED = 42;

    public Settings {
        if (iterations < 1 || iterations > MOST_ITERATIONS) {
            throw new IllegalArgumentException(
                    "Iterations must be within [1, " + MOST_ITERATIONS + "]: was " + iterations + ".");
        }
        if (randomizations < 1 || randomizations > (sampling.isRandomized() ? MOST_RANDOMIZATIONS : 1)) {
            throw new IllegalArgumentException("Randomisations must be within [1, " + MOST_RANDOMIZATIONS
                    + "], and 1 where the sampling is " + sampling.text() + ": were " + randomizations + ".");
        }
        if (!fits(iterations, sampling, randomizations)) {
            throw new IllegalArgumentException("The sampling " + sampling.text() + " with " + randomizations
                    + " randomisations cannot have " + iterations + " iterations.");
        }
    }

    /** So many iterations from the usual seed 42, each independent of the others. */
    public static Settings iterations(long iterations) {
        return new Settings(iterations, USUAL_SEED, Sampling.PLAIN, 1, Optional.empty());
    }

    /** The same with another seed. */
    public Settings seed(long other) {
        return new Settings(iterations, other, sampling, randomizations, precision);
    }

    /** The same iterations with another sampling, in the usual number of randomisations where it has any. */
    public Settings sampling(Sampling other) {
        return sampling(other, other.isRandomized() ? USUAL_RANDOMIZATIONS : 1);
    }

    /** The same iterations with another sampling in so many randomisations. */
    public Settings sampling(Sampling other, int randomizations) {
        return new Settings(iterations, seed, other, randomizations, precision);
    }

    /** The same, ended as soon as a precision is reached. */
    public Settings until(Precision reached) {
        return new Settings(iterations, seed, sampling, randomizations, Optional.of(reached));
    }

    /** The iterations of a randomisation; all of them where the sampling has none. */
    public long size() {
        return iterations / randomizations;
    }

    /**
     * Whether a sampling can have so many iterations: pairs need an even number, randomisations equal sizes, and Sobol
     * points powers of two for each.
     */
    public static boolean fits(long iterations, Sampling sampling, int randomizations) {
        return switch (sampling) {
            case PLAIN -> true;
            case ANTITHETIC -> iterations % 2 == 0;
            case LATIN_HYPERCUBE -> iterations % randomizations == 0;
            case SOBOL -> iterations % randomizations == 0 && Long.bitCount(iterations / randomizations) == 1;
        };
    }

    /** The number of iterations nearest to one that a sampling can have; the smaller of two that are as near. */
    public static long nearest(long iterations, Sampling sampling, int randomizations) {
        long most = MOST_ITERATIONS / randomizations;
        return switch (sampling) {
            case PLAIN -> iterations;
            case ANTITHETIC -> Math.max(2, Math.min(MOST_ITERATIONS, iterations) / 2 * 2);
            case LATIN_HYPERCUBE -> randomizations * Math.max(1, Math.min(most, nearest(iterations, randomizations)));
            case SOBOL -> randomizations * nearestPower(Math.min(most, Math.max(1, iterations / randomizations)), most);
        };
    }

    private static long nearest(long iterations, int randomizations) {
        long below = iterations / randomizations;
        return iterations - below * randomizations <= (below + 1) * randomizations - iterations ? below : below + 1;
    }

    private static long nearestPower(long size, long most) {
        long below = Long.highestOneBit(size);
        return size - below <= 2 * below - size || 2 * below > most ? below : 2 * below;
    }
}
