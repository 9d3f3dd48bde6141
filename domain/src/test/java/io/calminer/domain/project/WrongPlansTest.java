package io.calminer.domain.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.domain.document.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class WrongPlansTest {

    @Test
    void thePlanThatTheCasesSpoilIsRight() {
        assertThat(WrongPlans.problems(WrongPlans.base())).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> eachWrongPlanTellsExactlyItsProblems() {
        Map<String, List<String>> expected = new LinkedHashMap<>();
        WrongPlans.everyFolder().forEach(folder -> expected.putAll(WrongPlans.sections(folder + "expected.txt")));
        return WrongPlans.everyFolder().stream()
                .flatMap(folder -> WrongPlans.texts(folder).entrySet().stream())
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(),
                        () -> assertThat(WrongPlans.problems(entry.getValue()).stream()
                                        .map(Problem::toString))
                                .isNotEmpty()
                                .containsExactlyElementsOf(expected.getOrDefault(entry.getKey(), List.of()))));
    }

    @TestFactory
    Stream<DynamicTest> everyCaseHasItsExpectationAndNoneIsLeftOver() {
        return WrongPlans.everyFolder().stream()
                .map(folder -> DynamicTest.dynamicTest("wrong-plans/" + folder, () -> {
                    if (Boolean.getBoolean("calminer.update")
                            && !WrongPlans.texts(folder).isEmpty()) {
                        write(folder);
                    }
                    assertThat(WrongPlans.sections(folder + "expected.txt").keySet())
                            .containsExactlyElementsOf(WrongPlans.texts(folder).keySet());
                }));
    }

    private static void write(String folder) throws IOException {
        StringBuilder told = new StringBuilder();
        WrongPlans.texts(folder).forEach((title, text) -> {
            told.append("=== ").append(title).append('\n');
            WrongPlans.problems(text).forEach(problem -> told.append(problem).append('\n'));
        });
        Files.writeString(Path.of("src", "test", "resources", "wrong-plans", folder + "expected.txt"), told);
    }
}
