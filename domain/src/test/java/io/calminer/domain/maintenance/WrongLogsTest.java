package io.calminer.domain.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.domain.document.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The cases of {@code wrong-logs}: each tells exactly its problems. */
class WrongLogsTest {

    /** What a few rows cannot break, or the fit of a log tells. */
    private static final Set<MaintenanceRule> ELSEWHERE =
            EnumSet.of(MaintenanceRule.LOG_ROWS, MaintenanceRule.FIT_TREND, MaintenanceRule.FIT_COMPONENT);

    @TestFactory
    Stream<DynamicTest> eachWrongCaseTellsExactlyItsProblems() {
        Map<String, List<String>> expected = WrongLogs.sections("expected.txt");
        return WrongLogs.told().entrySet().stream()
                .map(told -> DynamicTest.dynamicTest(
                        told.getKey(),
                        () -> assertThat(told.getValue())
                                .isNotEmpty()
                                .extracting(Problem::toString)
                                .containsExactlyElementsOf(expected.getOrDefault(told.getKey(), List.of()))));
    }

    @Test
    void everyCaseHasItsExpectationAndEveryRuleItsCase() throws IOException {
        Map<String, List<Problem>> told = WrongLogs.told();
        if (Boolean.getBoolean("calminer.update")) {
            StringBuilder text = new StringBuilder();
            told.forEach((title, problems) -> {
                text.append("=== ").append(title).append('\n');
                problems.forEach(problem -> text.append(problem).append('\n'));
            });
            Files.writeString(Path.of("src", "test", "resources", "wrong-logs", "expected.txt"), text);
        }
        assertThat(WrongLogs.sections("expected.txt").keySet()).containsExactlyElementsOf(told.keySet());
        assertThat(told).hasSizeGreaterThanOrEqualTo(40);
        Set<String> codes =
                told.values().stream().flatMap(List::stream).map(Problem::code).collect(Collectors.toSet());
        Set<MaintenanceRule> rules = EnumSet.complementOf(EnumSet.copyOf(ELSEWHERE));
        assertThat(codes).containsAll(rules.stream().map(Enum::name).toList());
    }

    @Test
    void moreRowsThanAreReadAreRefusedBeforeTheyAreLookedAt() {
        String rows = "unit,date,meter,kind\n" + "x\n".repeat(LogSheet.MOST_ROWS + 1);
        assertThat(LogSheet.read(rows, Map.of(), Map.of(), WrongLogs.TODAY).problems())
                .extracting(Problem::message)
                .containsExactly("At most 50000 rows are read at once: there are 50001.");
    }
}
