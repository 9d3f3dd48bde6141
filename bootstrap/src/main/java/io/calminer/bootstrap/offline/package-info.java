/**
 * The use cases without a server, for commands that need the database only: on EclipseLink with transactions of its
 * own, put together by constructors.
 *
 * <p>{@code JpaOffline} is found by {@code OfflineOpener} of the launcher; {@code OfflineUseCases} is the assembly, and
 * {@code OfflineWork} answers the commands. The package lies in {@code offline/} beside the jar, under a class loader of
 * its own that sees the launcher's.
 */
@NullMarked
package io.calminer.bootstrap.offline;

import org.jspecify.annotations.NullMarked;
