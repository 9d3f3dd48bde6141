package io.calminer.domain.simulation.draw;

import io.calminer.domain.simulation.distribution.Distribution;

/**
 * An uncertain input and the program columns that its draws fill.
 *
 * @param name the name in results
 * @param drawKey the address of its draws
 * @param distribution the law of each draw
 * @param slots the input slot that the draw of each index fills; one entry for an input drawn once
 * @param autocorrelation the correlation of the normal scores of each draw and the next, within (−1, 1)
 */
public record Input(String name, long drawKey, Distribution distribution, int[] slots, double autocorrelation) {

    public Input {
        slots = slots.clone();
        if (slots.length == 0) {
            throw new IllegalArgumentException("An input must draw at least once: '" + name + "' has no slot.");
        }
        if (!(Math.abs(autocorrelation) < 1)) {
            throw new IllegalArgumentException(
                    "The autocorrelation of '" + name + "' must be within (-1, 1): was " + autocorrelation + ".");
        }
    }

    /** An input each draw of which is independent of the last. */
    public Input(String name, long drawKey, Distribution distribution, int[] slots) {
        this(name, drawKey, distribution, slots, 0);
    }

    @Override
    public int[] slots() {
        return slots.clone();
    }
}
