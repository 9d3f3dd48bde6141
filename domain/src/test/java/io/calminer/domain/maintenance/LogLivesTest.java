package io.calminer.domain.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LogLivesTest {

    private static final List<LogEntry> LOG = List.of(
            WrongLogs.entry("2026-02-01,300,failure,engine,10"),
            WrongLogs.entry("2026-02-02,300,component_change,engine,0"),
            WrongLogs.entry("2026-03-01,700,failure,tyre,2"),
            WrongLogs.entry("2026-04-01,1000,component_change,engine,6"),
            WrongLogs.entry("2026-05-01,1500,preventive,,8"),
            WrongLogs.entry("2026-06-01,1900,failure,engine,20"),
            WrongLogs.entry("2026-07-01,2000,inspection,,1"));

    private static EquipmentUnit unit(double start) {
        return new EquipmentUnit("T01", "", "", "", LocalDate.of(2026, 1, 1), null, start, Double.NaN, "");
    }

    private static LogLives of(String component, double start) {
        return LogLives.of(component, List.of(unit(start)), Map.of("T01", LOG));
    }

    @Test
    void failuresEndLivesAndChangesAndTheEndOfTheLogSuspendThem() {
        LogLives engine = of("engine", 0);
        assertThat(engine.units().get(0).spans())
                .containsExactly(
                        new LogLives.Span(0, 300, true),
                        new LogLives.Span(300, 1000, false),
                        new LogLives.Span(1000, 1900, true),
                        new LogLives.Span(1900, 2000, false));
        assertThat(engine.failures()).isEqualTo(2);
        assertThat(engine.meanRepair()).isEqualTo(15);
        assertThat(engine.units().get(0).age()).isEqualTo(100);
        assertThat(engine.last()).isEqualTo("2026-07-01");
    }

    @Test
    void aUnitAsAWholeFailsWithAnyComponent() {
        assertThat(of("", 0).units().get(0).failures()).containsExactly(300.0, 700.0, 1900.0);
        assertThat(of("tyre", 0).failures()).isEqualTo(1);
        assertThat(of("gearbox", 0).failures()).isZero();
        assertThat(of("gearbox", 0).meanRepair()).isNaN();
    }

    @Test
    void componentsThatFailInOneStopAreOneFailureOfTheUnitForAsLongAsBothTake() {
        List<LogEntry> log = List.of(
                WrongLogs.entry("2026-02-01,300,failure,engine,10"),
                WrongLogs.entry("2026-02-01,300,failure,hydraulics,4"),
                WrongLogs.entry("2026-03-01,700,failure,tyre,2"));
        LogLives.OfUnit whole =
                LogLives.of("", List.of(unit(0)), Map.of("T01", log)).units().get(0);
        assertThat(whole.failures()).containsExactly(300.0, 700.0);
        assertThat(whole.repairs()).containsExactly(14.0, 2.0);
        LogLives engine = LogLives.of("engine", List.of(unit(0)), Map.of("T01", log));
        assertThat(engine.meanRepair()).isEqualTo(10);
    }

    @Test
    void theFirstLifeOfAUnitThatWasNotNewIsUnknown() {
        LogLives.OfUnit used = of("engine", 50).units().get(0);
        assertThat(used.spans()).hasSize(4);
        assertThat(used.lives()).hasSize(3);
        assertThat(of("engine", 0).units().get(0).lives()).hasSize(4);
    }

    @Test
    void plannedWorkIsAllThatIsNoFailure() {
        // 0 + 6 + 8 + 1 h in 2000 h
        assertThat(LogLives.plannedPerHour(List.of(unit(0)), Map.of("T01", LOG)))
                .isEqualTo(15 / 2000.0);
        assertThat(LogLives.plannedPerHour(List.of(unit(0)), Map.of())).isNaN();
    }

    @Test
    void theHashNoticesWhatTheFitUsesAndNothingElse() {
        String hash = LogLives.hash(List.of(unit(0)), Map.of("T01", LOG));
        assertThat(hash).matches("[0-9a-f]{64}");
        assertThat(LogLives.hash(List.of(unit(0)), Map.of("T01", LOG.subList(1, 7))))
                .isNotEqualTo(hash);
        LogEntry first = LOG.get(0);
        LogEntry told = new LogEntry(
                first.date(), first.meter(), first.kind(), first.component(), first.downtime(), 99, "other words");
        List<LogEntry> other = List.of(LOG.get(6), told, LOG.get(1), LOG.get(2), LOG.get(3), LOG.get(4), LOG.get(5));
        assertThat(LogLives.hash(List.of(unit(0)), Map.of("T01", other))).isEqualTo(hash);
    }
}
