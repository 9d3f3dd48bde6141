/**
 * Projects on the pages: {@link io.calminer.faces.project.HomeView} stands behind the first page,
 * {@link io.calminer.faces.project.ProjectView} behind one project with its scenarios as rows. A new page is one view
 * bean, which calls use cases and holds a form, and one file {@code .xhtml}.
 */
@NullMarked
package io.calminer.faces.project;

import org.jspecify.annotations.NullMarked;
