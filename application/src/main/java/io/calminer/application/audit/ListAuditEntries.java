package io.calminer.application.audit;

import io.calminer.application.Answer;
import io.calminer.application.Listing;
import io.calminer.application.Slice;
import io.calminer.application.Window;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import java.util.Set;

/** Lists who did what, the newest first; for administrators. */
public final class ListAuditEntries {

    private static final Set<String> SORTABLE = Set.of("at", "actor", "action");
    private static final Set<String> FILTERABLE = Set.of("actor", "action", "subject", "subject_id", "project_id");

    private final Access access;
    private final AuditTrail trail;

    public ListAuditEntries(Access access, AuditTrail trail) {
        this.access = access;
        this.trail = trail;
    }

    /** Which part of the list. */
    public record Request(Window window) {}

    public Answer<Listing<AuditEntry>> list(Request request) {
        access.require(Role.ADMIN);
        return Slice.of(request.window(), SORTABLE, FILTERABLE).map(trail::list);
    }
}
