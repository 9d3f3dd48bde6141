/**
 * The items of the areas of a mine as tables in which they are entered.
 *
 * <p>{@link io.calminer.faces.project.item.ItemTables} makes the tables of a tab from a plan document;
 * {@code ItemFields} lists what can be entered in each: a new field of a collection is one more line there, and a text for
 * its head. {@code item-table.js} shows them.
 */
@NullMarked
package io.calminer.faces.project.item;

import org.jspecify.annotations.NullMarked;
