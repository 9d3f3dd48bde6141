package io.calminer.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Alerts and dashboards ask for what the running server tells. */
class WatchingIT {

    private static final Path MONITORING = Path.of("..", "ops", "monitoring");
    private static final Pattern NAME = Pattern.compile("\\b(?:calminer|jvm|process)_[a-z_]+\\b");
    private static final Pattern TOLD = Pattern.compile("(?m)^([a-z_]+)[{ ]");
    private static final Pattern LABEL = Pattern.compile("\\b(?:state|status|area)=~?\\\\?\"([a-z0-9|]+)\\\\?\"");
    /** What the job that makes backups tells by way of the node exporter. */
    private static final String BACKUP = "calminer_backup_last_success_timestamp_seconds";

    @Test
    void everyMetricOfAlertsAndDashboardsIsTold() throws IOException, InterruptedException {
        Set<String> asked = found(NAME, 0);
        assertThat(asked).hasSizeGreaterThan(10).contains("calminer_runs", BACKUP);
        asked.remove(BACKUP);
        assertThat(told()).containsAll(asked);
    }

    @Test
    void everyLabelOfAlertsAndDashboardsIsTold() throws IOException, InterruptedException {
        String metrics = metrics();
        Set<String> values = found(LABEL, 1).stream()
                .flatMap(value -> Stream.of(value.split("\\|")))
                .collect(Collectors.toSet());
        assertThat(values).contains("queued", "5xx", "heap");
        assertThat(values).allSatisfy(value -> assertThat(metrics).contains("=\"" + value + "\""));
    }

    @Test
    void aMetricOfAnotherNameIsMissed() throws IOException, InterruptedException {
        assertThat(told()).contains("calminer_runs").doesNotContain("calminer_runs_total");
    }

    private static String metrics() throws IOException, InterruptedException {
        return SharedServer.get().admin().get("/metrics").text();
    }

    private static Set<String> told() throws IOException, InterruptedException {
        return TOLD.matcher(metrics())
                .results()
                .map((MatchResult result) -> result.group(1))
                .collect(Collectors.toSet());
    }

    private static Set<String> found(Pattern pattern, int group) throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path file : files()) {
            Files.readString(file)
                    .lines()
                    .filter(line -> !line.contains("\"uid\"") && !line.contains("description"))
                    .flatMap(line -> pattern.matcher(line).results())
                    .forEach(result -> found.add(result.group(group)));
        }
        return found;
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> boards = Files.list(MONITORING.resolve("grafana/dashboards"))) {
            return Stream.concat(Stream.of(MONITORING.resolve("alerts.yml")), boards)
                    .toList();
        }
    }
}
