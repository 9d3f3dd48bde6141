package io.calminer.application.project.draft;

import io.calminer.application.project.scenario.Plan;
import io.calminer.domain.document.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The unsaved changes of one user to one scenario: merge patches on the document as it stood when they began.
 *
 * @param baseRevision the revision that the changes stand on
 * @param baseDocument the document of that revision, as canonical JSON
 * @param patches all changes in order, as JSON, also those that were undone
 * @param applied how many of them hold; those after it can be redone
 */
public record Draft(
        UUID scenarioId,
        UUID userId,
        long baseRevision,
        String baseDocument,
        List<String> patches,
        int applied,
        Instant updatedAt) {

    private static final ResolvedDrafts RESOLVED = new ResolvedDrafts(24);

    public Draft {
        patches = List.copyOf(patches);
        if (applied < 0 || applied > patches.size()) {
            throw new IllegalArgumentException(
                    "Applied changes must be within [0, " + patches.size() + "]: was " + applied + ".");
        }
    }

    public boolean canUndo() {
        return applied > 0;
    }

    public boolean canRedo() {
        return applied < patches.size();
    }

    /** The document that the changes stand on. */
    public JsonValue.JsonObject base() {
        return Plan.tree(baseDocument);
    }

    /** The document with the changes that hold. */
    public JsonValue.JsonObject resolved() {
        return RESOLVED.get(baseDocument, patches.subList(0, applied));
    }

    /** With one more change; what was undone is gone. */
    Draft append(String patch, Instant now) {
        List<String> next = new ArrayList<>(patches.subList(0, applied));
        next.add(patch);
        return new Draft(scenarioId, userId, baseRevision, baseDocument, next, applied + 1, now);
    }

    /** With so many changes that hold. */
    Draft at(int count, Instant now) {
        return new Draft(scenarioId, userId, baseRevision, baseDocument, patches, count, now);
    }
}
