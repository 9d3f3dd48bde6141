package io.calminer.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.application.account.Role;
import io.calminer.bootstrap.endtoend.Client.Reply;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.JsonValue.JsonArray;
import io.calminer.domain.document.JsonValue.JsonNumber;
import io.calminer.domain.document.JsonValue.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What single inputs do, and laws fitted to data, asked of the packaged server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SensitivityIT {

    private static final Path CASES =
            Path.of("..", "domain", "src", "test", "resources", "cases", "sobol_g_and_ishigami.json");

    private final Client viewer = SharedServer.get().as(Role.VIEWER);

    @Test
    void ishigamisFunctionHasItsPublishedIndices() throws IOException, InterruptedException {
        Reply reply = sobol(
                inputs(3, "{\"type\": \"uniform\", \"lower\": -3.141592653589793, \"upper\": 3.141592653589793}"),
                "sin(x1) + 7 * sin(x2)^2 + 0.1 * x3^4 * sin(x1)");
        JsonObject published = object("ishigami");
        double tolerance = 0.05;
        for (int i = 1; i <= 3; i++) {
            assertThat(figure(reply, "first_order", "x" + i))
                    .isEqualTo(number(published, "first_order", i - 1), within(tolerance));
            assertThat(figure(reply, "total_order", "x" + i))
                    .isEqualTo(number(published, "regression_total", i - 1), within(tolerance));
        }
        assertThat(reply.at("evaluations")).isEqualTo(Long.toString(8192L * 5));
    }

    @Test
    void sobolsFunctionsHaveTheirPublishedIndices() throws IOException, InterruptedException {
        for (String name : new String[] {"sobol_g_6", "sobol_g_8"}) {
            JsonObject published = object(name);
            JsonArray a = (JsonArray) published.fields().get("a");
            int n = a.items().size();
            String formula = IntStream.range(0, n)
                    .mapToObj(i -> {
                        double weight = ((JsonNumber) a.items().get(i)).value();
                        return "(abs(4 * x" + (i + 1) + " - 2) + " + weight + ") / (1 + " + weight + ")";
                    })
                    .collect(Collectors.joining(" * "));
            Reply reply = sobol(inputs(n, "{\"type\": \"uniform\", \"lower\": 0, \"upper\": 1}"), formula);
            for (int i = 1; i <= n; i++) {
                assertThat(figure(reply, "first_order", "x" + i))
                        .isEqualTo(number(published, "first_order", i - 1), within(0.03));
                if (published.fields().containsKey("total_order")) {
                    assertThat(figure(reply, "total_order", "x" + i))
                            .isEqualTo(number(published, "total_order", i - 1), within(0.03));
                }
            }
        }
    }

    @Test
    void aConstantHasIndicesOfZeroAndWidthsOfZero() throws IOException, InterruptedException {
        Reply reply = sobol(inputs(2, "{\"type\": \"uniform\", \"lower\": 0, \"upper\": 1}"), "7");
        for (String part : new String[] {"value", "lower", "upper"}) {
            assertThat(reply.at("outputs", "y", "first_order", "x1", part)).isEqualTo("0");
            assertThat(reply.at("outputs", "y", "total_order", "x2", part)).isEqualTo("0");
        }
    }

    @Test
    void correlatedInputsAreToldAsAGroup() throws IOException, InterruptedException {
        Reply reply = send(
                "simulation",
                "{\"inputs\": " + inputs(3, "{\"type\": \"normal\", \"mean\": 0, \"sd\": 1}")
                        + ", \"correlations\": [{\"a\": \"x1\", \"b\": \"x2\", \"value\": 0.5}]"
                        + ", \"outputs\": {\"y\": \"x1 + x2 + x3\"}, \"iterations\": 1000, \"sensitivity\": \"sobol\"}");
        assertThat(reply.at("outputs", "y", "first_order", "x1", "group", "1")).isEqualTo("x2");
        assertThat(reply.text()).contains("\"group\":[\"x1\",\"x2\"]");
    }

    @Test
    void screeningTellsEffectsAndNumbers() throws IOException, InterruptedException {
        Reply reply = send(
                "simulation",
                "{\"inputs\": " + inputs(2, "{\"type\": \"uniform\", \"lower\": 0, \"upper\": 1}")
                        + ", \"outputs\": {\"y\": \"3 * x1 - 2 * x2\"}, \"iterations\": 100, \"sensitivity\": \"morris\"}");
        assertThat(Double.parseDouble(reply.at("outputs", "y", "morris", "x1", "mu")))
                .isEqualTo(3, within(1e-9));
        assertThat(Double.parseDouble(reply.at("outputs", "y", "morris", "x2", "mu_star")))
                .isEqualTo(2, within(1e-9));
        assertThat(reply.at("evaluations")).isEqualTo("300");
    }

    @Test
    void lawsAreFittedToDataAndRanked() throws IOException, InterruptedException {
        String lives = "[17.88, 28.92, 33.00, 41.52, 42.12, 45.60, 48.48, 51.84, 51.96, 54.12, 55.56, 67.80, 68.64,"
                + " 68.64, 68.88, 84.12, 93.12, 98.64, 105.12, 105.84, 127.92, 128.04, 173.40]";
        Reply reply = send(
                "distribution-fit",
                "{\"values\": " + lives + ", \"candidates\": [\"weibull\", \"exponential\", \"beta\"]}");
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.at("fits", "0", "candidate")).isEqualTo("weibull");
        assertThat(Double.parseDouble(reply.at("fits", "0", "distribution", "shape")))
                .isEqualTo(2.102, within(1e-3));
        assertThat(reply.at("left_out", "0", "candidate")).isEqualTo("beta");
        Reply wrong = send("distribution-fit", "{\"values\": [1, \"x\"], \"candidates\": [\"weibul\", 7], \"top\": 1}");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("/values/1", "/candidates/0", "'weibull'", "/candidates/1", "/top");
        assertThat(send("distribution-fit", "{\"values\": [1, 1, 1, 1, 1, 1]}").at("errors", "0", "code"))
                .isEqualTo("FIT_VALUES");
    }

    @Test
    void valuesOfDifferentWeightHaveQuantilesOfEveryType() throws IOException, InterruptedException {
        for (int type = 1; type <= 9; type++) {
            Reply reply = send(
                    "statistics",
                    "{\"values\": [1, 2, 3, 4], \"weights\": [1, 2, 3, 4], \"probabilities\": [0.4, 1], \"quantile_type\": "
                            + type + "}");
            assertThat(reply.status()).as(reply.text()).isEqualTo(200);
            assertThat(Double.parseDouble(reply.at("quantiles", "0"))).isBetween(2.0, 3.0);
            assertThat(reply.at("quantiles", "1")).isEqualTo("4");
        }
    }

    @Test
    void aRunTellsWhatItsInputsDidAndItsTails() throws IOException, InterruptedException {
        Client admin = SharedServer.get().admin();
        String plan = Files.readString(Path.of("..", "ops", "demo", "copper-mine.json"));
        String project =
                admin.send("POST", "/api/projects", "{\"name\": \"Sensitive\"}").at("id");
        String scenario = admin.send("POST", "/api/projects/" + project + "/scenarios", "{\"document\": " + plan + "}")
                .at("id");
        Reply run = admin.send(
                "POST",
                "/api/simulations/run",
                "{\"scenario_id\": \"" + scenario
                        + "\", \"iterations\": 5000, \"thresholds\": [0], \"tail_levels\": [0.05]}");
        assertThat(run.at("results", "0", "probabilities_below", "0"))
                .isEqualTo(run.at("results", "0", "probability_below_zero"));
        assertThat(run.at("results", "0", "expected_shortfall", "0.05"))
                .isEqualTo(run.at("results", "0", "expected_shortfall_95"));
        String path = "/api/simulations/" + run.at("id");
        Reply sobol = admin.get(path + "/sensitivity?method=sobol&rows=256");
        assertThat(sobol.status()).as(sobol.text()).isEqualTo(200);
        String strongest = sobol.at("metrics", "0", "influences", "0", "input");
        assertThat(Double.parseDouble(sobol.at("metrics", "0", "total_order", strongest, "value")))
                .isGreaterThan(0.2);
        assertThat(sobol.at("metrics", "0", "worst", "iterations")).isEqualTo("500");
        Reply outcomes = admin.get(path + "/outcomes");
        assertThat(Double.parseDouble(outcomes.at("metrics", "0", "s_curve", "50", "value")))
                .isEqualTo(Double.parseDouble(run.at("results", "0", "percentiles", "50")), within(1e-9));
        assertThat(outcomes.text()).contains("irr.unique");
        Reply wrong = admin.get(path + "/results?thresholds=x&tail_levels=0,2");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("/thresholds", "/tail_levels");
        assertThat(admin.get(path + "/sensitivity?rows=0").at("errors", "0", "code"))
                .isEqualTo("ROWS_RANGE");
    }

    private Reply sobol(String inputs, String formula) throws IOException, InterruptedException {
        Reply reply = send(
                "simulation",
                "{\"inputs\": " + inputs + ", \"outputs\": {\"y\": \"" + formula
                        + "\"}, \"iterations\": 8192, \"seed\": 1, \"sensitivity\": \"sobol\"}");
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply;
    }

    private static String inputs(int count, String distribution) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> "{\"name\": \"x" + i + "\", \"distribution\": " + distribution + "}")
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static double figure(Reply reply, String order, String input) {
        return Double.parseDouble(reply.at("outputs", "y", order, input, "value"));
    }

    private Reply send(String calculator, String body) throws IOException, InterruptedException {
        return viewer.send("POST", "/api/calculations/" + calculator, body);
    }

    private static JsonObject object(String name) throws IOException {
        JsonObject file =
                (JsonObject) JsonDocument.parse(Files.readString(CASES)).root();
        return (JsonObject) file.fields().get(name);
    }

    private static double number(JsonObject parent, String field, int place) {
        return ((JsonNumber) ((JsonArray) parent.fields().get(field)).items().get(place)).value();
    }
}
