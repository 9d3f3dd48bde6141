/**
 * The audit trail in the table {@code audit_entry}, which a trigger keeps from being changed.
 *
 * <p>{@link io.calminer.persistence.audit.JpaAuditTrail} adds and lists entries.
 */
@NullMarked
package io.calminer.persistence.audit;

import org.jspecify.annotations.NullMarked;
