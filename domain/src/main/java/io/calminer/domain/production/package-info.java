/**
 * Production of a mine: from the ore of phases over stockpiles and routes to products and what smelters pay for them.
 *
 * <p>{@link io.calminer.domain.production.Production} reads the collections {@code phases}, {@code stockpiles}, {@code
 * routes} and {@code products} and makes their lines. A {@code Source} is ore on its way with the metal in it; each kind of
 * item has a class that decodes it and declares its lines; the {@code Settlement} of a product holds the formulas by
 * which a smelter pays. A new field of an item is read in the item's class and becomes a line there.
 */
@NullMarked
package io.calminer.domain.production;

import org.jspecify.annotations.NullMarked;
