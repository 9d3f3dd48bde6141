/**
 * The audit trail over HTTP, in {@code AuditResource}: it is only read.
 */
@NullMarked
package io.calminer.web.audit;

import org.jspecify.annotations.NullMarked;
