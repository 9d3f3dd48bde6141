package io.calminer.domain.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.domain.document.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        Map<String, List<String>> expected = WrongPlans.sections("expected.txt");
        return WrongPlans.texts().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(),
                        () -> assertThat(WrongPlans.problems(entry.getValue()).stream()
                                        .map(Problem::toString))
                                .isNotEmpty()
                                .containsExactlyElementsOf(expected.getOrDefault(entry.getKey(), List.of()))));
    }

    @Test
    void everyCaseHasItsExpectationAndNoneIsLeftOver() throws IOException {
        if (Boolean.getBoolean("calminer.update")) {
            StringBuilder told = new StringBuilder();
            WrongPlans.texts().forEach((title, text) -> {
                told.append("=== ").append(title).append('\n');
                WrongPlans.problems(text)
                        .forEach(problem -> told.append(problem).append('\n'));
            });
            Files.writeString(Path.of("src", "test", "resources", "wrong-plans", "expected.txt"), told);
        }
        assertThat(WrongPlans.sections("expected.txt").keySet())
                .containsExactlyElementsOf(WrongPlans.texts().keySet());
    }
}
