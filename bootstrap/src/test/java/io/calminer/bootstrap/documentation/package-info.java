/**
 * The documents, held against the code that they describe.
 *
 * <p>{@link io.calminer.bootstrap.documentation.MapTest} compares the map with the packages that exist, {@link
 * io.calminer.bootstrap.documentation.LinksTest} follows every link, {@link
 * io.calminer.bootstrap.documentation.ReadmeTest} compiles and runs what the README shows.
 */
@NullMarked
package io.calminer.bootstrap.documentation;

import org.jspecify.annotations.NullMarked;
