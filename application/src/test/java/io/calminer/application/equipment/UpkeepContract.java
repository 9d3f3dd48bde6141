package io.calminer.application.equipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.calminer.application.Answer;
import io.calminer.application.Fixture;
import io.calminer.application.account.AccessRefused;
import io.calminer.application.account.Role;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Problem;
import io.calminer.domain.maintenance.EquipmentUnit;
import io.calminer.domain.maintenance.LogEntry;
import io.calminer.domain.maintenance.LogNotation;
import io.calminer.domain.maintenance.Reminder;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tasks, reminders and the import of logs over every adapter. */
public interface UpkeepContract {

    Fixture fixture();

    private UUID project(boolean isPrivate) {
        return fixture().mine(isPrivate).id();
    }

    private VisibleEquipment visible() {
        Fixture f = fixture();
        return VisibleEquipment.of(f.access, f.ports.projects(), f.ports.register(), f.clock);
    }

    private Equipment truck(UUID project, String code, double hoursPerDay) {
        Fixture f = fixture();
        EquipmentUnit unit =
                new EquipmentUnit(code, "", "trucks", "", LocalDate.of(2026, 10, 1), null, 0, hoursPerDay, "");
        return new CreateEquipment(f.access, f.ports.work(), visible(), f.ports.register(), f.journal, f.ids, f.clock)
                .create(new CreateEquipment.Request(project, unit))
                .get();
    }

    private Answer<KeptTask> task(UUID equipment, @Nullable String id, long revision, @Nullable String patch) {
        Fixture f = fixture();
        JsonValue fields = patch == null ? null : JsonDocument.tree(patch);
        return new ReviseTask(f.access, f.ports.work(), visible(), f.ports.tasks(), f.journal, f.ids, f.clock)
                .revise(new ReviseTask.Request(equipment, id, revision, fields));
    }

    private List<DueTask> due(@Nullable UUID project) {
        Fixture f = fixture();
        return new ListReminders(
                        f.access, f.ports.projects(), f.ports.register(), f.ports.log(), f.ports.tasks(), visible())
                .list(new ListReminders.Request(project, 14, 100))
                .get();
    }

    private Answer<LogPreview> preview(UUID project, String text) {
        return preview(project, text, LogNotation.POINT);
    }

    private Answer<LogPreview> preview(UUID project, String text, LogNotation notation) {
        Fixture f = fixture();
        return new PreviewLog(
                        f.access,
                        f.ports.work(),
                        visible(),
                        f.ports.register(),
                        f.ports.log(),
                        f.ports.imports(),
                        f.ids,
                        f.clock)
                .preview(new PreviewLog.Request(project, text, notation));
    }

    private Answer<CommitLog.Done> commit(UUID id) {
        Fixture f = fixture();
        return new CommitLog(
                        f.access,
                        f.ports.work(),
                        visible(),
                        f.ports.register(),
                        f.ports.log(),
                        f.ports.imports(),
                        f.journal,
                        f.ids,
                        f.clock)
                .commit(id.toString());
    }

    @Test
    default void tasksAreKeptChangedAndRemoved() {
        UUID truck = truck(project(false), "T01", 20).id();
        KeptTask oil = task(truck, null, 0, "{\"name\": \"Öl\", \"every\": \"hours\", \"interval\": 250}")
                .get();
        String condition = "{\"name\": \"Iron\", \"every\": \"condition\", \"limit\": 50, \"measure\": \"ppm\"}";
        KeptTask iron = task(truck, null, 0, condition).get();
        ListTasks list =
                new ListTasks(fixture().access, visible(), fixture().ports.tasks());
        assertThat(list.list(truck).get()).containsExactly(iron, oil);
        KeptTask measured =
                task(truck, iron.id().toString(), 1, "{\"measured\": 48.5}").get();
        assertThat(list.list(truck).get()).containsExactly(measured, oil);
        assertThat(task(truck, iron.id().toString(), 1, "{}").refusal()).isEqualTo(new Answer.Stale("task", "1", "2"));
        assertThat(task(truck, oil.id().toString(), 1, null).get()).isEqualTo(oil);
        assertThat(task(truck, oil.id().toString(), 1, null).refusal()).isInstanceOf(Answer.NotFound.class);
        assertThat(String.valueOf(task(truck, null, 0, "{\"every\": \"hours\"}")))
                .contains("MISSING_FIELD", "TASK_INTERVAL_MISSING");
    }

    @Test
    default void remindersComeByUrgencyAndOnlyToThoseWhoMaySeeThem() {
        UUID open = project(false);
        UUID hidden = project(true);
        UUID first = truck(open, "T01", 20).id();
        UUID second = truck(open, "T02", 10).id();
        // 24 November: 54 days since the first of October
        String every = "\"every\": \"hours\", \"interval\": ";
        task(first, null, 0, "{\"name\": \"Service\", " + every + "1000}").get();
        task(second, null, 0, "{\"name\": \"Service\", " + every + "2000}").get();
        task(second, null, 0, "{\"name\": \"Tyres\", \"every\": \"calendar\", \"interval\": 60}")
                .get();
        task(truck(hidden, "T09", 1).id(), null, 0, "{\"name\": \"Secret\", " + every + "1}")
                .get();
        assertThat(due(open))
                .extracting(due -> due.unit().code() + " " + due.task().task().name() + " "
                        + due.reminder().state())
                .containsExactly("T01 Service OVERDUE", "T02 Tyres DUE_SOON", "T02 Service LATER");
        assertThat(due(null)).extracting(due -> due.task().task().name()).contains("Secret");
        fixture().actAs("vera", Role.VIEWER);
        assertThat(due(null)).hasSize(3);
        assertThatThrownBy(() -> due(hidden)).isInstanceOf(AccessRefused.class);
    }

