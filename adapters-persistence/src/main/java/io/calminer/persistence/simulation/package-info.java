/**
 * Runs and their results as rows.
 *
 * <p>{@link io.calminer.persistence.simulation.JpaSimulationRuns} is the adapter; a run, its newest checkpoint and the
 * statistics of each metric have tables of their own, so that a list of runs loads none of the larger ones.
 */
@NullMarked
package io.calminer.persistence.simulation;

import org.jspecify.annotations.NullMarked;
