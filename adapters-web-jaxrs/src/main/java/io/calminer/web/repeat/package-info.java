/**
 * Requests that a client sends again, with the header {@code Idempotency-Key}.
 *
 * <p>{@code RepeatFilter} lets the first one through and gives its answer to the others; {@link
 * io.calminer.web.repeat.Seal} closes what is kept meanwhile. Every {@code POST} of a caller who is logged in takes part.
 */
@NullMarked
package io.calminer.web.repeat;

import org.jspecify.annotations.NullMarked;
