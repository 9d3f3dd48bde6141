/**
 * Who did what, when and from where.
 *
 * <p>{@link io.calminer.application.audit.Journal} writes entries into the
 * {@link io.calminer.application.audit.AuditTrail}; {@link io.calminer.application.audit.ListAuditEntries} reads them.
 * A new kind of entry needs only a new action word.
 */
@NullMarked
package io.calminer.application.audit;

import org.jspecify.annotations.NullMarked;
