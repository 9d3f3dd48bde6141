/**
 * Scenarios in time: their heads, children that follow a parent, and the items of their documents.
 *
 * <p>{@link io.calminer.application.project.scenario.Scenarios} keeps
 * {@link io.calminer.application.project.scenario.ScenarioHead heads}; every change goes through
 * {@link io.calminer.application.project.scenario.PlanWriter}, which compiles the new document, moves the children and
 * rewrites the item tables in one transaction. A new collection of the plan document is one more name in
 * {@link io.calminer.domain.project.PlanCollections}.
 */
@NullMarked
package io.calminer.application.project.scenario;

import org.jspecify.annotations.NullMarked;
