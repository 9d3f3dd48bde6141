package io.calminer.domain.simulation;

import java.util.Arrays;

/**
 * The state of a run after a number of whole groups of iterations, as versioned bytes to be stored.
 *
 * @param bytes what {@link Simulation#run} wrote; read back only by the same version of the engine
 */
public record Checkpoint(byte[] bytes) {

    public Checkpoint {
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Checkpoint that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Checkpoint of " + bytes.length + " bytes";
    }
}
