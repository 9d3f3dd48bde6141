package io.calminer.application.calculation;

import io.calminer.application.InMemoryDatabase;
import io.calminer.application.InMemoryListing;
import io.calminer.application.Listing;
import io.calminer.application.Slice;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

public final class InMemorySnapshots implements Snapshots {

    private final InMemoryDatabase.Table<UUID, Snapshot> rows;
    private final BiPredicate<UUID, UUID> visible;

    /** Snapshots over a database; {@code visible} says whether a project is open to a user. */
    public InMemorySnapshots(InMemoryDatabase database, BiPredicate<UUID, UUID> visible) {
        this.rows = database.table();
        this.visible = visible;
    }

    @Override
    public void add(Snapshot snapshot) {
        rows.put(snapshot.id(), snapshot);
    }

    @Override
    public Listing<Snapshot> list(Calculator calculator, @Nullable UUID viewer, Slice slice) {
        return InMemoryListing.of(
                rows.rows().stream()
                        .filter(kept -> kept.calculator() == calculator)
                        .filter(kept -> viewer == null || visible.test(kept.projectId(), viewer)),
                slice,
                Map.of(
                        "created_at", Snapshot::createdAt,
                        "created_by", Snapshot::createdBy,
                        "project_id", Snapshot::projectId,
                        "scenario_id", Snapshot::scenarioId),
                Comparator.comparing(Snapshot::createdAt)
                        .thenComparing(Snapshot::id)
                        .reversed());
    }
}
