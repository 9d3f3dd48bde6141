/**
 * How the application is put together inside the server: one place, by constructors.
 *
 * <p>{@code Platform} makes clock, chance, callers and access; {@code JpaStorage} the adapters of the ports;
 * {@code …UseCases} the use cases of some features each; {@code FirstThings} what happens when the application starts. A new
 * use case is one more producer here. Nothing of the launcher is known: the two live under different class loaders.
 */
@NullMarked
package io.calminer.bootstrap.assembly;

import org.jspecify.annotations.NullMarked;
