package io.calminer.domain.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.calminer.domain.document.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LogSheetTest {

    private static final Map<String, EquipmentUnit> UNITS =
            Map.of("T01", WrongLogs.truck("T01"), "T02", WrongLogs.truck("T02"));

    private static LogSheet read(String text, Map<String, List<LogEntry>> standing) {
        return LogSheet.read(text, UNITS, standing, WrongLogs.TODAY);
    }

    @Test
    void commasSemicolonsAndTabsAreReadAlike() {
        String text = """
                Unit,Date,Meter,Kind,Component,Downtime,Cost,Description
                T01,2026-03-04,6120.5,Failure,engine,36,18500,"Injector, ""left""
                and its seal"

                T02,2026-03-05,5000,component-change,tyre,8,,
                """;
        LogSheet sheet = read(text, Map.of());
        assertThat(sheet.problems()).isEmpty();
        assertThat(sheet.count()).isEqualTo(2);
        LogEntry first =
                Objects.requireNonNull(sheet.entries().get("T01")).get(0).entry();
        assertThat(first.description()).isEqualTo("Injector, \"left\"\nand its seal");
        assertThat(first.cost()).isEqualTo(18500);
        String bare = "unit,date,meter,kind\nT01,2026-03-04,6120,failure\nT02,2026-03-05,50,inspection\n";
        for (String separator : List.of(";", "\t")) {
            assertThat(read("\ufeff" + bare.replace(",", separator).replace("\n", "\r\n"), Map.of())
                            .entries())
                    .isEqualTo(read(bare, Map.of()).entries());
        }
    }

    @Test
    void whatTheLogSaysAlreadyIsLeftOut() {
        LogEntry known = WrongLogs.entry("2026-03-04,6120,failure,engine,36");
        String text = """
                unit,date,meter,kind,component,downtime
                T01,2026-03-04,6120,failure,engine,36
                T01,2026-03-20,6300,inspection,,0
                """;
        LogSheet sheet = read(text, Map.of("T01", List.of(known)));
        assertThat(sheet.problems()).isEmpty();
        assertThat(sheet.known()).isEqualTo(1);
        assertThat(sheet.count()).isEqualTo(1);
    }

    @Test
    void aLogOfEventsThatReallyFollowEachOtherHasNoFindingsAndOneSpoiltReadingHas() {
        Random random = new Random(20261127);
        for (int run = 0; run < 200; run++) {
            List<LogEntry> log = events(random);
            EquipmentUnit truck = WrongLogs.truck("T01");
            assertThat(LogCheck.of(truck, WrongLogs.TODAY, List.of(), log))
                    .as("run %s", run)
                    .isEmpty();
            int split = random.nextInt(log.size());
            assertThat(LogCheck.of(truck, WrongLogs.TODAY, log.subList(0, split), log.subList(split, log.size())))
                    .as("run %s in two parts", run)
                    .isEmpty();
            LogEntry last = log.get(log.size() - 1);
            LogEntry spoilt = new LogEntry(last.date(), log.get(0).meter() / 2 + 50, last.kind(), "", 0, 0, "");
            assertThat(LogCheck.of(truck, WrongLogs.TODAY, log.subList(0, log.size() - 1), List.of(spoilt)))
                    .as("run %s spoilt", run)
                    .extracting(Finding::rule)
                    .containsOnly(MaintenanceRule.METER_BACKWARDS);
        }
    }

    @Test
    void aGermanTableIsReadAsItStatesAndKeptAsAllOthers() {
        String text = """
                Gerät;Tag;Zähler;Art;Baugruppe;Stillstand;Kosten;Beschreibung
                T01;04.03.2026;6.120,5;Ausfall;engine;5,25;1.250,50;"Einspritzung; undicht"

                T01;5.3.2026;6130;Vorbeugend;;8;0;"zwei
                Zeilen"
                T02;2026-03-06;1.234;Wechsel einer Baugruppe;tyre;0;0;
                """;
        LogSheet german = LogSheet.read(text, UNITS, Map.of(), WrongLogs.TODAY, LogNotation.COMMA);
        assertThat(german.problems()).isEmpty();
        assertThat(Objects.requireNonNull(german.entries().get("T01")))
                .extracting(
                        LogSheet.Line::row,
                        line -> line.entry().date().toString(),
                        line -> line.entry().meter())
                .containsExactly(tuple(2, "2026-03-04", 6120.5), tuple(4, "2026-03-05", 6130.0));
        assertThat(Objects.requireNonNull(german.entries().get("T02"))
                        .get(0)
                        .entry()
                        .meter())
                .isEqualTo(1234);
        String plain = LogSheet.plain(text, LogNotation.COMMA);
        assertThat(read(plain, Map.of())).isEqualTo(german);
        assertThat(LogSheet.plain(text, LogNotation.POINT)).isSameAs(text);
    }

    @Test
    void aGermanTableWithPointsIsTold() {
        String text = "unit;date;meter;kind\nT01;31.02.2026;1200.5;failure\nT01;03/04/2026;1,2,3;failure\n";
        assertThat(LogSheet.read(text, UNITS, Map.of(), WrongLogs.TODAY, LogNotation.COMMA)
                        .problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "/rows/2/date (line 2, column 5) WRONG_DATE: '31.02.2026' is not a date. Maybe year-month-day such as"
                                + " 2027-01-31 is meant.",
                        "/rows/2/meter (line 2, column 16) LOG_NUMBER: '1200.5' is not a number.",
                        "/rows/3/date (line 3, column 5) WRONG_DATE: '03/04/2026' is not a date. Maybe year-month-day such as"
                                + " 2027-01-31 is meant.",
                        "/rows/3/meter (line 3, column 16) LOG_NUMBER: '1,2,3' is not a number.");
    }

    @Test
    void aLongLogThatIsPastedAgainIsKnown() {
        StringBuilder text = new StringBuilder("unit,date,meter,kind,component,downtime\n");
        List<LogEntry> log = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            LocalDate date = WrongLogs.truck("T01").inService().plusDays(i / 34);
            LogEntry entry = new LogEntry(date, 100 + i * 0.5, LogKind.INSPECTION, "part " + i % 7, 0.25, 0, "");
            log.add(entry);
            text.append("T01,").append(date).append(',').append(entry.meter());
            text.append(",inspection,").append(entry.component()).append(",0.25\n");
        }
        Map<String, EquipmentUnit> units = Map.of("T01", WrongLogs.truck("T01"));
        LogSheet fresh = LogSheet.read(text.toString(), units, Map.of(), WrongLogs.TODAY);
        assertThat(fresh.problems()).isEmpty();
        assertThat(fresh.count()).isEqualTo(20_000);
        LogSheet again = LogSheet.read(text.toString(), units, Map.of("T01", log), WrongLogs.TODAY);
        assertThat(again.known()).isEqualTo(20_000);
        assertThat(again.count()).isZero();
    }

    /** Events in hours, written down by their days. */
    private static List<LogEntry> events(Random random) {
        List<LogEntry> log = new ArrayList<>();
        double clock = 0;
        double meter = 100;
        int count = 3 + random.nextInt(20);
        for (int i = 0; i < count; i++) {
            double gap = 1 + random.nextInt(600);
            meter += Math.max(0.1, gap * random.nextDouble());
            clock += gap;
            double downtime = random.nextInt(100);
            log.add(new LogEntry(
                    WrongLogs.truck("T01").inService().plusDays((long) (clock / 24)),
                    Math.rint(meter * 10) / 10,
                    LogKind.values()[random.nextInt(3)],
                    random.nextBoolean() ? "engine" : "tyre",
                    downtime,
                    0,
                    ""));
            clock += downtime;
        }
        return log.stream()
                .filter(entry -> !entry.date().isAfter(LocalDate.of(2026, 11, 1)))
                .toList();
    }
}
