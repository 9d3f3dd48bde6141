package io.calminer.application.project.scenario;

import io.calminer.application.Answer;
import io.calminer.application.UnitOfWork;
import io.calminer.application.account.Access;
import io.calminer.application.account.Caller;
import io.calminer.application.account.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pins a child scenario to a version of its parent, or lets it follow the parent's head again. */
public final class PinScenario {

    private final Access access;
    private final UnitOfWork work;
    private final ScenarioVersions versions;
    private final PlanWriter writer;

    public PinScenario(Access access, UnitOfWork work, ScenarioVersions versions, PlanWriter writer) {
        this.access = access;
        this.work = work;
        this.versions = versions;
        this.writer = writer;
    }

    /**
     * The child and where it stands.
     *
     * @param revision the revision that the caller read
     * @param version the number of the parent's version; null to follow the head
     */
    public record Request(UUID id, long revision, @Nullable Integer version) {}

    public Answer<ScenarioHead> pin(Request request) {
        Caller caller = access.require(Role.ANALYST);
        return work.inTransaction(() -> writer.heldWithParent(Role.ANALYST, request.id())
                .then(PlanWriter::whenOpen)
                .then(head -> ReviseDocument.expected(head, request.revision()))
                .then(head -> pin(caller, head, request.version())));
    }

    private Answer<ScenarioHead> pin(Caller caller, ScenarioHead head, @Nullable Integer version) {
        UUID parent = head.parentId();
        if (parent == null) {
            return Answer.refuse(new Answer.Locked("scenario", "no child", "Maybe branch it first."));
        }
        if (version != null && versions.find(parent, version).isEmpty()) {
            return Answer.refuse(new Answer.NotFound("version", version.toString()));
        }
        return writer.resolve(caller, head, head.pinnedTo(version), "scenario.pin");
    }
}
