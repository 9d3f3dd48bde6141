package io.calminer.application.project.scenario;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A scenario as one row of a list, with the figures of its head.
 *
 * @param versions how many versions it has
 * @param parameters how many parameters it has
 * @param uncertain how many of them are uncertain
 */
public record ScenarioOverview(
        UUID id,
        UUID projectId,
        String name,
        String description,
        ScenarioState state,
        @Nullable UUID parentId,
        @Nullable Integer pinnedVersion,
        long revision,
        String hash,
        OverviewFigures figures,
        long versions,
        long parameters,
        long uncertain,
        Instant updatedAt,
        String updatedBy) {}
