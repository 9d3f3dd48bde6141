/**
 * Simulation runs: asked for, queued, carried out, resumed and read.
 *
 * <p>{@link io.calminer.application.simulation.RequestRun} queues a run of a scenario's version, {@link
 * io.calminer.application.simulation.RunWorker} carries queued runs out, {@link
 * io.calminer.application.simulation.ShowRun} and its like read them; {@link
 * io.calminer.application.simulation.RunEvents} tells how far they are. A run is a row in the port {@link
 * io.calminer.application.simulation.SimulationRuns}, so it survives the server that carries it out.
 */
@NullMarked
package io.calminer.application.simulation;

import org.jspecify.annotations.NullMarked;
