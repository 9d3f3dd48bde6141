package io.calminer.domain.risk.formulas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problems;
import io.calminer.domain.simulation.Monitor;
import io.calminer.domain.simulation.Observations;
import io.calminer.domain.simulation.Settings;
import io.calminer.domain.simulation.sensitivity.Regression;
import io.calminer.domain.simulation.sensitivity.Screening;
import io.calminer.domain.simulation.sensitivity.SobolIndex;
import io.calminer.domain.simulation.sensitivity.SobolIndices;
import io.calminer.domain.simulation.sensitivity.WorstOutcomes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Functions whose sensitivities are known. */
class FormulaSensitivityTest {

    private static final Path CASES = Path.of("src", "test", "resources", "cases", "sobol_g_and_ishigami.json");
    private static final long ROWS = 1 << 12;
    private static final long SEED = 42;

    private static final String PI = "3.141592653589793";
    private static final String ISHIGAMI = formulas(
            inputs(3, "{\"type\": \"uniform\", \"lower\": -" + PI + ", \"upper\": " + PI + "}"),
            "sin(x1) + 7 * sin(x2)^2 + 0.1 * x3^4 * sin(x1)");

    @Test
    void ishigamisFunctionHasItsClosedForm() throws IOException {
        JsonValue.JsonObject closed = object(object(read(), "ishigami"), "closed_form_values");
        List<SobolIndex> indices = indices(ISHIGAMI).metrics().get(0).indices();
        for (int i = 0; i < indices.size(); i++) {
            meets(indices.get(i), number(closed, "S" + (i + 1)), number(closed, "ST" + (i + 1)), 0.01);
        }
    }

    @Test
    void sobolsFunctionHasItsPublishedIndices() throws IOException {
        JsonValue.JsonObject six = object(read(), "sobol_g_6");
        double[] first = numbers(six, "first_order");
        double[] total = numbers(six, "total_order");
        List<SobolIndex> indices =
                indices(sobolG(numbers(six, "a"))).metrics().get(0).indices();
        for (int i = 0; i < first.length; i++) {
            meets(indices.get(i), first[i], total[i], 0.01);
        }
        double[] eight = numbers(object(read(), "sobol_g_8"), "first_order");
        indices = indices(sobolG(numbers(object(read(), "sobol_g_8"), "a")))
                .metrics()
                .get(0)
                .indices();
        for (int i = 0; i < eight.length; i++) {
            assertThat(indices.get(i).firstOrder().value()).isEqualTo(eight[i], within(0.01));
        }
    }

    /** a·x + b·sin(x) + c·cos(x) + Σ m(i, j)·x(i)·x(j) over 15 normal inputs, whose variances are known. */
    @Test
    void aQuadraticOfFifteenNormalInputsHasItsClosedForm() {
        int n = 15;
        double[] main = new double[n];
        double[] with = new double[n];
        double[][] m = new double[n][n];
        StringBuilder formula = new StringBuilder("0");
        for (int i = 0; i < n; i++) {
            double a = 0.1 + 0.06 * i;
            double b = 0.5 - 0.02 * i;
            double c = 0.1 * (i % 4);
            formula.append(term(a, "x" + (i + 1)))
                    .append(term(b, "sin(x" + (i + 1) + ")"))
                    .append(term(c, "cos(x" + (i + 1) + ")"));
            for (int j = 0; j < n; j++) {
                m[i][j] = 0.02 * ((i * 7 + j * 3) % 11 - 5);
                formula.append(term(m[i][j], "x" + (i + 1) + " * x" + (j + 1)));
            }
            double root = StrictMath.exp(-0.5);
            double sine = (1 - StrictMath.exp(-2)) / 2;
            double cosine = (1 + StrictMath.exp(-2)) / 2 - StrictMath.exp(-1);
            main[i] = a * a
                    + 2 * a * b * root
                    + b * b * sine
                    + c * c * cosine
                    - 2 * c * m[i][i] * root
                    + 2 * m[i][i] * m[i][i];
        }
        double variance = 0;
        for (int i = 0; i < n; i++) {
            with[i] = main[i];
            for (int j = 0; j < n; j++) {
                double both = (m[i][j] + m[j][i]) * (m[i][j] + m[j][i]);
                with[i] += i == j ? 0 : both;
                variance += i < j ? both : 0;
            }
            variance += main[i];
        }
        String text = formulas(inputs(n, "{\"type\": \"normal\", \"mean\": 0, \"sd\": 1}"), formula.toString());
        SobolIndices found = indices(text);
        assertThat(found.evaluations()).isEqualTo(ROWS * 17);
        for (int i = 0; i < n; i++) {
            meets(found.metrics().get(0).indices().get(i), main[i] / variance, with[i] / variance, 0.01);
        }
    }

