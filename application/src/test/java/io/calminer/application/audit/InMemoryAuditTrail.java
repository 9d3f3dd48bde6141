package io.calminer.application.audit;

import io.calminer.application.InMemoryDatabase;
import io.calminer.application.InMemoryListing;
import io.calminer.application.Listing;
import io.calminer.application.Slice;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

public final class InMemoryAuditTrail implements AuditTrail {

    private static final Map<String, Function<AuditEntry, @Nullable Object>> FIELDS = Map.of(
            "at", AuditEntry::at,
            "actor", AuditEntry::actor,
            "action", AuditEntry::action,
            "subject", AuditEntry::subject,
            "subject_id", AuditEntry::subjectId,
            "project_id", AuditEntry::projectId);

    private final InMemoryDatabase.Table<UUID, AuditEntry> entries;

    public InMemoryAuditTrail(InMemoryDatabase database) {
        this.entries = database.table();
    }

    @Override
    public void append(AuditEntry entry) {
        entries.put(entry.id(), entry);
    }

    @Override
    public Listing<AuditEntry> list(Slice slice) {
        Comparator<AuditEntry> newest = Comparator.comparing(AuditEntry::at)
                .thenComparing(AuditEntry::id)
                .reversed();
        return InMemoryListing.of(entries.rows().stream(), slice, FIELDS, newest);
    }

    public List<AuditEntry> all() {
        return entries.rows();
    }
}
