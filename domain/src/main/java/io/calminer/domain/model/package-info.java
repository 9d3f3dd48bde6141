/**
 * The one planning model: named lines over the periods of a calendar, from which every number of CalMiner is read.
 *
 * <p>{@link io.calminer.domain.model.ModelBuilder} gathers inputs and lines, checks names, units and loops, reports
 * every problem at once and makes a {@link io.calminer.domain.model.Model}. {@link io.calminer.domain.model.Line} is
 * one named series. Formulas are lowered to codes by {@code Lowering}, one method for each kind of expression; a new
 * function of the language gets its meaning there.
 */
@NullMarked
package io.calminer.domain.model;

import org.jspecify.annotations.NullMarked;
