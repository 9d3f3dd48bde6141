package io.calminer.application.project.scenario;

import io.calminer.application.Answer;
import io.calminer.application.Ids;
import io.calminer.application.RequestRule;
import io.calminer.application.UnitOfWork;
import io.calminer.application.account.Access;
import io.calminer.application.account.Caller;
import io.calminer.application.account.Role;
import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.MergePatch;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problem;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes a child scenario, which overrides its parent where it says so and follows it in all else. */
public final class BranchScenario {

    private final Access access;
    private final UnitOfWork work;
    private final ScenarioVersions versions;
    private final PlanWriter writer;
    private final Ids ids;
    private final Clock clock;

    public BranchScenario(
            Access access, UnitOfWork work, ScenarioVersions versions, PlanWriter writer, Ids ids, Clock clock) {
        this.access = access;
        this.work = work;
        this.versions = versions;
        this.writer = writer;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The child to make.
     *
     * @param id the parent
     * @param patch what the child overrides at once, as a JSON Merge Patch; null for nothing
     * @param pinnedVersion the number of the parent's version to stay on; null to follow the head
     */
    public record Request(
            UUID id,
            String name,
            String description,
            @Nullable String patch,
            @Nullable Integer pinnedVersion) {}

    public Answer<ScenarioHead> branch(Request request) {
        Caller caller = access.require(Role.ANALYST);
        String name = request.name().strip();
        if (name.isEmpty() || name.length() > CreateScenario.LONGEST_NAME) {
            Pointer at = Pointer.ROOT.child("name");
            int most = CreateScenario.LONGEST_NAME;
            return Answer.refuse(
                    new Answer.Invalid(List.of(Problem.of(RequestRule.TEXT_LENGTH, at, null, 1, most, name.length()))));
        }
        String text = request.patch() == null ? "{}" : request.patch();
        return ReviseDocument.patch(text).then(patch -> work.inTransaction(() -> add(caller, request, patch)));
    }

    private Answer<ScenarioHead> add(Caller caller, Request request, JsonValue.JsonObject patch) {
        // the parent is held, so that it cannot move without the child that is being made
        return writer.held(Role.ANALYST, request.id())
                .then(parent -> document(parent, request.pinnedVersion())
                        .then(base -> Plan.read(MergePatch.apply(base, patch))
                                .then(plan -> writer.add(
                                        caller,
                                        child(caller, request, parent, base, patch, plan),
                                        plan,
                                        "scenario.branch"))));
    }

    private Answer<JsonValue.JsonObject> document(ScenarioHead parent, @Nullable Integer pinned) {
        if (pinned == null) {
            return Answer.of(parent.tree());
        }
        return versions.find(parent.id(), pinned)
                .map(version -> Answer.of((JsonValue.JsonObject)
                        JsonDocument.parse(version.document()).root()))
                .orElseGet(() -> Answer.refuse(new Answer.NotFound("version", pinned.toString())));
    }

    private ScenarioHead child(
            Caller caller,
            Request request,
            ScenarioHead parent,
            JsonValue.JsonObject base,
            JsonValue.JsonObject patch,
            Plan plan) {
        JsonValue.JsonObject overrides = Overrides.of(base, patch, plan.tree());
        return new ScenarioHead(
                ids.next(),
                parent.projectId(),
                request.name().strip(),
                request.description(),
                ScenarioState.DRAFT,
                null,
                parent.id(),
                request.pinnedVersion(),
                CanonicalJson.write(overrides),
                plan.text(),
                plan.hash(),
                1,
                clock.instant(),
                caller.username(),
                clock.instant(),
                caller.username());
    }
}
