package io.calminer.faces.equipment;

import io.calminer.application.equipment.LogLine;
import io.calminer.domain.maintenance.LogEntry;
import io.calminer.faces.quantity.Marks;
import io.calminer.faces.quantity.StrictNumber;

/** An entry of a log as a row, with its figures as people read them. */
public record LogRow(
        String id,
        String equipmentId,
        long revision,
        String unit,
        String date,
        String meter,
        String kind,
        String component,
        String downtime,
        String cost,
        String description) {

    static LogRow of(LogLine line, Marks marks) {
        LogEntry entry = line.entry();
        return new LogRow(
                line.id().toString(),
                line.equipmentId().toString(),
                line.revision(),
                line.unit(),
                entry.date().toString(),
                StrictNumber.format(entry.meter(), 0, marks),
                entry.kind().text(),
                entry.component(),
                StrictNumber.format(entry.downtime(), 1, marks),
                entry.cost() == 0 ? "" : StrictNumber.format(entry.cost(), 0, marks),
                entry.description());
    }
}
