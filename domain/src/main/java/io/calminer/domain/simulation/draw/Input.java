package io.calminer.domain.simulation.draw;

import io.calminer.domain.simulation.distribution.Distribution;

/**
 * An uncertain input and the program columns that its draws fill.
 *
 * @param name the name in results
 * @param drawKey the address of its draws
 * @param distribution the law of each draw
 * @param slots the input slot that the draw of each index fills; one entry for an input drawn once
 */
public record Input(String name, long drawKey, Distribution distribution, int[] slots) {

    public Input {
        slots = slots.clone();
        if (slots.length == 0) {
            throw new IllegalArgumentException("An input must draw at least once: '" + name + "' has no slot.");
        }
    }

    @Override
    public int[] slots() {
        return slots.clone();
    }
}
