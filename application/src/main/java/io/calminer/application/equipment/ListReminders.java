package io.calminer.application.equipment;

import io.calminer.application.Answer;
import io.calminer.application.account.Access;
import io.calminer.application.account.Caller;
import io.calminer.application.account.Role;
import io.calminer.application.project.Project;
import io.calminer.application.project.Projects;
import io.calminer.domain.document.DocumentRule;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problems;
import io.calminer.domain.maintenance.LogEntry;
import io.calminer.domain.maintenance.Reminder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lists the tasks of machines in use, those that are overdue first, then by the days that are left. */
public final class ListReminders {

    /** How many days and hours are looked ahead where nobody says. */
    public static final int USUAL_DAYS = 30;

    public static final int USUAL_HOURS = 250;

    private static final int MOST_DAYS = 3_660;
    private static final int MOST_HOURS = 100_000;

    private final Access access;
    private final Projects projects;
    private final EquipmentRegister register;
    private final LogBook log;
    private final TaskList tasks;
    private final VisibleEquipment visible;

    public ListReminders(
            Access access,
            Projects projects,
            EquipmentRegister register,
            LogBook log,
            TaskList tasks,
            VisibleEquipment visible) {
        this.access = access;
        this.projects = projects;
        this.register = register;
        this.log = log;
        this.tasks = tasks;
        this.visible = visible;
    }

    /**
     * What is looked for.
     *
     * @param projectId the project; null for all that the caller may see
     * @param days how many days ahead a task is due soon
     * @param hours how many hours of the meter ahead a task is due soon
     */
    public record Request(@Nullable UUID projectId, int days, int hours) {}

    public Answer<List<DueTask>> list(Request request) {
        Caller caller = access.require(Role.VIEWER);
        UUID project = request.projectId();
        if (project != null) {
            if (projects.find(project).isEmpty()) {
                return Answer.refuse(new Answer.NotFound("project", project.toString()));
            }
            access.require(Role.VIEWER, project);
        }
        Problems problems = new Problems();
        within("days", request.days(), MOST_DAYS, problems);
        within("hours", request.hours(), MOST_HOURS, problems);
        if (!problems.isEmpty()) {
            return Answer.refuse(new Answer.Invalid(problems.list()));
        }
        UUID viewer = caller.has(Role.ADMIN) ? null : caller.userId();
        List<DueTask> due = new ArrayList<>();
        tasks.ofAll(project, viewer).stream()
                .collect(Collectors.groupingBy(KeptTask::projectId))
                .forEach((id, found) -> due.addAll(ofProject(request, id, found)));
        due.sort(Comparator.comparing((DueTask task) -> task.reminder().state())
                .thenComparing(task -> task.reminder().daysLeft(), Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(DueTask::project)
                .thenComparing(task -> task.unit().code())
                .thenComparing(task -> task.task().task().name()));
        return Answer.of(List.copyOf(due));
    }

    private List<DueTask> ofProject(Request request, UUID id, List<KeptTask> found) {
        Optional<Project> project = projects.find(id);
        if (project.isEmpty() || project.get().state() != Project.State.ACTIVE) {
            return List.of();
        }
        Map<UUID, Equipment> units =
                register.ofProject(id).stream().collect(Collectors.toMap(Equipment::id, unit -> unit));
        Map<UUID, List<LogEntry>> logs = log.ofProject(id).stream()
                .collect(Collectors.groupingBy(
                        LogLine::equipmentId, Collectors.mapping(LogLine::entry, Collectors.toList())));
        LocalDate today = visible.day();
        List<DueTask> due = new ArrayList<>();
        for (KeptTask task : found) {
            Equipment unit = units.get(task.equipmentId());
            if (unit != null) {
                List<LogEntry> entries = logs.getOrDefault(unit.id(), List.of());
                Reminder reminder =
                        Reminder.of(task.task(), unit.unit(), entries, today, request.days(), request.hours());
                due.add(new DueTask(id, project.get().name(), unit.unit(), task, reminder));
            }
        }
        return due;
    }

    private static void within(String field, int value, int most, Problems problems) {
        if (value < 0 || value > most) {
            problems.add(DocumentRule.OUT_OF_RANGE, Pointer.ROOT.child(field), 0, most, value);
        }
    }
}
