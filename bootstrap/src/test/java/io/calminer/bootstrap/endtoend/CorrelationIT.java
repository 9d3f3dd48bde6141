package io.calminer.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.application.account.Role;
import io.calminer.bootstrap.endtoend.Client.Reply;
import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.JsonValue.JsonArray;
import io.calminer.domain.document.JsonValue.JsonNumber;
import io.calminer.domain.document.JsonValue.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Correlations and processes, asked of the calculators of the packaged server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorrelationIT {

    private static final Path CASES = Path.of("..", "domain", "src", "test", "resources", "cases");

    private final Client viewer = SharedServer.get().as(Role.VIEWER);

    @Test
    void nearestMatricesAreThePublishedOnes() throws IOException, InterruptedException {
        for (JsonValue each : list(read("nearest_correlation_matrix"), "cases")) {
            JsonObject given = (JsonObject) each;
            String weights = given.fields().containsKey("weights") ? ", \"weights\": " + text(given, "weights") : "";
            Reply reply = send("correlation", "{\"repair\": true, \"matrix\": " + text(given, "input") + weights + "}");
            assertThat(reply.status()).as(reply.text()).isEqualTo(200);
            double tolerance = number(given.fields().get("abs_tol"));
            JsonArray expected = (JsonArray) given.fields().get("expected");
            for (int i = 0; i < expected.items().size(); i++) {
                JsonArray row = (JsonArray) expected.items().get(i);
                for (int j = 0; j < row.items().size(); j++) {
                    assertThat(Double.parseDouble(reply.at("matrix", "" + i, "" + j)))
                            .isEqualTo(number(row.items().get(j)), within(tolerance));
                }
            }
            if (given.fields().get("more_digits") instanceof JsonObject more) {
                for (Map.Entry<String, JsonValue> entry : more.fields().entrySet()) {
                    String[] place = entry.getKey().split(",", -1);
                    assertThat(Double.parseDouble(reply.at("matrix", place[0], place[1])))
                            .isEqualTo(number(entry.getValue()), within(1e-10));
                }
            }
            assertThat(Double.parseDouble(reply.at("smallest_eigenvalue"))).isGreaterThan(-1e-12);
            assertThat(Double.parseDouble(reply.at("given_smallest_eigenvalue")))
                    .isLessThan(1);
        }
    }

    @Test
    void samplesAreOrderedAsInThePublishedExample() throws IOException, InterruptedException {
        JsonObject given = read("iman_conover");
        Reply reply = send(
                "correlation",
                "{\"samples\": " + text(given, "input") + ", \"target\": " + text(given, "target") + "}");
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        JsonObject answer = (JsonObject) JsonDocument.parse(reply.text()).root();
        assertThat(CanonicalJson.write(answer.fields().get("samples"))).isEqualTo(text(given, "expected"));
        assertThat(Double.parseDouble(reply.at("linear_correlation", "0", "1")))
                .isEqualTo(number(given.fields().get("pearson_after")), within(1e-3));
    }

    @Test
    void aMatrixThatNoNumbersCanHaveIsRefusedWithItsSmallestEigenvalue() throws IOException, InterruptedException {
        Reply reply = send("correlation", "{\"matrix\": [[1, 1, 0], [1, 1, 1], [0, 1, 1]]}");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.at("errors", "0", "code")).isEqualTo("MATRIX_NOT_POSITIVE_SEMIDEFINITE");
        assertThat(reply.at("errors", "0", "message")).contains("-0.4142");
        Reply right = send("correlation", "{\"matrix\": [[1, 0.5], [0.5, 1]]}");
        assertThat(Double.parseDouble(right.at("smallest_eigenvalue"))).isEqualTo(0.5, within(1e-15));
        assertThat(right.text()).contains("\"changed\":[]");
    }

    @Test
    void everythingWrongWithCorrelationsIsToldAtOnce() throws IOException, InterruptedException {
        Reply reply =
                send("correlation", "{\"matrix\": [[1, 60], [0.6, 0.9]], \"weights\": [1, 0, 2], \"repare\": true}");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.text())
                .contains("MATRIX_RANGE", "MATRIX_SYMMETRY", "MATRIX_DIAGONAL", "OUT_OF_RANGE", "UNKNOWN_FIELD");
        Reply samples = send("correlation", "{\"samples\": [[1, 2], [3]], \"target\": [[1, 0.5], [0.5, 1]]}");
        assertThat(samples.at("errors", "0", "code")).isEqualTo("SAMPLES_SHAPE");
        Reply tied = send("correlation", "{\"samples\": [[1, 1], [2, 2], [3, 3]], \"target\": [[1, 0.5], [0.5, 1]]}");
        assertThat(tied.at("errors", "0", "code")).isEqualTo("SAMPLES_TIED");
        assertThat(send("correlation", "{}").at("errors", "0", "code")).isEqualTo("MISSING_FIELD");
    }

    @Test
    void anOptionOnThePathOfAProcessHasItsClosedForm() throws IOException, InterruptedException {
        Reply reply = send("simulation", """
                {"processes": {"price": {"type": "gbm", "start": 100, "drift": 0.05, "volatility": 0.2}},
                 "calendar": {"blocks": [{"length": "month", "count": 12}]},
                 "outputs": {"call": "exp(-0.05) * max(price - 100, 0)",
                             "average": "exp(to_date(ln(price)) / 12)",
                             "asian": "exp(-0.05) * max(average - 100, 0)"},
                 "iterations": 200000, "seed": 11}""");
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        // Black and Scholes; the geometric average of 12 months is lognormal too (Kemna and Vorst 1990)
        near(reply, "call", 10.4505835722);
        double variance = 0.04 * 13 * 25 / (6 * 144.0);
        double mean = Math.log(100) + (0.05 - 0.02) * 13 / 24;
        double sd = Math.sqrt(variance);
        double d = (mean - Math.log(100)) / sd;
        double expected = Math.exp(-0.05) * (Math.exp(mean + variance / 2) * phi(d + sd) - 100 * phi(d));
        near(reply, "asian", expected);
    }

    private static void near(Reply reply, String output, double expected) {
        double sd = Double.parseDouble(reply.at("outputs", output, "sd"));
        // 4 standard errors
        assertThat(Double.parseDouble(reply.at("outputs", output, "mean")))
                .as(output)
                .isEqualTo(expected, within(4 * sd / Math.sqrt(200_000)));
    }

    /** The cumulative normal by Simpson's rule, which is exact enough here. */
    private static double phi(double z) {
        int steps = 2000;
        double sum = 0;
        for (int k = 0; k <= steps; k++) {
            double x = z * k / steps;
            sum += (k == 0 || k == steps ? 1 : k % 2 == 1 ? 4 : 2) * Math.exp(-x * x / 2);
        }
        return 0.5 + sum * z / steps / 3 / Math.sqrt(2 * Math.PI);
    }

    private Reply send(String calculator, String body) throws IOException, InterruptedException {
        return viewer.send("POST", "/api/calculations/" + calculator, body);
    }

    private static JsonObject read(String name) throws IOException {
        return (JsonObject) JsonDocument.parse(Files.readString(CASES.resolve(name + ".json")))
                .root();
    }

    private static Iterable<JsonValue> list(JsonObject parent, String field) {
        return ((JsonArray) parent.fields().get(field)).items();
    }

    private static double number(JsonValue value) {
        return ((JsonNumber) value).value();
    }

    private static String text(JsonObject parent, String field) {
        return CanonicalJson.write(parent.fields().get(field));
    }
}
