/**
 * Backups: the content of a database in one file, which any PostgreSQL can take in again.
 *
 * <p>{@link io.calminer.bootstrap.launch.archive.Archive} is such a file, {@link
 * io.calminer.bootstrap.launch.archive.Manifest} what it says of its tables, and {@link
 * io.calminer.bootstrap.launch.archive.ArchiveRefused} why one cannot be used. A new table is in every backup by itself.
 */
@NullMarked
package io.calminer.bootstrap.launch.archive;

import org.jspecify.annotations.NullMarked;
