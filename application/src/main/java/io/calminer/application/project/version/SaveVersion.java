package io.calminer.application.project.version;

import io.calminer.application.Answer;
import io.calminer.application.UnitOfWork;
import io.calminer.application.account.Access;
import io.calminer.application.account.Caller;
import io.calminer.application.account.Role;
import io.calminer.application.project.scenario.PlanWriter;
import io.calminer.application.project.scenario.ScenarioVersion;
import java.util.UUID;

/** Keeps a scenario as it stands under a name; gives the version that there is when nothing has changed since. */
public final class SaveVersion {

    private final Access access;
    private final UnitOfWork work;
    private final PlanWriter writer;
    private final VersionMaker maker;

    public SaveVersion(Access access, UnitOfWork work, PlanWriter writer, VersionMaker maker) {
        this.access = access;
        this.work = work;
        this.writer = writer;
        this.maker = maker;
    }

    /**
     * The version to make.
     *
     * @param name empty for "Version" and its number
     * @param note why it is made; may be empty
     */
    public record Request(UUID scenarioId, String name, String note) {}

    public Answer<ScenarioVersion> save(Request request) {
        Caller caller = access.require(Role.ANALYST);
        return work.inTransaction(() -> writer.held(Role.ANALYST, request.scenarioId())
                .map(head -> maker.versionOf(head, request.name(), request.note(), caller)));
    }
}
