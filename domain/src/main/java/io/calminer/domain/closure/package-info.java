/**
 * The closing of a mine: what rehabilitation costs, when it is spent, and the provision, bond and tax that go with it.
 *
 * <p>{@link io.calminer.domain.closure.Closure} decodes the field and declares the lines; {@code Closing} finds the year
 * in which the mine closes, {@code Profile} the shares that are spent from then on, {@code Bond} what secures the work. A
 * new part declares its lines and adds them to {@code closure.outflow}.
 */
@NullMarked
package io.calminer.domain.closure;

import org.jspecify.annotations.NullMarked;
