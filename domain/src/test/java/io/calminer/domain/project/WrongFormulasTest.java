package io.calminer.domain.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.MergePatch;
import io.calminer.domain.document.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Formulas that break rules, each put into a line of {@code wrong-plans/base.json}, with exactly what is told.
 *
 * <p>{@code formulas.txt} has a formula, then its problems, each indented. A formula stands for a line
 * in kt that no other reads; {@code name: formula | name: formula} sets several lines.
 */
class WrongFormulasTest {

    private static final Path FILE = Path.of("src", "test", "resources", "wrong-plans", "formulas.txt");
    private static final String INDENT = "    ";

    @TestFactory
    Stream<DynamicTest> eachWrongFormulaTellsExactlyItsProblems() throws IOException {
        return cases().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(),
                        () -> assertThat(told(entry.getKey()))
                                .isNotEmpty()
                                .containsExactlyElementsOf(entry.getValue())));
    }

    @Test
    void theFileIsAsTheRulesTellIt() throws IOException {
        String text = cases().keySet().stream()
                .map(formula -> formula + "\n"
                        + told(formula).stream()
                                .map(line -> INDENT + line + "\n")
                                .collect(Collectors.joining()))
                .collect(Collectors.joining());
        if (Boolean.getBoolean("calminer.update")) {
            Files.writeString(FILE, text);
        }
        assertThat(Files.readString(FILE))
                .as("run the tests with -Dcalminer.update=true to write the file anew, then read what changed")
                .isEqualTo(text);
    }

    static Map<String, List<String>> cases() throws IOException {
        Map<String, List<String>> cases = new LinkedHashMap<>();
        List<String> current = new ArrayList<>();
        for (String line : Files.readAllLines(FILE)) {
            if (line.startsWith(INDENT)) {
                current.add(line.strip());
            } else {
                current = new ArrayList<>();
                assertThat(cases.put(line, current)).as(line).isNull();
            }
        }
        return cases;
    }

    private static List<String> told(String formulas) {
        return WrongPlans.problems(plan(formulas)).stream()
                .map(Problem::toString)
                .toList();
    }

    /** The plan in which the formulas of a case stand. */
    static String plan(String formulas) {
        Map<String, JsonValue> lines = new LinkedHashMap<>();
        for (String part : List.of(formulas.split(" \\| ", -1))) {
            int colon = part.matches("[a-z.]+: .*") ? part.indexOf(": ") : -1;
            Map<String, JsonValue> fields = new LinkedHashMap<>();
            fields.put("formula", new JsonValue.JsonText(colon < 0 ? part : part.substring(colon + 2)));
            if (colon < 0) {
                fields.put("kind", new JsonValue.JsonText("flow"));
                fields.put("unit", new JsonValue.JsonText("kt"));
            }
            lines.put(colon < 0 ? "waste" : part.substring(0, colon), new JsonValue.JsonObject(fields));
        }
        JsonValue patch = new JsonValue.JsonObject(Map.of("lines", new JsonValue.JsonObject(lines)));
        return CanonicalJson.pretty(
                MergePatch.apply(JsonDocument.parse(WrongPlans.base()).root(), patch));
    }
}
