package io.calminer.domain.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.reliability.Laplace;
import io.calminer.domain.reliability.Life;
import io.calminer.domain.reliability.ReliabilityRule;
import io.calminer.domain.reliability.WeibullFit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LogFitTest {

    private static final LocalDate BEGIN = LocalDate.of(2023, 1, 1);

    private static EquipmentUnit unit(String code, double start) {
        return new EquipmentUnit(code, "", "trucks", "", BEGIN, null, start, Double.NaN, "");
    }

    /** A log of failures of the engine at these meters, a day for each 20 h. */
    private static List<LogEntry> failures(double end, double... meters) {
        List<LogEntry> log = new ArrayList<>();
        for (double meter : meters) {
            log.add(entry(meter, LogKind.FAILURE, 10));
        }
        log.add(entry(end, LogKind.INSPECTION, 0));
        return log;
    }

    private static LogEntry entry(double meter, LogKind kind, double downtime) {
        return new LogEntry(BEGIN.plusDays((long) (meter / 20)), meter, kind, "engine", downtime, 0, "");
    }

    private static LogFit fit(Map<String, List<LogEntry>> logs) {
        List<EquipmentUnit> units =
                logs.keySet().stream().map(code -> unit(code, 0)).toList();
        return LogFit.of(LogLives.of("engine", units, logs), LogLives.plannedPerHour(units, logs));
    }

    @Test
    void withoutATrendTheLivesBetweenFailuresFollowAWeibullLaw() {
        LogFit fit = fit(Map.of("T01", failures(5000, 900, 2100, 2900, 4200), "T02", failures(3000, 1500, 2200)));
        WeibullFit expected = WeibullFit.of(List.of(
                Life.failure(900),
                Life.failure(1200),
                Life.failure(800),
                Life.failure(1300),
                Life.suspension(800),
                Life.failure(1500),
                Life.failure(700),
                Life.suspension(800)));
        WeibullFit weibull = Objects.requireNonNull(fit.weibull());
        assertThat(weibull.shape()).isCloseTo(expected.shape(), within(1e-9));
        assertThat(weibull.scale()).isCloseTo(expected.scale(), within(1e-6));
        assertThat(fit.meanTimeBetweenFailures()).isEqualTo(weibull.meanLife());
        assertThat(fit.availability()).isCloseTo(1 / (1 + 10 / weibull.meanLife()), within(1e-12));
        assertThat(fit.positions()).hasSize(6);
        assertThat(fit.objection()).isNull();
    }

    @Test
    void aChangeBeforeTheFailureCutsALifeShort() {
        List<LogEntry> log = new ArrayList<>(failures(5000, 900, 2100, 4200));
        log.add(entry(3000, LogKind.COMPONENT_CHANGE, 8));
        WeibullFit weibull = Objects.requireNonNull(fit(Map.of("T01", log)).weibull());
        assertThat(weibull.lives())
                .contains(Life.suspension(900), Life.failure(1200), Life.suspension(800))
                .doesNotContain(Life.failure(2100));
        assertThat(fit(Map.of("T01", log)).planned()).isEqualTo(8 / 5000.0);
    }

    @Test
    void failuresThatComeEverMoreOftenFollowAPowerLaw() {
        LogFit fit = fit(Map.of("T01", failures(4000, 1500, 2400, 2900, 3200, 3400, 3600, 3750, 3900)));
        assertThat(Objects.requireNonNull(fit.trend()).trend()).isEqualTo(Laplace.Trend.WORSENING);
        assertThat(fit.weibull()).isNull();
        assertThat(Objects.requireNonNull(fit.power()).beta()).isGreaterThan(1);
        assertThat(fit.meanTimeBetweenFailures())
                .isEqualTo(Objects.requireNonNull(fit.power()).currentMtbf());
    }

    @Test
    void tooFewFailuresAreRefusedAndNothingIsMadeUp() {
        LogFit fit = fit(Map.of("T01", failures(4000, 900, 2500)));
        assertThat(Objects.requireNonNull(fit.objection()).rule()).isEqualTo(ReliabilityRule.FEW_FAILURES);
        assertThat(fit.meanTimeBetweenFailures()).isNaN();
        assertThat(fit.availability()).isNaN();
        assertThat(fit.positions()).isEmpty();
        assertThat(fit(Map.of("T01", List.of())).objection()).isNotNull();
    }

    @Test
    void livesAreFittedWhereEveryFailureEndsALogAndNoTrendCanBeTold() {
        Map<String, List<LogEntry>> logs = Map.of(
                "T01", List.of(entry(900, LogKind.FAILURE, 8)),
                "T02", List.of(entry(1500, LogKind.FAILURE, 8)),
                "T03", List.of(entry(1100, LogKind.FAILURE, 8)));
        LogFit fit = fit(logs);
        assertThat(fit.trend()).isNull();
        WeibullFit expected = WeibullFit.of(List.of(Life.failure(900), Life.failure(1500), Life.failure(1100)));
        assertThat(Objects.requireNonNull(fit.weibull()).shape()).isCloseTo(expected.shape(), within(1e-9));
        LogFit empty = fit(Map.of("T01", List.of()));
        assertThat(String.valueOf(empty.objection()))
                .isEqualTo(
                        "A Weibull law needs at least 3 failures: there are 0 failures and 0 suspensions. Maybe take several"
                                + " units together.");
    }

    @Test
    void componentsThatFailInOneStopLeaveAMachineItsLaw() {
        List<LogEntry> log = new ArrayList<>(failures(5000, 900, 2100, 4200));
        LogEntry first = log.get(0);
        log.add(new LogEntry(first.date(), first.meter(), LogKind.FAILURE, "hydraulics", 4, 0, ""));
        List<EquipmentUnit> units = List.of(unit("T01", 0));
        LogFit whole = LogFit.of(LogLives.of("", units, Map.of("T01", log)), 0);
        assertThat(Objects.requireNonNull(whole.weibull()).failures()).isEqualTo(3);
        assertThat(whole.lives().meanRepair()).isEqualTo((14 + 10 + 10) / 3.0);
    }

    @Test
    void theShippedLogOfTrucksContradictsItselfNowhereAndShowsTheWearOfItsEngines() throws IOException {
        Map<String, EquipmentUnit> units = new LinkedHashMap<>();
        Map<String, Double> used = Map.of("T06", 8400.0, "T07", 12150.0, "T08", 15900.0);
        for (int i = 1; i <= 8; i++) {
            units.put("T0" + i, unit("T0" + i, used.getOrDefault("T0" + i, 0.0)));
        }
        String text = Files.readString(Path.of("..", "ops", "demo", "truck-log.csv"));
        LogSheet sheet = LogSheet.read(text, units, Map.of(), LocalDate.of(2026, 11, 27));
        assertThat(sheet.problems()).isEmpty();
        assertThat(sheet.count()).isEqualTo(915);
        Map<String, List<LogEntry>> logs = new LinkedHashMap<>();
        sheet.entries()
                .forEach((code, lines) ->
                        logs.put(code, lines.stream().map(LogSheet.Line::entry).toList()));
        List<EquipmentUnit> trucks = List.copyOf(units.values());
        LogFit engines = LogFit.of(LogLives.of("engine", trucks, logs), LogLives.plannedPerHour(trucks, logs));
        assertThat(Objects.requireNonNull(engines.weibull()).shape()).isGreaterThan(1.3);
        LogFit whole = LogFit.of(LogLives.of("", trucks, logs), LogLives.plannedPerHour(trucks, logs));
        assertThat(whole.availability()).isBetween(0.8, 1.0);
    }
}
