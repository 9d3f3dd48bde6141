/**
 * The packaged server as its users meet it: one process with its own PostgreSQL, asked over HTTP.
 *
 * <p>{@code RunningServer} starts and kills it, {@code Client} asks it; the tests run after packaging, as
 * {@code …IT} classes.
 */
@NullMarked
package io.calminer.bootstrap.endtoend;

import org.jspecify.annotations.NullMarked;
