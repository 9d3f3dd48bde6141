/**
 * Projects, scenarios, versions and drafts in tables.
 *
 * <p>{@link io.calminer.persistence.project.JpaProjects}, {@link io.calminer.persistence.project.JpaScenarios},
 * {@link io.calminer.persistence.project.JpaScenarioVersions} and {@link io.calminer.persistence.project.JpaDrafts} are
 * the adapters; the rows of items are in {@code project.item}.
 */
@NullMarked
package io.calminer.persistence.project;

import org.jspecify.annotations.NullMarked;