    @Test
    default void workThatIsDueTodayIsOverdueTomorrow() {
        UUID project = project(false);
        UUID truck = truck(project, "T01", 0).id();
        task(truck, null, 0, "{\"name\": \"Tyres\", \"every\": \"calendar\", \"interval\": 54}")
                .get();
        fixture().clock.advance(Duration.ofMinutes(14 * 60 + 59));
        Reminder late = due(project).get(0).reminder();
        assertThat(late.daysLeft()).isZero();
        assertThat(late.state()).isEqualTo(Reminder.State.DUE_SOON);
        fixture().clock.advance(Duration.ofMinutes(1));
        assertThat(due(project).get(0).reminder().daysLeft()).isEqualTo(-1);
        assertThat(due(project).get(0).reminder().state()).isEqualTo(Reminder.State.OVERDUE);
    }

    @Test
    default void aTableIsImportedInTheNotationInWhichItWasLookedAt() {
        UUID project = project(false);
        UUID truck = truck(project, "T01", 20).id();
        String text = "unit;date;meter;kind;downtime\nT01;20.11.2026;1.000,5;Ausfall;3,25\n";
        LogPreview preview = preview(project, text, LogNotation.COMMA).get();
        assertThat(preview.problems()).isEmpty();
        assertThat(commit(preview.id()).get()).isEqualTo(new CommitLog.Done(1, 0));
        LogEntry kept = fixture().ports.log().ofUnit(truck).get(0).entry();
        assertThat(kept.date()).isEqualTo("2026-11-20");
        assertThat(kept.meter()).isEqualTo(1000.5);
        assertThat(kept.downtime()).isEqualTo(3.25);
        assertThat(preview(project, text, LogNotation.COMMA).get().known()).isEqualTo(1);
        assertThat(preview(project, text).get().problems()).hasSize(3);
    }

    @Test
    default void workInTheLogStartsTheTaskAnew() {
        UUID project = project(false);
        UUID truck = truck(project, "T01", 20).id();
        task(truck, null, 0, "{\"name\": \"Service\", \"every\": \"hours\", \"interval\": 1000}")
                .get();
        LogPreview preview = preview(project, "unit,date,meter,kind\nT01,2026-11-20,1000,preventive\n")
                .get();
        commit(preview.id()).get();
        Reminder reminder = due(project).get(0).reminder();
        assertThat(reminder.dueMeter()).isEqualTo(2000);
        assertThat(reminder.lastDone()).isEqualTo("2026-11-20");
        assertThat(reminder.state()).isEqualTo(Reminder.State.LATER);
    }

    @Test
    default void aPreviewStoresNothingAndACommitStoresAllOnce() {
        UUID project = project(false);
        UUID truck = truck(project, "T01", 20).id();
        String text = "unit,date,meter,kind,downtime\nT01,2026-10-05,80,failure,5\nT01,2026-10-09,160,inspection,0\n";
        LogPreview preview = preview(project, text).get();
        assertThat(preview.added()).isEqualTo(2);
        assertThat(preview.rows()).extracting(LogPreview.Row::row).containsExactly(2, 3);
        assertThat(fixture().ports.log().ofUnit(truck)).isEmpty();
        assertThat(commit(preview.id()).get()).isEqualTo(new CommitLog.Done(2, 0));
        assertThat(fixture().ports.log().ofUnit(truck)).hasSize(2);
        assertThat(commit(preview.id()).refusal()).isInstanceOf(Answer.NotFound.class);
        LogPreview again =
                preview(project, text + "T01,2026-10-20,300,failure,1\n").get();
        assertThat(again.known()).isEqualTo(2);
        assertThat(commit(again.id()).get()).isEqualTo(new CommitLog.Done(1, 2));
    }

    @Test
    default void aTableWithOneWrongRowIsToldWholeAndStoresNothing() {
        UUID project = project(false);
        UUID truck = truck(project, "T01", 20).id();
        String text =
                "unit,date,meter,kind\nT01,2026-10-05,80,failure\nT1,2026-10-06,90,failure\nT01,2026-10-07,70,x\n";
        LogPreview preview = preview(project, text).get();
        assertThat(preview.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "/rows/3/unit (line 3, column 1) UNKNOWN_MACHINE: There is no unit 'T1' in the project. Maybe 'T01'.",
                        "/rows/4/kind (line 4, column 19) LOG_KIND: 'x' is none of failure, preventive, inspection,"
                                + " component_change.");
        assertThat(commit(preview.id()).refusal()).isInstanceOf(Answer.Invalid.class);
        assertThat(fixture().ports.log().ofUnit(truck)).isEmpty();
    }

    @Test
    default void onlyManagersImportAndAPreviewIsForgottenAfterADay() {
        UUID project = project(false);
        truck(project, "T01", 20);
        String text = "unit,date,meter,kind\nT01,2026-10-05,80,failure\n";
        UUID old = preview(project, text).get().id();
        fixture().clock.advance(Duration.ofHours(25));
        UUID fresh = preview(project, text).get().id();
        assertThat(commit(old).refusal()).isInstanceOf(Answer.NotFound.class);
        fixture().actAs("ann", Role.ANALYST);
        assertThatThrownBy(() -> preview(project, text)).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> commit(fresh)).isInstanceOf(AccessRefused.class);
    }
}
