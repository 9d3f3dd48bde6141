package io.calminer.application.equipment;

import io.calminer.application.Answer;
import io.calminer.application.UnitOfWork;
import io.calminer.application.account.Access;
import io.calminer.application.account.Caller;
import io.calminer.application.account.Role;
import io.calminer.application.audit.Journal;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.MergePatch;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problem;
import io.calminer.domain.maintenance.EquipmentUnit;
import io.calminer.domain.maintenance.Finding;
import io.calminer.domain.maintenance.LogCheck;
import io.calminer.domain.maintenance.LogEntry;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Changes what is said of a machine; its log must still fit. */
public final class ReviseEquipment {

    /** The field of a machine that an entry of its log contradicts. */
    private static final Map<String, String> FIELDS = Map.of(
            "DATE_EARLY", "in_service",
            "DATE_LATE", "retired",
            "METER_BELOW_START", "start_meter",
            "METER_FROM_START", "start_meter");

    private final Access access;
    private final UnitOfWork work;
    private final VisibleEquipment visible;
    private final EquipmentRegister register;
    private final LogBook log;
    private final Journal journal;
    private final Clock clock;

    public ReviseEquipment(
            Access access,
            UnitOfWork work,
            VisibleEquipment visible,
            EquipmentRegister register,
            LogBook log,
            Journal journal,
            Clock clock) {
        this.access = access;
        this.work = work;
        this.visible = visible;
        this.register = register;
        this.log = log;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * The change.
     *
     * @param revision the revision that the caller read
     * @param patch a JSON Merge Patch on its fields
     */
    public record Request(UUID id, long revision, JsonValue patch) {}

    public Answer<Equipment> revise(Request request) {
        Caller caller = access.require(Role.ANALYST);
        return work.inTransaction(
                () -> visible.open(Role.ANALYST, request.id()).then(before -> changed(caller, request, before)));
    }

    private Answer<Equipment> changed(Caller caller, Request request, Equipment before) {
        if (before.revision() != request.revision()) {
            return Answer.refuse(
                    new Answer.Stale("unit", Long.toString(request.revision()), Long.toString(before.revision())));
        }
        JsonValue after = MergePatch.apply(before.unit().fields(), request.patch());
        return VisibleEquipment.read(after, EquipmentUnit::read).then(unit -> store(caller, before, unit));
    }

    private Answer<Equipment> store(Caller caller, Equipment before, EquipmentUnit unit) {
        Optional<Equipment> other = register.findByCode(before.projectId(), unit.code());
        if (other.isPresent() && !other.get().id().equals(before.id())) {
            return Answer.refuse(new Answer.Taken("unit", "code", unit.code()));
        }
        List<Problem> problems = contradictions(unit, before.id());
        if (!problems.isEmpty()) {
            return Answer.refuse(new Answer.Invalid(problems));
        }
        Equipment after = before.with(unit, clock.instant());
        register.replace(after);
        journal.write(
                caller,
                "equipment.revise",
                "unit",
                after.id(),
                after.projectId(),
                before.unit().fields(),
                unit.fields());
        return Answer.of(after);
    }

    /** The first entry of the log that each field of the machine contradicts. */
    private List<Problem> contradictions(EquipmentUnit unit, UUID id) {
        List<LogEntry> entries = log.ofUnit(id).stream().map(LogLine::entry).toList();
        return LogCheck.of(unit, visible.today(), List.of(), entries).stream()
                .filter(finding -> FIELDS.containsKey(finding.rule().name()))
                .collect(Collectors.toMap(Finding::rule, finding -> finding, (first, next) -> first))
                .values()
                .stream()
                .sorted(Comparator.comparing(Finding::rule))
                .map(finding -> Problem.of(
                        finding.rule(),
                        Pointer.ROOT.child(FIELDS.getOrDefault(finding.rule().name(), "code")),
                        null,
                        finding.values().toArray()))
                .toList();
    }
}
