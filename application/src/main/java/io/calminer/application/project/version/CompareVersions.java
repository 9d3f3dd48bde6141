package io.calminer.application.project.version;

import io.calminer.application.Answer;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import io.calminer.application.project.scenario.Differences;
import io.calminer.application.project.scenario.ScenarioHead;
import io.calminer.application.project.scenario.ScenarioVersions;
import io.calminer.application.project.scenario.VisibleScenarios;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.JsonValue;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Compares any two versions or heads, also of different scenarios, value by value. */
public final class CompareVersions {

    private final Access access;
    private final VisibleScenarios scenarios;
    private final ScenarioVersions versions;

    public CompareVersions(Access access, VisibleScenarios scenarios, ScenarioVersions versions) {
        this.access = access;
        this.scenarios = scenarios;
        this.versions = versions;
    }

    /**
     * One side.
     *
     * @param number the number of the version; null for the head
     */
    public record Side(UUID scenarioId, @Nullable Integer number) {}

    /** Both sides. */
    public record Request(Side before, Side after) {}

    /** The hashes of both sides, and every value that differs, by pointer. */
    public record Comparison(String beforeHash, String afterHash, List<Differences.Difference> differences) {}

    private record Content(String hash, JsonValue document) {}

    public Answer<Comparison> compare(Request request) {
        access.require(Role.VIEWER);
        return content(request.before())
                .then(before -> content(request.after())
                        .map(after -> new Comparison(
                                before.hash(),
                                after.hash(),
                                Differences.between(before.document(), after.document()))));
    }

    private Answer<Content> content(Side side) {
        return scenarios.find(Role.VIEWER, side.scenarioId()).then(head -> content(head, side.number()));
    }

    private Answer<Content> content(ScenarioHead head, @Nullable Integer number) {
        if (number == null) {
            return Answer.of(new Content(head.hash(), head.tree()));
        }
        return versions.find(head.id(), number)
                .map(version -> Answer.of(new Content(
                        version.hash(), JsonDocument.parse(version.document()).root())))
                .orElseGet(() -> Answer.refuse(new Answer.NotFound("version", number.toString())));
    }
}
