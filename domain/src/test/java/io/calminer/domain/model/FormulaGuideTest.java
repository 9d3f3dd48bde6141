package io.calminer.domain.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.formula.Function;
import io.calminer.domain.project.PlanDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs every example of {@code docs/guide/formulas.md}. */
class FormulaGuideTest {

    private static final Path GUIDE = Path.of("..", "docs", "guide", "formulas.md");
    private static final Pattern PLAN = Pattern.compile("```json\n(.+?)```", Pattern.DOTALL);
    private static final Pattern EXAMPLE = Pattern.compile("\\| `([^`]+)` \\| (-?[0-9][-0-9., ]*?)( [A-Za-z/]+)? \\|$");

    private record Example(String formula, List<String> values, String unit) {}

    @TestFactory
    Stream<DynamicTest> everyExampleGivesWhatTheGuideSays() throws IOException {
        String guide = Files.readString(GUIDE);
        Matcher plan = PLAN.matcher(guide);
        assertThat(plan.find()).isTrue();
        String text = plan.group(1);
        return examples(guide).stream()
                .map(example -> DynamicTest.dynamicTest(example.formula(), () -> check(text, example)));
    }

    @Test
    void everyFunctionHasAnExampleAndEveryRowIsRun() throws IOException {
        String guide = Files.readString(GUIDE);
        List<Example> examples = examples(guide);
        String formulas = examples.stream().map(Example::formula).toList().toString();
        for (Function function : Function.values()) {
            assertThat(formulas).containsPattern("\\b" + function.text() + "\\b");
        }
        long rows = guide.lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| to get"))
                .count();
        assertThat(examples).hasSize((int) rows);
    }

    private static List<Example> examples(String guide) {
        List<Example> examples = new ArrayList<>();
        for (String line : guide.lines().toList()) {
            Matcher matcher = EXAMPLE.matcher(line);
            if (matcher.find()) {
                String unit = matcher.group(3);
                examples.add(new Example(
                        matcher.group(1), List.of(matcher.group(2).split(", ")), unit == null ? "1" : unit.strip()));
            }
        }
        return examples;
    }

    private static void check(String plan, Example example) {
        String line = "\"example\": {\"kind\": \"index\", \"unit\": \"%s\", \"formula\": \"%s\"}, \"cash_flow.project\""
                .formatted(example.unit(), example.formula());
        Model model =
                PlanDocument.read(plan.replace("\"cash_flow.project\"", line)).model();
        for (int k = 1; k <= 4; k++) {
            String printed = example.values().get(example.values().size() == 1 ? 0 : k - 1);
            int point = printed.indexOf('.');
            int digits = point < 0 ? 0 : printed.length() - point - 1;
            double half = digits < 3 ? 1e-9 : 0.5 * Math.pow(10, -digits) + 1e-12;
            assertThat(model.value("example", k)).isCloseTo(Double.parseDouble(printed), within(half));
        }
    }
}
