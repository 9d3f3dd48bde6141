package io.calminer.application.equipment;

import io.calminer.domain.document.Problem;
import io.calminer.domain.maintenance.LogEntry;
import java.util.List;
import java.util.UUID;

/**
 * What an import would do.
 *
 * @param id by which it is committed within a day
 * @param added how many entries are new
 * @param known how many rows the log says already; they are left out
 * @param rows the first entries that are new
 * @param problems all that is wrong, by row; when there is any, nothing can be committed
 */
public record LogPreview(UUID id, int added, int known, List<Row> rows, List<Problem> problems) {

    public LogPreview {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /** An entry of a unit, and the line of the table on which it stands. */
    public record Row(int row, String unit, LogEntry entry) {}
}
