/**
 * Work on the database without the server: bringing it up to date, filling it, looking after accounts.
 *
 * <p>{@link io.calminer.bootstrap.launch.setup.DatabaseSetUp} is {@code calminer setup-database};
 * {@link io.calminer.bootstrap.launch.setup.OfflineDatabase} is what commands may ask for, and
 * {@link io.calminer.bootstrap.launch.setup.OfflineOpener} finds who can do it: use cases on EclipseLink, which lie in
 * {@code offline} under a class loader of their own, so that neither is loaded by the server's. A new piece of work is
 * one more method of {@code OfflineDatabase}.
 */
@NullMarked
package io.calminer.bootstrap.launch.setup;

import org.jspecify.annotations.NullMarked;
