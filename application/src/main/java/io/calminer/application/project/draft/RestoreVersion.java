package io.calminer.application.project.draft;

import io.calminer.application.Answer;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import io.calminer.application.project.scenario.Differences;
import io.calminer.application.project.version.ShowVersion;
import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.JsonValue;
import java.util.UUID;

/**
 * Puts a version of a scenario back into the caller's draft, as one change: it can be looked at, undone like any other
 * one, and becomes the scenario's plan when the draft is saved.
 */
public final class RestoreVersion {

    private final Access access;
    private final ShowDraft drafts;
    private final ShowVersion versions;
    private final EditDraft edits;

    public RestoreVersion(Access access, ShowDraft drafts, ShowVersion versions, EditDraft edits) {
        this.access = access;
        this.drafts = drafts;
        this.versions = versions;
        this.edits = edits;
    }

    /** Which version of which scenario. */
    public record Request(UUID scenarioId, int number) {}

    public Answer<DraftView> restore(Request request) {
        access.require(Role.ANALYST);
        UUID id = request.scenarioId();
        return versions.show(new ShowVersion.Request(id, request.number()))
                .then(version -> drafts.show(id).then(view -> {
                    JsonValue.JsonObject then = (JsonValue.JsonObject)
                            JsonDocument.parse(version.document()).root();
                    JsonValue.JsonObject patch = Differences.patch(view.document(), then);
                    return patch.fields().isEmpty()
                            ? Answer.of(view)
                            : edits.edit(new EditDraft.Request(id, EditDraft.Step.APPEND, CanonicalJson.write(patch)));
                }));
    }
}
