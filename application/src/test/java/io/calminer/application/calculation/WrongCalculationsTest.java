package io.calminer.application.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.application.costs.EstimateCapex;
import io.calminer.application.costs.EstimateOpex;
import io.calminer.application.production.SmelterInput;
import io.calminer.application.reliability.OeeInput;
import io.calminer.application.reliability.ReliabilityInput;
import io.calminer.application.valuation.profitability.EstimateProfitability;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problem;
import io.calminer.domain.document.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The requests of {@code wrong-calculations}: each tells exactly its problems, whoever reads it. */
class WrongCalculationsTest {

    private static final int FEWEST = 20;

    private static final Map<String, Function<Fields, ?>> READINGS = Map.of(
            "capex", EstimateCapex.Request::read,
            "opex", EstimateOpex.Request::read,
            "profitability", EstimateProfitability.Request::read,
            "smelter", SmelterInput::read,
            "reliability", ReliabilityInput::read,
            "oee", OeeInput::read);

    @TestFactory
    Stream<DynamicTest> eachWrongRequestTellsExactlyItsProblems() throws IOException {
        Map<String, List<String>> expected = sections("expected.txt");
        return sections("cases.txt").entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(),
                        () -> assertThat(told(entry.getKey(), entry.getValue()))
                                .isNotEmpty()
                                .containsExactlyElementsOf(expected.getOrDefault(entry.getKey(), List.of()))));
    }

    @Test
    void everyCaseHasItsExpectationAndEveryCalculatorHasTwenty() throws IOException {
        Map<String, List<String>> cases = sections("cases.txt");
        if (Boolean.getBoolean("calminer.update")) {
            StringBuilder told = new StringBuilder();
            cases.forEach((title, lines) -> {
                told.append("=== ").append(title).append('\n');
                told(title, lines).forEach(line -> told.append(line).append('\n'));
            });
            Files.writeString(Path.of("src", "test", "resources", "wrong-calculations", "expected.txt"), told);
        }
        assertThat(sections("expected.txt").keySet()).containsExactlyElementsOf(cases.keySet());
        READINGS.keySet()
                .forEach(name -> assertThat(cases.keySet())
                        .as(name)
                        .filteredOn(title -> title.startsWith(name + ":"))
                        .hasSizeGreaterThanOrEqualTo(FEWEST));
    }

    private static List<String> told(String title, List<String> lines) {
        JsonDocument document = JsonDocument.parse(String.join("\n", lines));
        Problems problems = new Problems(document);
        Fields fields = Fields.of(document.root(), Pointer.ROOT, problems);
        Object read = Objects.requireNonNull(READINGS.get(title.substring(0, title.indexOf(':'))))
                .apply(fields);
        assertThat(read).isNotNull();
        fields.noOthers();
        return problems.list().stream().map(Problem::toString).toList();
    }

    private static Map<String, List<String>> sections(String file) throws IOException {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        try (InputStream stream = WrongCalculationsTest.class.getResourceAsStream("/wrong-calculations/" + file)) {
            String text = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
            List<String> section = new ArrayList<>();
            for (String line : text.lines().toList()) {
                if (line.startsWith("=== ")) {
                    section = new ArrayList<>();
                    sections.put(line.substring(4), section);
                } else {
                    section.add(line);
                }
            }
        }
        return sections;
    }
}
