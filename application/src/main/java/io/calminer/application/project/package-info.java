/**
 * Projects: the mines that are planned.
 *
 * <p>{@link io.calminer.application.project.Projects} keeps them. Their scenarios live in {@code project.scenario},
 * versions in {@code project.version}, what people are editing in {@code project.draft}.
 */
@NullMarked
package io.calminer.application.project;

import org.jspecify.annotations.NullMarked;
