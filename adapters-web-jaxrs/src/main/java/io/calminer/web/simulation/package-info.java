/**
 * Simulation runs over HTTP.
 *
 * <p>{@code SimulationResource} asks for runs, reads and cancels them and streams their progress; {@code RunJson} and
 * {@code FiguresJson} are the answers.
 */
@NullMarked
package io.calminer.web.simulation;

import org.jspecify.annotations.NullMarked;
