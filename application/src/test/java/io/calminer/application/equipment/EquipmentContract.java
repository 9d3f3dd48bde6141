package io.calminer.application.equipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.calminer.application.Answer;
import io.calminer.application.Fixture;
import io.calminer.application.Listing;
import io.calminer.application.Slice;
import io.calminer.application.Window;
import io.calminer.application.account.AccessRefused;
import io.calminer.application.account.Role;
import io.calminer.application.project.MoveProject;
import io.calminer.application.project.Project;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.maintenance.EquipmentUnit;
import io.calminer.domain.maintenance.LogEntry;
import io.calminer.domain.maintenance.LogKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Machines and their maintenance logs over every adapter. */
public interface EquipmentContract {

    Fixture fixture();

    private UUID project(boolean isPrivate) {
        return fixture().mine(isPrivate).id();
    }

    private VisibleEquipment visible() {
        Fixture f = fixture();
        return VisibleEquipment.of(f.access, f.ports.projects(), f.ports.register(), f.clock);
    }

    private LogWriter writer() {
        Fixture f = fixture();
        return LogWriter.of(f.access, f.ports.projects(), f.ports.register(), f.ports.log(), f.journal, f.ids, f.clock);
    }

    private static EquipmentUnit truck(String code) {
        return new EquipmentUnit(
                code, "Truck " + code, "trucks", "Größe 290", LocalDate.of(2025, 1, 1), null, 100, Double.NaN, "");
    }

    private Answer<Equipment> create(UUID project, EquipmentUnit unit) {
        Fixture f = fixture();
        return new CreateEquipment(f.access, f.ports.work(), visible(), f.ports.register(), f.journal, f.ids, f.clock)
                .create(new CreateEquipment.Request(project, unit));
    }

    private Answer<Equipment> revise(UUID id, long revision, String patch) {
        Fixture f = fixture();
        return new ReviseEquipment(
                        f.access, f.ports.work(), visible(), f.ports.register(), f.ports.log(), f.journal, f.clock)
                .revise(new ReviseEquipment.Request(id, revision, JsonDocument.tree(patch)));
    }

    private Answer<Equipment> remove(UUID id, long revision) {
        Fixture f = fixture();
        return new RemoveEquipment(f.access, f.ports.work(), visible(), f.ports.register(), f.ports.log(), f.journal)
                .remove(new RemoveEquipment.Request(id, revision));
    }

    private static LogEntry failure(String date, double meter, double downtime) {
        return new LogEntry(LocalDate.parse(date), meter, LogKind.FAILURE, "engine", downtime, 1500.5, "Ölleck");
    }

    private Answer<LogLine> log(UUID equipment, LogEntry entry) {
        Fixture f = fixture();
        return new AddLogEntry(f.access, f.ports.work(), writer()).add(new AddLogEntry.Request(equipment, entry));
    }

    private Answer<LogLine> correct(LogLine line, String patch) {
        Fixture f = fixture();
        return new ReviseLogEntry(f.access, f.ports.work(), writer())
                .revise(new ReviseLogEntry.Request(
                        line.equipmentId(), line.id().toString(), line.revision(), JsonDocument.tree(patch)));
    }

    private Answer<LogLine> show(LogLine line) {
        return new ShowLogEntry(fixture().access, visible(), writer())
                .show(new ShowLogEntry.Request(line.equipmentId(), line.id().toString()));
    }

    private List<LogEntry> entries(@Nullable UUID equipment, @Nullable String sort, Map<String, String> filters) {
        Window window = new Window(null, null, sort, filters);
        return new ListLog(fixture().access, visible(), fixture().ports.log())
                .list(new ListLog.Request(equipment, window)).get().items().stream()
                        .map(LogLine::entry)
                        .toList();
    }

    private Listing<Equipment> units(@Nullable String sort, Map<String, String> filters) {
        return new ListEquipment(fixture().access, fixture().ports.register())
                .list(new ListEquipment.Request(new Window(2, null, sort, filters)))
                .get();
    }

    private static String told(Answer<?> answer) {
        Answer.Refusal refusal = answer.refusal();
        return refusal == null ? "" : refusal.message();
    }

