/**
 * What calculators keep, over HTTP.
 *
 * <p>{@code KeptJson} is the answer of a calculator with its snapshot; {@code SnapshotLists} lists snapshots.
 */
@NullMarked
package io.calminer.web.calculation;

import org.jspecify.annotations.NullMarked;
