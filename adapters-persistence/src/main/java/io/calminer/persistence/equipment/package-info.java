/**
 * The machines of projects and their maintenance in the tables {@code equipment} and {@code maintenance_log}.
 *
 * <p>{@link io.calminer.persistence.equipment.JpaEquipmentRegister} and
 * {@link io.calminer.persistence.equipment.JpaLogBook} are the adapters of the ports.
 */
@NullMarked
package io.calminer.persistence.equipment;

import org.jspecify.annotations.NullMarked;