    @Test
    default void aUnitIsReadAsItWasEnteredAndCorrected() {
        UUID project = project(false);
        Equipment truck = create(project, truck("T01")).get();
        ShowEquipment show = new ShowEquipment(fixture().access, visible());
        assertThat(show.show(truck.id()).get()).isEqualTo(truck);
        Equipment retired = revise(
                        truck.id(), 1, "{\"retired\": \"2026-01-01\", \"hours_per_day\": 18.5, \"name\": null}")
                .get();
        assertThat(show.show(truck.id()).get()).isEqualTo(retired);
        assertThat(retired.unit().retired()).isEqualTo("2026-01-01");
        assertThat(retired.unit().hoursPerDay()).isEqualTo(18.5);
        assertThat(retired.unit().name()).isEmpty();
        assertThat(retired.revision()).isEqualTo(2);
        assertThat(revise(truck.id(), 1, "{}").refusal()).isEqualTo(new Answer.Stale("unit", "1", "2"));
        assertThat(told(revise(truck.id(), 2, "{\"code\": \"T 1/2\", \"retired\": \"2024-01-01\", \"nme\": 1}")))
                .contains("/code UNIT_CODE", "Maybe 'T-1-2'.", "/retired RETIRED_EARLY", "/nme UNKNOWN_FIELD");
    }

    @Test
    default void aCodeBelongsToOneUnitOfAProject() {
        UUID project = project(false);
        Equipment first = create(project, truck("T01")).get();
        assertThat(create(project, truck("T01")).refusal()).isEqualTo(new Answer.Taken("unit", "code", "T01"));
        Equipment second = create(project, truck("T02")).get();
        assertThat(revise(second.id(), 1, "{\"code\": \"T01\"}").refusal()).isInstanceOf(Answer.Taken.class);
        assertThat(create(project(false), truck("T01")).isRefused()).isFalse();
        assertThat(remove(first.id(), 1).isRefused()).isFalse();
        assertThat(create(project, truck("T01")).isRefused()).isFalse();
    }

    @Test
    default void unitsAreFilteredSortedAndCut() {
        UUID project = project(false);
        for (String code : List.of("T03", "T01", "T02")) {
            create(project, truck(code)).get();
        }
        Map<String, String> here = Map.of("project_id", project.toString(), "fleet", "trucks");
        assertThat(units(null, here).items())
                .extracting(equipment -> equipment.unit().code())
                .containsExactly("T01", "T02");
        assertThat(units(null, here).total()).isEqualTo(3);
        assertThat(units("-code", here).items().get(0).unit().code()).isEqualTo("T03");
        assertThat(units(null, Map.of("project_id", project.toString(), "fleet", "shovels"))
                        .items())
                .isEmpty();
    }

    @Test
    default void aLogIsReadAsItWasEnteredTheNewestFirst() {
        UUID project = project(false);
        UUID truck = create(project, truck("T01")).get().id();
        LogLine second = log(truck, failure("2026-03-01", 900, 10)).get();
        LogLine first = log(truck, failure("2026-02-01", 500.25, 0)).get();
        assertThat(entries(truck, null, Map.of())).containsExactly(second.entry(), first.entry());
        assertThat(entries(truck, "meter", Map.of("component", "engine")))
                .containsExactly(first.entry(), second.entry());
        assertThat(entries(null, null, Map.of("project_id", project.toString(), "kind", "inspection")))
                .isEmpty();
        assertThat(entries(null, null, Map.of("project_id", project.toString(), "unit", "T01", "fleet", "trucks")))
                .hasSize(2);
        assertThat(show(first).get()).isEqualTo(first);
        assertThat(fixture().ports.log().ofProject(project)).containsExactly(first, second);
    }

    @Test
    default void entriesThatContradictTheLogAreToldAndNotKept() {
        UUID project = project(false);
        UUID truck = create(project, truck("T01")).get().id();
        LogLine line = log(truck, failure("2026-03-01", 900, 100)).get();
        assertThat(told(log(truck, failure("2026-03-10", 90, 0))))
                .contains("/meter METER_BELOW_START")
                .contains("/meter METER_BACKWARDS: The meter of 'T01' goes backwards: 90 h on 2026-03-10 after 900 h on"
                        + " 2026-03-01. Maybe digits are exchanged");
        assertThat(told(log(truck, failure("2026-03-02", 1900, 0)))).contains("METER_TOO_FAST");
        assertThat(told(log(truck, failure("2026-03-03", 900.5, 5)))).contains("/downtime DOWNTIME_OVERLAP");
        assertThat(told(log(truck, failure("2026-03-01", 900, 3)))).contains("ENTRY_TWICE");
        assertThat(told(log(truck, failure("2027-03-01", 2000, 3)))).contains("/date DATE_AHEAD");
        assertThat(told(log(truck, failure("2024-03-01", 200, 3)))).contains("/date DATE_EARLY");
        assertThat(entries(truck, null, Map.of())).containsExactly(line.entry());
        assertThat(correct(line, "{\"meter\": 950, \"downtime\": 4}").get().entry())
                .isEqualTo(failure("2026-03-01", 950, 4));
        assertThat(correct(line, "{}").refusal()).isEqualTo(new Answer.Stale("log entry", "1", "2"));
    }

