/**
 * Simulation runs over HTTP.
 *
 * <p>{@code SimulationResource} asks for runs, reads and cancels them and streams their progress; {@code RunRequest} is
 * what it takes, {@code RunJson}, {@code FiguresJson} and their like are the answers.
 */
@NullMarked
package io.calminer.web.simulation;

import org.jspecify.annotations.NullMarked;
