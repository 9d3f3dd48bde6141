/**
 * How long things are kept that nobody needs any more.
 *
 * <p>{@link io.calminer.application.retention.ForgetExpired} is carried out by the server every hour. A further kind of
 * thing is one more step there, with its time, and a port method {@code forget}.
 */
@NullMarked
package io.calminer.application.retention;

import org.jspecify.annotations.NullMarked;
