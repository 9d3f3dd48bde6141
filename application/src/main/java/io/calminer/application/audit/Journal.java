package io.calminer.application.audit;

import io.calminer.application.Ids;
import io.calminer.application.account.Caller;
import io.calminer.domain.document.JsonValue;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes what a caller does into the audit trail, with the time. */
public final class Journal {

    private final AuditTrail trail;
    private final Ids ids;
    private final Clock clock;

    private Journal(AuditTrail trail, Ids ids, Clock clock) {
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
    }

    public static Journal of(AuditTrail trail, Ids ids, Clock clock) {
        return new Journal(trail, ids, clock);
    }

    /** Writes that something was done of which only the fact matters. */
    public void write(Caller caller, String action, String subject, Object subjectId, @Nullable UUID projectId) {
        write(caller, action, subject, subjectId, projectId, null, null);
    }

    /** Writes that something was changed, with the values before and after. */
    public void write(
            Caller caller,
            String action,
            String subject,
            Object subjectId,
            @Nullable UUID projectId,
            @Nullable JsonValue before,
            @Nullable JsonValue after) {
        trail.append(new AuditEntry(
                ids.next(),
                clock.instant(),
                caller.userId(),
                caller.username(),
                caller.address(),
                action,
                subject,
                subjectId.toString(),
                projectId,
                before,
                after));
    }
}
