package io.calminer.application.equipment;

import io.calminer.application.Answer;
import io.calminer.application.Ids;
import io.calminer.application.UnitOfWork;
import io.calminer.application.account.Access;
import io.calminer.application.account.Caller;
import io.calminer.application.account.Role;
import io.calminer.application.audit.Facts;
import io.calminer.application.audit.Journal;
import io.calminer.domain.maintenance.LogNotation;
import io.calminer.domain.maintenance.LogSheet;
import java.time.Clock;
import java.util.Optional;

/** Imports a table that was looked at: all of its new entries or, when anything is wrong by now, none. */
public final class CommitLog {

    private final Access access;
    private final UnitOfWork work;
    private final VisibleEquipment visible;
    private final EquipmentRegister register;
    private final LogBook log;
    private final LogImports imports;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;

    public CommitLog(
            Access access,
            UnitOfWork work,
            VisibleEquipment visible,
            EquipmentRegister register,
            LogBook log,
            LogImports imports,
            Journal journal,
            Ids ids,
            Clock clock) {
        this.access = access;
        this.work = work;
        this.visible = visible;
        this.register = register;
        this.log = log;
        this.imports = imports;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    /** What an import did. */
    public record Done(int added, int known) {}

    /** Commits the import that a preview named. */
    public Answer<Done> commit(String importId) {
        Caller caller = access.require(Role.PROJECT_MANAGER);
        return work.inTransaction(() -> {
            Optional<LogImport> waiting = Ids.parse(importId).flatMap(imports::find);
            return waiting.isEmpty()
                    ? Answer.refuse(new Answer.NotFound("import", importId))
                    : visible.project(Role.PROJECT_MANAGER, waiting.get().projectId())
                            .then(project -> store(caller, waiting.get()));
        });
    }

    private Answer<Done> store(Caller caller, LogImport waiting) {
        // the machines are held, so that nothing is added to their logs between the check and the end
        register.ofProject(waiting.projectId()).forEach(equipment -> register.findForUpdate(equipment.id()));
        LogSheet sheet =
                LogReader.read(waiting.text(), LogNotation.POINT, waiting.projectId(), register, log, visible.today());
        if (!sheet.problems().isEmpty()) {
            return Answer.refuse(new Answer.Invalid(sheet.problems()));
        }
        sheet.entries().forEach((code, lines) -> {
            Equipment equipment = register.findByCode(waiting.projectId(), code).orElseThrow();
            log.add(lines.stream()
                    .map(line -> LogLine.of(ids.next(), equipment, line.entry(), clock.instant(), caller.username()))
                    .toList());
        });
        imports.remove(waiting.id());
        journal.write(
                caller,
                "log.import",
                "import",
                waiting.id(),
                waiting.projectId(),
                null,
                Facts.of("entries", sheet.count())
                        .and("known", sheet.known())
                        .and("units", sheet.entries().keySet())
                        .object());
        return Answer.of(new Done(sheet.count(), sheet.known()));
    }
}
