package io.calminer.application.project.item;

import io.calminer.application.Listing;
import io.calminer.application.Slice;
import io.calminer.application.audit.AuditEntry;
import io.calminer.application.audit.AuditTrail;
import io.calminer.application.project.scenario.ScenarioHead;
import io.calminer.application.project.scenario.Scenarios;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.project.PlanCollections;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds in the audit trail who entered the items of a scenario as they stand, and when. */
public final class ItemAuthors {

    private static final int PART = 500;

    /** Entries older than these are not read: what they changed counts as entered with the scenario. */
    private static final int MOST_ENTRIES = 4 * PART;

    private final Scenarios scenarios;
    private final AuditTrail trail;

    private ItemAuthors(Scenarios scenarios, AuditTrail trail) {
        this.scenarios = scenarios;
        this.trail = trail;
    }

    public static ItemAuthors of(Scenarios scenarios, AuditTrail trail) {
        return new ItemAuthors(scenarios, trail);
    }

    /** Who entered something, and when. */
    public record Entered(String by, Instant at) {}

    /** For each item of a scenario, by its pointer, who last changed it up to a moment. */
    public Map<Pointer, Entered> of(ScenarioHead head, Instant until) {
        Map<Pointer, Entered> authors = new HashMap<>();
        int offset = 0;
        Listing<AuditEntry> part;
        do {
            Slice slice = new Slice(
                    offset, PART, List.of(), Map.of("subject_id", head.id().toString()));
            part = trail.list(slice);
            part.items().stream().filter(entry -> !entry.at().isAfter(until)).forEach(entry -> note(entry, authors));
            offset += PART;
        } while (part.nextCursor() != null && offset < MOST_ENTRIES);
        inherit(head, until, authors);
        return authors;
    }

    private static void note(AuditEntry entry, Map<Pointer, Entered> authors) {
        pointers(entry.after())
                .forEach(pointer -> authors.putIfAbsent(pointer, new Entered(entry.actor(), entry.at())));
    }

    /** What nobody has changed since stands as it was when the scenario was made, or as its parent says. */
    private void inherit(ScenarioHead head, Instant until, Map<Pointer, Entered> authors) {
        Entered made = new Entered(head.createdBy(), head.createdAt());
        String patch = head.patch();
        if (patch == null || head.parentId() == null) {
            pointers(head.tree()).forEach(pointer -> authors.putIfAbsent(pointer, made));
            return;
        }
        pointers(JsonDocument.parse(patch).root()).forEach(pointer -> authors.putIfAbsent(pointer, made));
        scenarios.find(head.parentId()).ifPresent(parent -> of(parent, until).forEach(authors::putIfAbsent));
    }

    private static List<Pointer> pointers(@Nullable JsonValue document) {
        return PlanCollections.names().stream()
                .flatMap(collection -> document instanceof JsonValue.JsonObject object
                                && object.fields().get(collection) instanceof JsonValue.JsonObject items
                        ? items.fields().keySet().stream()
                                .map(key -> Pointer.ROOT.child(collection).child(key))
                        : java.util.stream.Stream.<Pointer>empty())
                .toList();
    }
}
