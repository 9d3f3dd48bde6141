package io.calminer.domain.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problems;
import io.calminer.domain.simulation.distribution.Distribution;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DistributionFieldsTest {

    private static final String[] OBJECTS = {
        "{\"type\": \"constant\", \"value\": 4}",
        "{\"type\": \"uniform\", \"lower\": 1, \"upper\": 2.5}",
        "{\"type\": \"uniform_discrete\", \"lower\": 1, \"upper\": 6}",
        "{\"type\": \"normal\", \"mean\": 5, \"sd\": 2}",
        "{\"type\": \"truncated_normal\", \"mean\": 5, \"sd\": 2, \"lower\": 0}",
        "{\"type\": \"lognormal\", \"mu\": 0.5, \"sigma\": 0.2}",
        "{\"type\": \"triangular\", \"lower\": 1, \"mode\": 2, \"upper\": 4}",
        "{\"type\": \"trapezoidal\", \"a\": 1, \"b\": 2, \"c\": 4, \"d\": 5}",
        "{\"type\": \"pert\", \"lower\": 0.8, \"mode\": 0.87, \"upper\": 0.91, \"lambda\": 4}",
        "{\"type\": \"beta\", \"alpha\": 2, \"beta\": 3, \"lower\": 0, \"upper\": 1}",
        "{\"type\": \"gamma\", \"shape\": 2, \"scale\": 3}",
        "{\"type\": \"weibull\", \"shape\": 2, \"scale\": 3}",
        "{\"type\": \"exponential\", \"mean\": 3}",
        "{\"type\": \"pareto\", \"scale\": 2, \"shape\": 3}",
        "{\"type\": \"log_uniform\", \"lower\": 1, \"upper\": 100}",
        "{\"type\": \"gumbel\", \"location\": 1, \"scale\": 2}",
        "{\"type\": \"logistic\", \"location\": 1, \"scale\": 2}",
        "{\"type\": \"student_t\", \"degrees_of_freedom\": 4, \"location\": 0, \"scale\": 1}",
        "{\"type\": \"discrete\", \"values\": [1, 2], \"probabilities\": [0.25, 0.75]}",
        "{\"type\": \"bernoulli\", \"p\": 0.3}",
        "{\"type\": \"binomial\", \"trials\": 10, \"p\": 0.3}",
        "{\"type\": \"poisson\", \"mean\": 2.5}",
        "{\"type\": \"geometric\", \"p\": 0.3}",
        "{\"type\": \"empirical\", \"values\": [1, 2, 2]}",
        "{\"type\": \"histogram\", \"edges\": [0, 1, 3], \"weights\": [2, 5]}",
        "{\"type\": \"cumulative\", \"values\": [0, 1, 3], \"probabilities\": [0, 0.5, 1]}",
        "{\"type\": \"percentiles\", \"p10\": 1, \"p50\": 2, \"p90\": 4}",
        "{\"type\": \"gamma\", \"shape\": 2, \"scale\": 3, \"truncate\": {\"lower\": 1, \"upper\": 9}}",
        "{\"type\": \"weibull\", \"shape\": 2, \"scale\": 3, \"truncate\": {\"lower\": 0, \"upper\": 9}, \"shift\": 10}"
    };

    @TestFactory
    Stream<DynamicTest> theTextOfADistributionReadsBackAsItself() {
        return Stream.of(OBJECTS)
                .map(text -> DynamicTest.dynamicTest(text, () -> {
                    Problems problems = new Problems();
                    Distribution law = read(text, problems);
                    assertThat(problems.list()).isEmpty();
                    assertThat(law).hasToString(text).isEqualTo(read(law.toString(), problems));
                }));
    }

    @Test
    void everyFamilyIsAmongTheExamples() {
        for (String family : DistributionFamilies.ALL.keySet()) {
            assertThat(OBJECTS).anyMatch(text -> text.contains("\"" + family + "\""));
        }
    }

    @Test
    void defaultsAreTheUsualOnes() {
        assertThat(read("{\"type\": \"pert\", \"lower\": 1, \"mode\": 2, \"upper\": 4}", new Problems()))
                .hasToString("{\"type\": \"pert\", \"lower\": 1, \"mode\": 2, \"upper\": 4, \"lambda\": 4}");
        assertThat(read("{\"type\": \"lognormal\", \"mean\": 100, \"sd\": 30}", new Problems())
                        .mean())
                .isCloseTo(100, org.assertj.core.api.Assertions.within(1e-11));
    }

    @Test
    void allThatIsWrongIsToldAtItsPlace() {
        assertThat(told("{\"type\": \"gamma\", \"shape\": -1, \"scale\": 0, \"extra\": 1}"))
                .containsExactly(
                        "/shape DISTRIBUTION_PARAMETER: 'shape' of a gamma distribution must be a positive number: was -1.",
                        "/scale DISTRIBUTION_PARAMETER: 'scale' of a gamma distribution must be a positive number: was 0.",
                        "/extra UNKNOWN_FIELD");
        assertThat(told("{\"type\": \"exponential\", \"mean\": 2, \"truncate\": {\"lower\": 5, \"upper\": 1}}"))
                .containsExactly("/truncate/upper DISTRIBUTION_PARAMETER: 'upper' of a truncated distribution must be"
                        + " at least lower 5: was 1.");
        assertThat(told("{\"type\": \"exponential\", \"mean\": 2, \"truncate\": {\"upper\": -1}}"))
                .containsExactly("/truncate DISTRIBUTION_PARAMETER: 'truncate' of a truncated distribution must keep"
                        + " some probability: none lies from -Infinity to -1.");
        assertThat(told("{\"type\": \"empirical\", \"values\": [1, \"two\"]}"))
                .singleElement()
                .asString()
                .startsWith("/values/1 WRONG_TYPE");
    }

    private static Distribution read(String text, Problems problems) {
        return DistributionFields.readPlain(Fields.of(JsonDocument.parse(text).root(), Pointer.ROOT, problems));
    }

    private static Stream<String> told(String text) {
        Problems problems = new Problems();
        assertThat(read(text, problems)).isNull();
        return problems.list().stream().map(problem -> {
            String line = problem.pointer() + " " + problem.code() + ": " + problem.message();
            return line.contains("UNKNOWN_FIELD") ? line.substring(0, line.indexOf(": ")) : line;
        });
    }
}
