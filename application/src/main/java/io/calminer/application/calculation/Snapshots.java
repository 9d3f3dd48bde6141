package io.calminer.application.calculation;

import io.calminer.application.Listing;
import io.calminer.application.Slice;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Port to the snapshots of calculators. */
public interface Snapshots {

    void add(Snapshot snapshot);

    /**
     * The snapshots of a calculator, the newest first.
     *
     * @param viewer lists only those of projects that are open to this user; null for all
     */
    Listing<Snapshot> list(Calculator calculator, @Nullable UUID viewer, Slice slice);
}
