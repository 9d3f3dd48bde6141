package io.calminer.web.project;

import io.calminer.application.project.scenario.ScenarioHead;
import io.calminer.application.project.scenario.ScenarioState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known about a scenario besides its plan document. */
record ScenarioJson(
        UUID id,
        UUID projectId,
        String name,
        String description,
        ScenarioState state,
        @Nullable UUID parentId,
        @Nullable Integer pinnedVersion,
        String hash,
        long revision,
        Instant createdAt,
        String createdBy,
        Instant updatedAt,
        String updatedBy) {

    static ScenarioJson of(ScenarioHead head) {
        return new ScenarioJson(
                head.id(),
                head.projectId(),
                head.name(),
                head.description(),
                head.state(),
                head.parentId(),
                head.pinnedVersion(),
                head.hash(),
                head.revision(),
                head.createdAt(),
                head.createdBy(),
                head.updatedAt(),
                head.updatedBy());
    }
}
