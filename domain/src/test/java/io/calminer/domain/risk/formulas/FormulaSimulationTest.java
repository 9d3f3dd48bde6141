package io.calminer.domain.risk.formulas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problem;
import io.calminer.domain.document.Problems;
import io.calminer.domain.simulation.Execution;
import io.calminer.domain.simulation.Monitor;
import io.calminer.domain.simulation.Results;
import io.calminer.domain.simulation.Settings;
import io.calminer.domain.simulation.statistics.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaSimulationTest {

    private static final String NORMALS = """
            "inputs": [{"name": "x", "distribution": {"type": "normal", "mean": 10, "sd": 3}},
                       {"name": "y", "distribution": {"type": "normal", "mean": 20, "sd": 4}}]""";

    @Test
    void aSumOfIndependentNormalsHasTheTextbooksMeanAndSpread() {
        Outcome sum = outcome(run("{" + NORMALS + ", \"outputs\": {\"s\": \"x + y\"}}", 200_000), "s");
        assertThat(sum.mean()).isEqualTo(30, within(5 * 5 / Math.sqrt(200_000)));
        assertThat(sum.standardDeviation()).isEqualTo(5, within(0.05));
        assertThat(sum.percentile(90)).isEqualTo(30 + 5 * 1.2815515655, within(0.1));
    }

    @Test
    void anOutputMayNameAnotherThatComesLater() {
        Results results = run("{" + NORMALS + ", \"outputs\": {\"twice\": \"2 * s\", \"s\": \"x + y\"}}", 1000);
        assertThat(outcome(results, "twice").mean())
                .isEqualTo(2 * outcome(results, "s").mean(), within(1e-9));
    }

    @Test
    void theSameSeedGivesTheSameBitsAndAnotherInputMovesNone() {
        String one = "{" + NORMALS + ", \"outputs\": {\"s\": \"x\"}}";
        String more = "{"
                + NORMALS.replace(
                        "[{", "[{\"name\": \"a\", \"distribution\": {\"type\": \"bernoulli\", \"p\": 0.5}}, {")
                + ", \"outputs\": {\"s\": \"x\", \"t\": \"a + y\"}}";
        double mean = outcome(run(one, 10_000), "s").mean();
        assertThat(outcome(run(one, 10_000), "s").mean()).isEqualTo(mean);
        assertThat(outcome(run(more, 10_000), "s").mean()).isEqualTo(mean);
    }

    @Test
    void correlationsWidenTheSum() {
        String pair = ", \"correlations\": [{\"a\": \"x\", \"b\": \"y\", \"value\": 0.5, \"measure\": \"normal\"}]";
        Outcome sum = outcome(run("{" + NORMALS + pair + ", \"outputs\": {\"s\": \"x + y\"}}", 200_000), "s");
        assertThat(sum.standardDeviation()).isEqualTo(Math.sqrt(9 + 16 + 2 * 0.5 * 12), within(0.05));
    }

    @Test
    void correlationsByRankAreMetInRanks() {
        String pair = ", \"correlations\": [{\"a\": \"x\", \"b\": \"y\", \"value\": -0.7}]";
        Results results = run("{" + NORMALS + pair + ", \"outputs\": {\"s\": \"y\"}}", 100_000);
        assertThat(results.drivers().get(0).rankCorrelation("s")).isEqualTo(-0.7, within(0.01));
    }

    @Test
    void processesRunOverTheCalendarAndAreCorrelatedByTheirSteps() {
        String text = """
                {"calendar": {"blocks": [{"length": "month", "count": 6}]},
                 "inputs": [{"name": "noise", "vary": "period", "autocorrelation": 0.5,
                             "distribution": {"type": "normal", "mean": 0, "sd": 1}}],
                 "processes": [{"name": "gold", "type": "gbm", "start": 100, "drift": 0, "volatility": 0.2},
                               {"name": "oil", "type": "deck", "deck": "50 + period", "reversion": 0, "volatility": 0.4},
                               {"name": "crash", "type": "merton", "start": 1, "drift": 0, "volatility": 0.1, "jump_rate": 1,
                                "jump_mean": -0.2, "jump_sd": 0.1}],
                 "correlations": [{"a": "oil", "b": "gold", "value": 0.6, "measure": "normal"}],
                 "outputs": {"g": "ln(gold)", "o": "ln(oil)", "both": "g + o", "sum": "to_date(noise)", "c": "crash"}}""";
        Results results = run(text, 200_000);
        double g = 0.04 / 2;
        double o = 0.16 / 2;
        assertThat(outcome(results, "g").mean()).isEqualTo(Math.log(100) - g / 2, within(0.002));
        assertThat(outcome(results, "o").mean()).isEqualTo(Math.log(56) - o / 2, within(0.004));
        assertThat(outcome(results, "both").standardDeviation())
                .isEqualTo(Math.sqrt(g + o + 2 * 0.6 * Math.sqrt(g * o)), within(0.002));
        double sum = 0;
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j < 6; j++) {
                sum += Math.pow(0.5, Math.abs(i - j));
            }
        }
        assertThat(outcome(results, "sum").standardDeviation()).isEqualTo(Math.sqrt(sum), within(0.02));
        assertThat(outcome(results, "c").mean()).isEqualTo(1, within(0.003));
        Problems problems = new Problems();
        FormulaSimulation simulation = read(text, problems).orElseThrow();
        assertThat(simulation.screening(20, 1, new Monitor() {})).isNotNull();
        assertThat(simulation.sobol(512, 1, new Monitor() {})).isNotNull();
    }

    @Test
    void undefinedOutcomesAreCountedAndConstantOnesHaveNoSpread() {
        Results results =
                run("{" + NORMALS + ", \"outputs\": {\"u\": \"sqrt(x - 10)\", \"c\": 7, \"n\": \"1/0\"}}", 10_000);
        assertThat(outcome(results, "u").undefined()).isBetween(4_500L, 5_500L);
        assertThat(outcome(results, "c").standardDeviation()).isZero();
        assertThat(outcome(results, "n").count()).isZero();
    }

    @Test
    void anOutputMayBeAnInputOfInfiniteMean() {
        Results results = run(
                "{\"inputs\": [{\"name\": \"x\", \"distribution\": {\"type\": \"pareto\", \"scale\": 1, \"shape\": 0.5}}],"
                        + " \"outputs\": {\"s\": \"x\"}}",
                10_000);
        assertThat(outcome(results, "s").percentile(50)).isGreaterThanOrEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | MISSING_FIELD MISSING_FIELD",
                "{\"inputs\": [], \"outputs\": {}} | SIMULATION_OUTPUTS",
                "{\"inputs\": [], \"outputs\": {\"s\": \"x +\", \"t\": true}} | FORMULA_ENDS_EARLY WRONG_TYPE",
                "{\"inputs\": [], \"outputs\": {\"s\": \"y\", \"y\": \"s\"}} | LOOP_SAME_PERIOD",
                "{\"inputs\": [{\"name\": \"X\"}, {\"nam\": 1}], \"outputs\": {\"s\": 1}} | KEY_FORM MISSING_FIELD MISSING_FIELD MISSING_FIELD UNKNOWN_FIELD",
                "{\"inputs\": [], \"outputs\": {\"s\": \"x\"}, \"processes\": {\"p\": {}}} | UNKNOWN_NAME MISSING_FIELD"
            })
    void everythingWrongIsToldAtOnce(String text, String codes) {
        Problems problems = new Problems();
        assertThat(read(text, problems)).isEmpty();
        assertThat(codes(problems.list()).split(" ")).containsExactlyInAnyOrder(codes.split(" "));
    }

    @Test
    void wrongCorrelationsAreToldWithTheirPlaces() {
        String pairs =
                ", \"correlations\": [{\"a\": \"x\", \"b\": \"x\", \"value\": 0}, {\"a\": \"x\", \"b\": \"yy\", \"value\": 2}]";
        Problems problems = new Problems();
        read("{" + NORMALS + pairs + ", \"outputs\": {\"s\": \"x + y\"}}", problems);
        assertThat(problems.list().stream().map(problem -> problem.pointer().text()))
                .containsExactlyInAnyOrder("/correlations/0/b", "/correlations/1/value", "/correlations/1/b");
    }

    @Test
    void correlationsThatCannotBeAreRefusedWithTheSmallestEigenvalue() {
        String inputs = List.of("a", "b", "c").stream()
                .map(name -> "{\"name\": \"" + name
                        + "\", \"distribution\": {\"type\": \"uniform\", \"lower\": 0, \"upper\": 1}}")
                .collect(Collectors.joining(", ", "\"inputs\": [", "]"));
        String pairs =
                "\"correlations\": [{\"a\": \"a\", \"b\": \"b\", \"value\": 0.9}, {\"a\": \"a\", \"b\": \"c\", \"value\": 0.9}, {\"a\": \"b\", \"b\": \"c\", \"value\": -0.9}]";
        Problems problems = new Problems();
        read("{" + inputs + ", " + pairs + ", \"outputs\": {\"s\": \"a\"}}", problems);
        assertThat(codes(problems.list())).isEqualTo("MATRIX_NOT_POSITIVE_SEMIDEFINITE");
    }

    private static String codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).collect(Collectors.joining(" "));
    }

    private static Results run(String text, long iterations) {
        Problems problems = new Problems();
        Optional<FormulaSimulation> simulation = read(text, problems);
        assertThat(problems.list()).isEmpty();
        return simulation.orElseThrow().run(Settings.iterations(iterations), Execution.onCallingThread());
    }

    private static Outcome outcome(Results results, String name) {
        return results.outcomes().stream()
                .filter(outcome -> outcome.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<FormulaSimulation> read(String text, Problems problems) {
        Fields fields = Fields.of(JsonDocument.parse(text).root(), Pointer.ROOT, problems);
        Optional<FormulaSimulation> simulation = FormulaSimulation.read(fields);
        fields.noOthers();
        return simulation;
    }
}
