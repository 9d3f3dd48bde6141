/**
 * The machines of a mine, what was done to them, and what is to be done next.
 *
 * <p>{@link io.calminer.domain.maintenance.EquipmentUnit} is a machine, {@link io.calminer.domain.maintenance.LogEntry}
 * one thing that happened to it, {@link io.calminer.domain.maintenance.MaintenanceTask} one thing that is due again and
 * again. {@link io.calminer.domain.maintenance.LogCheck} tells what a log contradicts itself in,
 * {@link io.calminer.domain.maintenance.Reminder} what is due. A new rule is a constant of
 * {@code MaintenanceRule} with an example in the test resources {@code wrong-logs}.
 */
@NullMarked
package io.calminer.domain.maintenance;

import org.jspecify.annotations.NullMarked;
