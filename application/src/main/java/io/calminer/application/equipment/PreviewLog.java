package io.calminer.application.equipment;

import io.calminer.application.Answer;
import io.calminer.application.Ids;
import io.calminer.application.UnitOfWork;
import io.calminer.application.account.Access;
import io.calminer.application.account.Caller;
import io.calminer.application.account.Role;
import io.calminer.domain.maintenance.LogNotation;
import io.calminer.domain.maintenance.LogSheet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Looks at a table of a maintenance log: what it would add, and all that is wrong with it; the log stays as it is. */
public final class PreviewLog {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int SHOWN = 50;

    private final Access access;
    private final UnitOfWork work;
    private final VisibleEquipment visible;
    private final EquipmentRegister register;
    private final LogBook log;
    private final LogImports imports;
    private final Ids ids;
    private final Clock clock;

    public PreviewLog(
            Access access,
            UnitOfWork work,
            VisibleEquipment visible,
            EquipmentRegister register,
            LogBook log,
            LogImports imports,
            Ids ids,
            Clock clock) {
        this.access = access;
        this.work = work;
        this.visible = visible;
        this.register = register;
        this.log = log;
        this.imports = imports;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The table, as a spreadsheet saves it as CSV or puts it on the clipboard.
     *
     * @param notation how its numbers and days are written
     */
    public record Request(UUID projectId, String text, LogNotation notation) {}

    public Answer<LogPreview> preview(Request request) {
        Caller caller = access.require(Role.PROJECT_MANAGER);
        return work.inTransaction(
                () -> visible.project(Role.PROJECT_MANAGER, request.projectId()).map(project -> look(caller, request)));
    }

    private LogPreview look(Caller caller, Request request) {
        Instant now = clock.instant();
        LogSheet sheet =
                LogReader.read(request.text(), request.notation(), request.projectId(), register, log, visible.today());
        String plain = LogSheet.plain(request.text(), request.notation());
        LogImport waiting = new LogImport(ids.next(), request.projectId(), plain, now, caller.username());
        imports.forget(now.minus(KEPT));
        imports.add(waiting);
        List<LogPreview.Row> rows = sheet.entries().entrySet().stream()
                .flatMap(unit -> unit.getValue().stream()
                        .map(line -> new LogPreview.Row(line.row(), unit.getKey(), line.entry())))
                .sorted(Comparator.comparingInt(LogPreview.Row::row))
                .limit(SHOWN)
                .toList();
        return new LogPreview(waiting.id(), sheet.count(), sheet.known(), rows, sheet.problems());
    }
}
