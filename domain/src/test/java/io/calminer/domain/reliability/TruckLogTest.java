package io.calminer.domain.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.domain.reliability.TruckLog.Component;
import io.calminer.domain.reliability.TruckLog.LogRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Writes the invented log of {@code ops/demo}, and reads in it the laws by which it was made. */
class TruckLogTest {

    private static final Path FILE = Path.of("..", "ops", "demo", "truck-log.csv");
    private static final double LEVEL = 0.95;

    @Test
    void theLogOfTheDemoIsThatOfItsSeed() throws IOException {
        String text = TruckLog.csv(TruckLog.SEED);
        if (Boolean.getBoolean("calminer.update")) {
            Files.writeString(FILE, text);
        }
        assertThat(Files.readString(FILE))
                .as("run the tests with -Dcalminer.update=true to write the log anew")
                .isEqualTo(text);
        assertThat(TruckLog.csv(TruckLog.SEED + 1)).isNotEqualTo(text);
    }

    @Test
    void nothingInItContradictsItself() {
        Map<String, LogRow> last = new LinkedHashMap<>();
        for (LogRow entry : TruckLog.of(TruckLog.SEED)) {
            assertThat(entry.date()).isBetween(TruckLog.BEGIN, TruckLog.END);
            LogRow before = last.put(entry.unit(), entry);
            if (before != null) {
                long days = entry.date().toEpochDay() - before.date().toEpochDay();
                assertThat(days).as("days between %s and %s", before, entry).isPositive();
                assertThat(24.0 * days).as("time to repair %s", before).isGreaterThanOrEqualTo(before.downtime());
                assertThat(entry.meter() - before.meter()).isBetween(0.0, 24.0 * (days + 1) - before.downtime());
            }
        }
        assertThat(last.keySet()).containsExactlyInAnyOrderElementsOf(TruckLog.TRUCKS.keySet());
    }

    @ParameterizedTest
    @EnumSource(Component.class)
    void eachComponentHasTheLawByWhichItWasMade(Component component) {
        List<Life> lives = lives(component, TruckLog.SEED);
        WeibullFit fit = WeibullFit.of(lives);
        WeibullBounds bounds = fit.bounds(LEVEL);
        assertThat(bounds.shape().hold(component.shape))
                .as("%s: %s with %s", component, fit, bounds)
                .isTrue();
        assertThat(bounds.scale().hold(component.scale))
                .as("%s: %s with %s", component, fit, bounds)
                .isTrue();
    }

    @Test
    void electricsOfNewTrucksShowNoTrend() {
        List<History> histories = new ArrayList<>();
        entries(TruckLog.SEED).forEach((unit, entries) -> {
            double[] failures = entries.stream()
                    .filter(entry -> isFailureOf(Component.ELECTRICS, entry))
                    .mapToDouble(LogRow::meter)
                    .toArray();
            double from = TruckLog.TRUCKS.getOrDefault(unit, 0.0);
            histories.add(new History(from, entries.get(entries.size() - 1).meter() + 1, failures));
        });
        FitLog fit = FitLog.of(histories);
        assertThat(fit).isInstanceOf(FitLog.Renewal.class);
    }

    private static Map<String, List<LogRow>> entries(long seed) {
        Map<String, List<LogRow>> entries = new LinkedHashMap<>();
        TruckLog.of(seed)
                .forEach(entry -> entries.computeIfAbsent(entry.unit(), unit -> new ArrayList<>())
                        .add(entry));
        return entries;
    }

    private static boolean isFailureOf(Component component, LogRow entry) {
        return entry.kind().equals("failure") && entry.component().equals(component.text);
    }

    /** Lives between meters, as the log tells them: planned changes and its end suspend, and the first of a used truck is none. */
    private static List<Life> lives(Component component, long seed) {
        List<Life> lives = new ArrayList<>();
        entries(seed).forEach((unit, entries) -> {
            double begin = TruckLog.TRUCKS.getOrDefault(unit, 0.0);
            boolean isKnown = begin == 0;
            for (LogRow entry : entries) {
                if (entry.component().equals(component.text)) {
                    if (isKnown) {
                        lives.add(new Life(entry.meter() - begin, entry.kind().equals("failure")));
                    }
                    isKnown = true;
                    begin = entry.meter();
                }
            }
            double end = entries.get(entries.size() - 1).meter();
            if (isKnown && end > begin) {
                lives.add(Life.suspension(end - begin));
            }
        });
        return lives;
    }
}
