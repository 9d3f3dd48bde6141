/**
 * Requests that a client may send again: a key of the client's own stands for each, and the first answer is given again.
 *
 * <p>{@link io.calminer.application.repeat.TakeKey} begins a request or finds its answer, {@link
 * io.calminer.application.repeat.KeepAnswer} keeps the answer, {@link io.calminer.application.repeat.FreeKey} gives the
 * key of a request back that was refused. The keys stand in the port {@link io.calminer.application.repeat.RequestKeys}.
 */
@NullMarked
package io.calminer.application.repeat;

import org.jspecify.annotations.NullMarked;