    @Test
    default void aUnitWithALogStaysAndMustFitIt() {
        UUID project = project(false);
        UUID truck = create(project, truck("T01")).get().id();
        LogLine line = log(truck, failure("2026-03-01", 900, 10)).get();
        assertThat(told(remove(truck, 1)))
                .isEqualTo("The unit is in use: its log has 1 entries. Maybe state when it was retired.");
        assertThat(told(revise(
                        truck,
                        1,
                        "{\"in_service\": \"2026-03-02\", \"retired\": \"2026-03-02\", \"start_meter\": 901}")))
                .contains("/in_service DATE_EARLY", "/start_meter METER_BELOW_START")
                .doesNotContain("DATE_LATE");
        assertThat(told(revise(truck, 1, "{\"in_service\": \"2026-02-27\"}")))
                .contains("/start_meter METER_FROM_START");
        Fixture f = fixture();
        RemoveLogEntry removal = new RemoveLogEntry(f.access, f.ports.work(), writer());
        assertThat(removal.remove(new RemoveLogEntry.Request(truck, line.id().toString(), 1))
                        .isRefused())
                .isFalse();
        assertThat(show(line).refusal()).isInstanceOf(Answer.NotFound.class);
        assertThat(remove(truck, 1).isRefused()).isFalse();
        assertThat(f.ports.register().find(truck)).isEmpty();
    }

    @Test
    default void viewersReadAndOthersSeeNothingOfPrivateProjects() {
        UUID open = project(false);
        UUID hidden = project(true);
        UUID truck = create(open, truck("T01")).get().id();
        UUID secret = create(hidden, truck("T01")).get().id();
        LogLine line = log(secret, failure("2026-03-01", 900, 10)).get();
        fixture().actAs("vera", Role.VIEWER);
        assertThat(units(null, Map.of()).items())
                .extracting(Equipment::id)
                .contains(truck)
                .doesNotContain(secret);
        assertThat(entries(null, null, Map.of("project_id", hidden.toString()))).isEmpty();
        assertThatThrownBy(() -> show(line)).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> create(open, truck("T09"))).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> log(truck, failure("2026-03-01", 900, 10))).isInstanceOf(AccessRefused.class);
    }

    @Test
    default void anArchivedProjectTakesNothingMore() {
        UUID project = project(false);
        UUID truck = create(project, truck("T01")).get().id();
        Fixture f = fixture();
        new MoveProject(f.access, f.ports.work(), f.ports.projects(), f.journal, f.clock)
                .move(new MoveProject.Request(project, 1, Project.State.ARCHIVED))
                .get();
        assertThat(create(project, truck("T02")).refusal()).isInstanceOf(Answer.Locked.class);
        assertThat(log(truck, failure("2026-03-01", 900, 10)).refusal()).isInstanceOf(Answer.Locked.class);
        assertThat(entries(truck, null, Map.of())).isEmpty();
    }

    @Test
    default void everyChangeStandsInTheAuditTrail() {
        UUID project = project(false);
        UUID truck = create(project, truck("T01")).get().id();
        LogLine line = log(truck, failure("2026-03-01", 900, 10)).get();
        correct(line, "{\"cost\": 2}").get();
        Slice slice = new Slice(0, 10, List.of(), Map.of("project_id", project.toString()));
        var entries = fixture().ports.trail().list(slice).items();
        assertThat(entries)
                .extracting(entry -> entry.action())
                .containsExactlyInAnyOrder("project.create", "equipment.create", "log.add", "log.revise");
        assertThat(entries)
                .filteredOn(entry -> entry.action().equals("log.revise"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(String.valueOf(entry.before())).contains("1500.5");
                    assertThat(String.valueOf(entry.after())).contains("Ölleck").doesNotContain("1500.5");
                });
    }
}
