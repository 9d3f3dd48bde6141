/**
 * What a mine consumes and emits: fuel, power, water, explosives, reagents and the carbon that follows.
 *
 * <p>{@link io.calminer.domain.consumption.Resources} decodes the collection; {@code Use} is
 * one use of a resource, by a rate, by the fuel of a fleet or by grinding; {@code Carbon}
 * adds emissions up and prices them. A new kind of use declares a line of what it takes.
 */
@NullMarked
package io.calminer.domain.consumption;

import org.jspecify.annotations.NullMarked;
