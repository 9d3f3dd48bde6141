package io.calminer.application.project;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A project as one row of a list.
 *
 * @param scenarios how many scenarios it has
 * @param bestNpv the highest net present value among its scenarios that are in use; null when none has one
 * @param npvUnit the unit of that value; empty when there is none
 */
public record ProjectOverview(
        UUID id,
        String name,
        String location,
        String operationType,
        String currency,
        List<String> commodities,
        Project.State state,
        boolean isPrivate,
        long revision,
        long scenarios,
        @Nullable Double bestNpv,
        String npvUnit,
        Instant createdAt,
        Instant updatedAt) {

    public ProjectOverview {
        commodities = List.copyOf(commodities);
    }
}
