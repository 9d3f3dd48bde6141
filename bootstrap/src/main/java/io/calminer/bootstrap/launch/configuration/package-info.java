/**
 * What the environment may set, checked before anything starts.
 *
 * <p>{@link io.calminer.bootstrap.launch.configuration.Variable} is the table of names, defaults and meanings,
 * {@link io.calminer.bootstrap.launch.configuration.Configuration} the values of one start, and {@code Form} what a
 * value must look like. A new name is a constant of {@code Variable} and a row of {@code docs/configuration.md}.
 */
@NullMarked
package io.calminer.bootstrap.launch.configuration;

import org.jspecify.annotations.NullMarked;
