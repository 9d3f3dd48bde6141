package io.calminer.application.audit;

import io.calminer.application.Listing;
import io.calminer.application.Slice;

/** Port to the audit trail, which only grows: an entry is never changed or removed. */
public interface AuditTrail {

    /** Adds an entry in the transaction of what it tells about. */
    void append(AuditEntry entry);

    /** Entries, the newest first; fields: at, actor, action, subject, subject_id, project_id. */
    Listing<AuditEntry> list(Slice slice);
}