    @Test
    void aConstantHasIndicesOfZeroWithoutWidthAndAnUndefinedOneNone() {
        String text = "{\"inputs\": " + inputs(2, "{\"type\": \"uniform\", \"lower\": 0, \"upper\": 1}")
                + ", \"outputs\": {\"c\": 7, \"d\": \"x1 - x1 + 0.1\", \"u\": \"1 / 0\"}}";
        SobolIndices found = indices(text);
        for (int m = 0; m < 2; m++) {
            for (SobolIndex index : found.metrics().get(m).indices()) {
                assertThat(index.firstOrder().value()).isZero();
                assertThat(index.totalOrder().upper()).isZero();
                assertThat(index.totalOrder().lower()).isZero();
            }
        }
        assertThat(found.metrics().get(2).rows()).isZero();
        assertThat(found.metrics().get(2).indices().get(0).firstOrder().value()).isNaN();
        Screening.Effect effect = read(text)
                .screening(10, SEED, Monitor.NONE)
                .metrics()
                .get(0)
                .effects()
                .get(0);
        assertThat(List.of(effect.mu(), effect.muStar(), effect.sigma())).containsOnly(0.0);
    }

    @Test
    void correlatedInputsAreOneFactor() {
        String text = "{\"inputs\": " + inputs(3, "{\"type\": \"normal\", \"mean\": 0, \"sd\": 1}")
                + ", \"correlations\": [{\"a\": \"x1\", \"b\": \"x3\", \"value\": 0.5, \"measure\": \"normal\"}]"
                + ", \"outputs\": {\"s\": \"x1 + x2 + x3\"}}";
        List<SobolIndex> indices = indices(text).metrics().get(0).indices();
        assertThat(indices.get(0).inputs()).containsExactly("x1", "x3");
        meets(indices.get(0), 0.75, 0.75, 0.01);
        assertThat(indices.get(1).inputs()).containsExactly("x2");
        meets(indices.get(1), 0.25, 0.25, 0.01);
    }

    @Test
    void theSameSeedGivesTheSameBitsAndFewRowsWideIntervals() {
        assertThat(indices(ISHIGAMI)).isEqualTo(indices(ISHIGAMI));
        SobolIndex few = read(ISHIGAMI)
                .sobol(50, SEED, Monitor.NONE)
                .metrics()
                .get(0)
                .indices()
                .get(0);
        SobolIndex many = indices(ISHIGAMI).metrics().get(0).indices().get(0);
        assertThat(few.totalOrder().upper() - few.totalOrder().lower())
                .isGreaterThan(
                        5 * (many.totalOrder().upper() - many.totalOrder().lower()));
    }

    @Test
    void screeningTellsWhatIsLinearAndWhatInteracts() {
        String text = formulas(
                inputs(4, "{\"type\": \"uniform\", \"lower\": 0, \"upper\": 1}"), "3 * x1 - 2 * x2 + 5 * x3 * x3 * x4");
        Screening found = read(text).screening(2000, SEED, Monitor.NONE);
        assertThat(found.evaluations()).isEqualTo(10_000);
        List<Screening.Effect> effects = found.metrics().get(0).effects();
        assertThat(effects.get(0).mu()).isEqualTo(3, within(1e-9));
        assertThat(effects.get(0).sigma()).isEqualTo(0, within(1e-9));
        assertThat(effects.get(1).mu()).isEqualTo(-2, within(1e-9));
        assertThat(effects.get(1).muStar()).isEqualTo(2, within(1e-9));
        // from 0 to 2/3 or from 1/3 to 1, at x4 of mean 1/2: 5·½·(2/3 or 4/3)
        assertThat(effects.get(2).mu()).isEqualTo(2.5, within(0.1));
        assertThat(effects.get(2).sigma()).isGreaterThan(1);
        assertThat(read(text).screening(2000, SEED, Monitor.NONE)).isEqualTo(found);
    }

