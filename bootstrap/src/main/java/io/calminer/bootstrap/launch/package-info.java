/**
 * The program that people start: the command line and its output.
 *
 * <p>{@link io.calminer.bootstrap.launch.CalMiner} is the main class; each subcommand is a class of its own, such as
 * {@code ValueCommand}; {@code TextTable} and {@code PlanFile} are what they share. A new command is a new class named
 * in {@code CalMiner}.
 */
@NullMarked
package io.calminer.bootstrap.launch;

import org.jspecify.annotations.NullMarked;
