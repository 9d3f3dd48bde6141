/**
 * The packaged server as its users meet it: one process with its own PostgreSQL, asked over HTTP.
 *
 * <p>{@code RunningServer} starts and kills it, {@code Client} asks it; the tests run after packaging, as
 * {@code …IT} classes. A start costs more than most tests: whatever does no harm asks the one {@code SharedServer} of its
 * process. Those of the pages have a browser with it by {@code OneSite}; a {@code Visitor} is somebody at that browser.
 * Pictures lie in {@code target/screenshots} afterwards.
 */
@NullMarked
package io.calminer.bootstrap.endtoend;

import org.jspecify.annotations.NullMarked;
