/**
 * One scenario on the pages: {@link io.calminer.faces.project.scenario.ScenarioView} stands behind its tabs,
 * {@link io.calminer.faces.project.scenario.PlanGrid} is the plan as a grid of figures by period, and
 * {@link io.calminer.faces.project.scenario.ScenarioServlet} takes what is entered there; {@link io.calminer.faces.project.scenario.ActionServlet} locks, archives and branches. A new family of distributions is one more form in {@link io.calminer.faces.project.scenario.LawForms}. A new tab is a part of the page
 * {@code scenario.xhtml} and a question of the view.
 */
@NullMarked
package io.calminer.faces.project.scenario;

import org.jspecify.annotations.NullMarked;
