package io.calminer.application.simulation;

import java.util.Optional;
import java.util.UUID;

/** Port to the samples of runs that are kept, in parts. */
public interface SampleParts {

    /** Notes that the samples of a run shall be kept; asking again changes nothing. */
    void ask(UUID runId);

    /** Whether they shall. */
    boolean isAsked(UUID runId);

    /** Stores a part, in place of an earlier one. */
    void store(UUID runId, int part, byte[] samples);

    /** A part; empty where it is not stored. */
    Optional<byte[]> find(UUID runId, int part);
}
