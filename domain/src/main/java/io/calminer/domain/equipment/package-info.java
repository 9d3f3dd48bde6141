/**
 * Equipment of a mine: fleets, the hours of their machines, what they cost to own and to run, and their upkeep.
 *
 * <p>{@link io.calminer.domain.equipment.Fleets} decodes the collection of fleets; {@link
 * io.calminer.domain.equipment.FleetHours} divides the hours of a fleet; {@link
 * io.calminer.domain.equipment.Reliability} makes availability follow from failures and repairs. A new property of a fleet
 * declares its lines over those of the hours.
 */
@NullMarked
package io.calminer.domain.equipment;

import org.jspecify.annotations.NullMarked;
