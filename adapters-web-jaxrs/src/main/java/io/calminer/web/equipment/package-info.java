/**
 * Equipment and its maintenance log over HTTP.
 *
 * <p>{@link io.calminer.web.equipment.EquipmentResource} has the machines and the log of each,
 * {@link io.calminer.web.equipment.MaintenanceResource} what goes across machines.
 */
@NullMarked
package io.calminer.web.equipment;

import org.jspecify.annotations.NullMarked;
