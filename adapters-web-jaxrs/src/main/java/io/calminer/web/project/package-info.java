/**
 * Projects, scenarios, plan documents and their items over HTTP.
 *
 * <p>{@code ProjectResource} serves projects, {@code ScenarioResource} the plan document and what can be done with a
 * scenario, {@code VersionResource} its versions, {@code ItemResource} every collection of the document alike.
 */
@NullMarked
package io.calminer.web.project;

import org.jspecify.annotations.NullMarked;
