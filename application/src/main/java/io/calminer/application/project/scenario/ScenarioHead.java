package io.calminer.application.project.scenario;

import io.calminer.domain.document.JsonValue;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A scenario as it stands now.
 *
 * <p>A child is a merge patch on its parent. It follows the parent's head, or the version to which it is pinned; its
 * document is kept resolved, and moves in the same transaction as the parent's.
 *
 * @param name what people call it; the name inside the document is that of the plan
 * @param archivedFrom the state to which it is restored; null unless it is archived
 * @param parentId the scenario that it overrides; null when it stands alone
 * @param pinnedVersion the number of the parent's version that it stays on; null when it follows the head
 * @param patch the merge patch on the parent's document; null when it stands alone
 * @param document the whole plan as canonical JSON
 * @param hash the input hash: SHA-256 of the document in hexadecimal digits
 * @param revision grows with each change, also with those of the parent that move it
 */
public record ScenarioHead(
        UUID id,
        UUID projectId,
        String name,
        String description,
        ScenarioState state,
        @Nullable ScenarioState archivedFrom,
        @Nullable UUID parentId,
        @Nullable Integer pinnedVersion,
        @Nullable String patch,
        String document,
        String hash,
        long revision,
        Instant createdAt,
        String createdBy,
        Instant updatedAt,
        String updatedBy) {

    /** The document as a tree. */
    public JsonValue.JsonObject tree() {
        return Plan.tree(document);
    }

    /** Whether it moves when its parent does. */
    public boolean follows() {
        return parentId != null && pinnedVersion == null && isOpen();
    }

    /** Whether it may be changed. */
    public boolean isOpen() {
        return state == ScenarioState.DRAFT || state == ScenarioState.ACTIVE;
    }

    /** The next revision, with another document. */
    ScenarioHead holding(Plan plan, @Nullable String newPatch, Instant now, String by) {
        return new ScenarioHead(
                id,
                projectId,
                name,
                description,
                state,
                archivedFrom,
                parentId,
                pinnedVersion,
                newPatch,
                plan.text(),
                plan.hash(),
                revision + 1,
                createdAt,
                createdBy,
                now,
                by);
    }

    /** The next revision, with other words and in another state. */
    public ScenarioHead as(String newName, String newDescription, ScenarioState newState, Instant now, String by) {
        return new ScenarioHead(
                id,
                projectId,
                newName,
                newDescription,
                newState,
                newState == ScenarioState.ARCHIVED ? state : null,
                parentId,
                pinnedVersion,
                patch,
                document,
                hash,
                revision + 1,
                createdAt,
                createdBy,
                now,
                by);
    }

    /** The same revision, following the parent's head or pinned to one of its versions. */
    ScenarioHead pinnedTo(@Nullable Integer version) {
        return new ScenarioHead(
                id,
                projectId,
                name,
                description,
                state,
                archivedFrom,
                parentId,
                version,
                patch,
                document,
                hash,
                revision,
                createdAt,
                createdBy,
                updatedAt,
                updatedBy);
    }
}
