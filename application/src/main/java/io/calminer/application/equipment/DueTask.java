package io.calminer.application.equipment;

import io.calminer.domain.maintenance.EquipmentUnit;
import io.calminer.domain.maintenance.Reminder;
import java.util.UUID;

/**
 * A task and when it is due.
 *
 * @param projectId the project of the machine
 * @param project its name
 */
public record DueTask(UUID projectId, String project, EquipmentUnit unit, KeptTask task, Reminder reminder) {}
