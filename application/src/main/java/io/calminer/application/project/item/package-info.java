/**
 * The items of a plan's collections one by one: parameters, correlations, processes, lines, and those of
 * the areas of a mine, such as phases and costs.
 *
 * <p>{@link io.calminer.application.project.item.ListItems} and {@link io.calminer.application.project.item.ShowItem}
 * read them, {@link io.calminer.application.project.item.ReviseItem} changes one and
 * {@link io.calminer.application.project.item.ReplaceItems} a whole collection. All of them serve every collection.
 */
@NullMarked
package io.calminer.application.project.item;

import org.jspecify.annotations.NullMarked;
