package io.calminer.application.equipment;

import io.calminer.application.Answer;
import io.calminer.application.Ids;
import io.calminer.application.account.Access;
import io.calminer.application.account.Caller;
import io.calminer.application.account.Role;
import io.calminer.application.audit.Journal;
import io.calminer.application.project.Projects;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problem;
import io.calminer.domain.maintenance.LogCheck;
import io.calminer.domain.maintenance.LogEntry;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes maintenance logs: checks what is new against what stands, and tells the audit trail. */
public final class LogWriter {

    private final VisibleEquipment visible;
    private final LogBook log;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;

    private LogWriter(VisibleEquipment visible, LogBook log, Journal journal, Ids ids, Clock clock) {
        this.visible = visible;
        this.log = log;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    public static LogWriter of(
            Access access,
            Projects projects,
            EquipmentRegister register,
            LogBook log,
            Journal journal,
            Ids ids,
            Clock clock) {
        return new LogWriter(VisibleEquipment.of(access, projects, register, clock), log, journal, ids, clock);
    }

    /** Adds an entry to the log of a machine that is held for update. */
    Answer<LogLine> add(Caller caller, UUID equipmentId, LogEntry entry) {
        return visible.open(Role.ANALYST, equipmentId)
                .then(equipment -> checked(equipment, null, entry).map(right -> {
                    LogLine line = LogLine.of(ids.next(), equipment, right, clock.instant(), caller.username());
                    log.add(List.of(line));
                    journal.write(caller, "log.add", "log entry", line.id(), line.projectId(), null, right.fields());
                    return line;
                }));
    }

    /** An entry of a machine that is held for update, at the revision that the caller read. */
    Answer<LogLine> open(UUID equipmentId, String id, long revision) {
        return visible.open(Role.ANALYST, equipmentId)
                .then(equipment -> find(equipmentId, id))
                .then(line -> line.revision() == revision
                        ? Answer.of(line)
                        : Answer.refuse(new Answer.Stale(
                                "log entry", Long.toString(revision), Long.toString(line.revision()))));
    }

    /** Replaces an entry that is held for update. */
    Answer<LogLine> replace(Caller caller, LogLine before, LogEntry entry) {
        return visible.open(Role.ANALYST, before.equipmentId())
                .then(equipment -> checked(equipment, before.id(), entry))
                .map(right -> {
                    LogLine after = before.with(right, clock.instant());
                    log.replace(after);
                    journal.write(
                            caller,
                            "log.revise",
                            "log entry",
                            after.id(),
                            after.projectId(),
                            before.entry().fields(),
                            right.fields());
                    return after;
                });
    }

    /** Removes an entry that is held for update. */
    LogLine remove(Caller caller, LogLine before) {
        log.remove(before.id());
        journal.write(
                caller,
                "log.remove",
                "log entry",
                before.id(),
                before.projectId(),
                before.entry().fields(),
                null);
        return before;
    }

    /** An entry of a machine. */
    Answer<LogLine> find(UUID equipmentId, String id) {
        Optional<LogLine> line = Ids.parse(id)
                .flatMap(log::find)
                .filter(found -> found.equipmentId().equals(equipmentId));
        return line.isPresent() ? Answer.of(line.get()) : Answer.refuse(new Answer.NotFound("log entry", id));
    }

    private Answer<LogEntry> checked(Equipment equipment, @Nullable UUID replaced, LogEntry entry) {
        List<LogEntry> standing = log.ofUnit(equipment.id()).stream()
                .filter(line -> !line.id().equals(replaced))
                .map(LogLine::entry)
                .toList();
        List<Problem> problems = LogCheck.of(equipment.unit(), visible.today(), standing, List.of(entry)).stream()
                .map(finding -> finding.problem(Pointer.ROOT, null))
                .toList();
        return problems.isEmpty() ? Answer.of(entry) : Answer.refuse(new Answer.Invalid(problems));
    }
}
