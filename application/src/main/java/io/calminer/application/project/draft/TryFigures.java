package io.calminer.application.project.draft;

import io.calminer.application.Answer;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import java.util.List;
import java.util.UUID;

/**
 * Shows what a scenario with the caller's unsaved changes would be worth with some more figures in it, or what would be
 * wrong with it; nothing is kept.
 */
public final class TryFigures {

    private final Access access;
    private final ShowDraft drafts;

    public TryFigures(Access access, ShowDraft drafts) {
        this.access = access;
        this.drafts = drafts;
    }

    /** The cells that are tried together. */
    public record Request(UUID scenarioId, List<EnterFigures.Entry> entries) {
        public Request {
            entries = List.copyOf(entries);
        }
    }

    public Answer<DraftView> attempt(Request request) {
        access.require(Role.VIEWER);
        return drafts.show(request.scenarioId())
                .then(view -> EnterFigures.patch(request.entries(), view).map(view::with));
    }
}
