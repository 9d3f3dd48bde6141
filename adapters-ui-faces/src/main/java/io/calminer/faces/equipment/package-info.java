/**
 * Equipment and its maintenance on the pages.
 *
 * <p>{@link io.calminer.faces.equipment.EquipmentView} stands behind the machines of a project,
 * {@link io.calminer.faces.equipment.MaintenanceView} behind their log, its import and their tasks; {@code EnteredFields}
 * turns what a form holds into the fields that a document would state.
 */
@NullMarked
package io.calminer.faces.equipment;

import org.jspecify.annotations.NullMarked;
