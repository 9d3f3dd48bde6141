/**
 * Equipment and its maintenance log: kept, listed, imported, and read for what is due and how reliable it is.
 *
 * <p>{@link io.calminer.application.equipment.CreateEquipment}, {@link io.calminer.application.equipment.AddLogEntry} and
 * {@link io.calminer.application.equipment.ListLog} are where to begin; {@code VisibleEquipment} asks for the rights that
 * all share. Machines belong to a project: fleets of plans name them by their fleet.
 */
@NullMarked
package io.calminer.application.equipment;

import org.jspecify.annotations.NullMarked;