    @Test
    void aRegressionFindsTheLineThatTheFormulaIs() {
        String text = formulas(inputs(3, "{\"type\": \"normal\", \"mean\": 5, \"sd\": 2}"), "3 * x1 - 4 * x2 + 0 * x3");
        Observations observations = read(text).observe(Settings.iterations(10_000), Observations.USUAL);
        Regression regression = Regression.of(observations, "y");
        assertThat(regression.rSquared()).isEqualTo(1, within(1e-9));
        assertThat(regression.coefficients().get(0).standardized()).isEqualTo(0.6, within(0.01));
        assertThat(regression.ranked().get(0).input()).isEqualTo("x2");
        assertThat(regression.coefficients().get(2).standardized()).isEqualTo(0, within(1e-9));
    }

    @Test
    void theWorstOutcomesShareWhatMadeThem() {
        String text = formulas(inputs(2, "{\"type\": \"normal\", \"mean\": 5, \"sd\": 2}"), "x1 + 0 * x2");
        Observations observations = read(text).observe(Settings.iterations(10_000), Observations.USUAL);
        WorstOutcomes worst = WorstOutcomes.of(observations, "y", 0.1, false);
        assertThat(worst.iterations()).isEqualTo(1000);
        assertThat(worst.rows().get(0).input()).isEqualTo("x1");
        // the mean of a standard normal given that it lies below its 10th percentile
        assertThat(worst.rows().get(0).shift()).isEqualTo(-1.755, within(0.05));
        assertThat(Math.abs(worst.rows().get(1).shift())).isLessThan(0.1);
        assertThat(worst.notable()).isEqualTo(1);
        assertThat(WorstOutcomes.of(observations, "y", 0.1, true).rows().get(0).shift())
                .isEqualTo(1.755, within(0.05));
    }

    private static void meets(SobolIndex index, double first, double total, double tolerance) {
        assertThat(index.firstOrder().value())
                .as("first order of %s", index.inputs())
                .isEqualTo(first, within(tolerance));
        assertThat(index.totalOrder().value())
                .as("total order of %s", index.inputs())
                .isEqualTo(total, within(tolerance));
        assertThat(index.firstOrder().value())
                .isBetween(index.firstOrder().lower(), index.firstOrder().upper());
    }

    private static SobolIndices indices(String text) {
        return read(text).sobol(ROWS, SEED, Monitor.NONE);
    }

    private static String term(double factor, String of) {
        return (factor < 0 ? " - " : " + ") + Math.abs(factor) + " * " + of;
    }

    private static String sobolG(double[] a) {
        String product = IntStream.range(0, a.length)
                .mapToObj(i -> "(abs(4 * x" + (i + 1) + " - 2) + " + a[i] + ") / (1 + " + a[i] + ")")
                .collect(Collectors.joining(" * "));
        return formulas(inputs(a.length, "{\"type\": \"uniform\", \"lower\": 0, \"upper\": 1}"), product);
    }

    private static String inputs(int count, String distribution) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> "{\"name\": \"x" + i + "\", \"distribution\": " + distribution + "}")
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String formulas(String inputs, String formula) {
        return "{\"inputs\": " + inputs + ", \"outputs\": {\"y\": \"" + formula + "\"}}";
    }

    private static FormulaSimulation read(String text) {
        Problems problems = new Problems();
        Fields fields = Fields.of(JsonDocument.parse(text).root(), Pointer.ROOT, problems);
        FormulaSimulation simulation = FormulaSimulation.read(fields).orElse(null);
        assertThat(problems.list()).isEmpty();
        return java.util.Objects.requireNonNull(simulation);
    }

    private static JsonValue.JsonObject read() throws IOException {
        return (JsonValue.JsonObject)
                JsonDocument.parse(Files.readString(CASES)).root();
    }

    private static JsonValue.JsonObject object(JsonValue.JsonObject parent, String field) {
        return (JsonValue.JsonObject)
                java.util.Objects.requireNonNull(parent.fields().get(field));
    }

    private static double number(JsonValue.JsonObject parent, String field) {
        return ((JsonValue.JsonNumber)
                        java.util.Objects.requireNonNull(parent.fields().get(field)))
                .value();
    }

    private static double[] numbers(JsonValue.JsonObject parent, String field) {
        return ((JsonValue.JsonArray)
                        java.util.Objects.requireNonNull(parent.fields().get(field)))
                .items().stream()
                        .mapToDouble(item -> ((JsonValue.JsonNumber) item).value())
                        .toArray();
    }
}
