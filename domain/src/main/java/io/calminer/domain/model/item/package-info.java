/**
 * Items of a plan: what the decoders of all collections share, and how an item becomes lines of the one model.
 *
 * <p>{@link io.calminer.domain.model.item.ItemContext} reads formulas, units and labels of an item's fields;
 * {@link io.calminer.domain.model.item.ItemLines} declares the lines that an item makes, with their flexes, events and
 * bounds; {@link io.calminer.domain.model.item.Flexes} multiplies groups of them. A new collection reads its items with
 * these and adds nothing to the model but lines.
 */
@NullMarked
package io.calminer.domain.model.item;

import org.jspecify.annotations.NullMarked;
