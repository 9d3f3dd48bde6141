/**
 * Scenarios: the complete set of inputs of a mine plan, read from and written as a {@code calminer-plan/1} document.
 *
 * <p>{@link io.calminer.domain.project.PlanDocument} reads a plan and tells every problem at once;
 * {@link io.calminer.domain.project.Scenario} is a plan that was found valid, with its compiled model;
 * {@link io.calminer.domain.project.Parameter} is one named input. A new collection of the plan gets a {@code …Fields}
 * class that decodes it and a place in {@code PlanReader}.
 */
@NullMarked
package io.calminer.domain.project;

import org.jspecify.annotations.NullMarked;
