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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Published answers about failures and effectiveness, asked of the packaged server, as its description says them. */
class ReliabilityIT {

    private static final Path CASES = Path.of("..", "domain", "src", "test", "resources", "cases", "oee_examples.json");
    private static final String GROWTH = "[2.7, 10.3, 12.5, 30.6, 57.0, 61.3, 80.0, 109.5, 125.0, 128.6, 143.8, 167.9,"
            + " 229.2, 296.7, 320.6, 328.2, 366.2, 396.7, 421.1, 438.2, 501.2, 620.0]";

    private final Client viewer = SharedServer.get().as(Role.VIEWER);

    private Reply ask(String calculator, String body) throws IOException, InterruptedException {
        String path = "/api/calculations/" + calculator;
        Reply reply = viewer.send("POST", path, body);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(ApiContract.of(SharedServer.get().nobody()).breaches("POST", path, reply))
                .isEmpty();
        return reply;
    }

    private static double figure(Reply reply, String... path) {
        return Double.parseDouble(reply.at(path));
    }

    private static double number(JsonObject given, String field, double otherwise) {
        return given.fields().get(field) instanceof JsonNumber number ? number.value() : otherwise;
    }

    @Test
    void machinesAreAsEffectiveAsPublished() throws IOException, InterruptedException {
        JsonObject root =
                (JsonObject) JsonDocument.parse(Files.readString(CASES)).root();
        int compared = 0;
        for (JsonValue one : ((JsonArray) root.fields().get("cases")).items()) {
            JsonObject given = (JsonObject) one;
            double planned = number(
                    given,
                    "planned_production_time_min",
                    number(given, "shift_min", 0) - number(given, "breaks_min", 0));
            double run = number(
                    given, "run_time_min", planned - number(given, "down_time_min", number(given, "stop_time_min", 0)));
            double total = number(given, "total_count", 1);
            double good = number(given, "good_count", total - number(given, "reject_count", 0));
            double cycle = number(given, "ideal_cycle_min", run / number(given, "ideal_units_in_run_time", run));
            Reply reply = ask(
                    "oee",
                    "{\"planned_minutes\": " + planned + ", \"run_minutes\": " + run + ", \"ideal_cycle_minutes\": "
                            + cycle + ", \"total_count\": " + total + ", \"good_count\": " + good + "}");
            JsonObject expected = (JsonObject) given.fields().get("expected");
            for (String name : new String[] {"availability", "performance", "quality", "oee"}) {
                double value = number(expected, name, Double.NaN);
                if (!Double.isNaN(value)) {
                    // .791 is printed for .79166…
                    double printed = name.equals("oee") && value == 0.791 ? 0.0011 : number(given, "abs_tol", 0);
                    assertThat(figure(reply, name)).as("%s of %s", name, given).isCloseTo(value, within(printed));
                    compared++;
                }
            }
        }
        assertThat(compared).isEqualTo(13);
    }

    @Test
    void aMachineFasterThanItsIdealIsDoubted() throws IOException, InterruptedException {
        Reply fast = ask(
                "oee",
                "{\"planned_minutes\": 480, \"run_minutes\": 400, \"ideal_cycle_minutes\": 1, \"total_count\": 500,"
                        + " \"good_count\": 500}");
        assertThat(fast.at("warnings", "0"))
                .isEqualTo("Performance is 1.25, above 1: the machine was faster than its ideal cycle. Maybe the ideal"
                        + " cycle is too long, or the count too high.");
        Reply still = ask(
                "oee",
                "{\"planned_minutes\": 480, \"run_minutes\": 0, \"ideal_cycle_minutes\": 1, \"total_count\": 0,"
                        + " \"good_count\": 0}");
        assertThat(still.at("reasons", "performance")).isEqualTo("The machine did not run.");
        assertThat(still.at("reasons", "oee")).isEqualTo("One of its factors is undefined.");
    }

    @Test
    void livesHaveTheirPublishedLawWithItsBounds() throws IOException, InterruptedException {
        Reply reply = ask("reliability", "{\"kind\": \"weibull_fit\", \"failures\": [10, 20, 30, 40, 50]}");
        assertThat(figure(reply, "shape")).isCloseTo(2.2938, within(0.00005));
        assertThat(figure(reply, "scale")).isCloseTo(33.9428, within(0.0002));
        assertThat(figure(reply, "bounds", "shape", "lower")).isCloseTo(1.142, within(0.003));
        assertThat(figure(reply, "bounds", "shape", "upper")).isCloseTo(3.950, within(0.003));
        assertThat(figure(reply, "mtbf")).isCloseTo(30.07, within(0.01));
        assertThat(figure(reply, "points", "2", "share")).isCloseTo(0.5, within(1e-12));
        Reply censored = ask(
                "reliability",
                "{\"kind\": \"weibull_fit\", \"failures\": [10, 20, 30, 40, 50], \"suspensions\": [60, 60], \"shares\":"
                        + " [0.1], \"level\": 0.95}");
        assertThat(figure(censored, "scale")).isGreaterThan(figure(reply, "scale"));
        assertThat(figure(censored, "quantiles", "0", "lower")).isLessThan(figure(censored, "quantiles", "0", "age"));
    }

    @Test
    void aPartIsChangedAtItsPublishedAgeOrRunToFailure() throws IOException, InterruptedException {
        String part = "{\"kind\": \"replacement\", \"shape\": 2.5, \"scale\": 1000, \"cost_preventive\": 1,"
                + " \"cost_corrective\": 5";
        Reply reply = ask("reliability", part + "}");
        assertThat(figure(reply, "optimum_age")).isCloseTo(493.05, within(0.2));
        assertThat(figure(reply, "cost_rate")).isCloseTo(0.0035, within(0.00005));
        assertThat(reply.at("recommendation")).isEqualTo("replace");
        Reply minimal = ask("reliability", part + ", \"repair\": \"minimal\"}");
        assertThat(figure(minimal, "optimum_age")).isCloseTo(1000 * Math.pow(1 / 7.5, 0.4), within(1e-9));
        Reply never = ask("reliability", part.replace("2.5", "0.8") + "}");
        assertThat(never.at("recommendation")).isEqualTo("run_to_failure");
        assertThat(never.at("reasons", "optimum_age")).startsWith("Run to failure: with a shape of 0.8 ");
        assertThat(figure(never, "cost_rate")).isCloseTo(5 / figure(never, "mtbf"), within(1e-15));
    }

    @Test
    void growthIsThatOfBothPublishedMethods() throws IOException, InterruptedException {
        String growth = "{\"kind\": \"growth\", \"times\": " + GROWTH + ", \"target_mtbf\": 60";
        Reply usual = ask("reliability", growth + "}");
        assertThat(figure(usual, "growth_rate")).isCloseTo(0.42531, within(0.000005));
        assertThat(figure(usual, "lambda")).isCloseTo(0.57338, within(0.000005));
        assertThat(figure(usual, "cumulative_mtbf")).isCloseTo(26.86511, within(0.000005));
        assertThat(figure(usual, "current_mtbf")).isCloseTo(46.74719, within(0.000005));
        assertThat(figure(usual, "fits", "maximum_likelihood", "beta")).isCloseTo(0.61421, within(0.000005));
        Reply likeliest = ask("reliability", growth + ", \"method\": \"maximum_likelihood\"}");
        assertThat(figure(likeliest, "lambda")).isCloseTo(0.42394, within(0.000005));
        assertThat(figure(likeliest, "current_mtbf")).isCloseTo(45.883, within(0.0005));
        double time = figure(likeliest, "time_to_target");
        double beta = figure(likeliest, "beta");
        assertThat(Math.pow(time, 1 - beta) / (figure(likeliest, "lambda") * beta))
                .isCloseTo(60, within(1e-9));
        assertThat(figure(usual, "fits", "unbiased", "beta")).isCloseTo(beta * 20 / 22, within(1e-12));
    }

    /** What the description shows as the answer to its own request. */
    @ParameterizedTest
    @ValueSource(strings = {"reliability", "oee"})
    void theExampleOfTheDescriptionIsWhatIsAnswered(String calculator) throws IOException, InterruptedException {
        JsonObject description = (JsonObject)
                JsonDocument.parse(viewer.get("/api/openapi").text()).root();
        JsonObject post = at(description, "paths", "/api/calculations/" + calculator, "post");
        String content = "application/json";
        JsonObject asked = at(post, "requestBody", "content", content, "example");
        JsonObject shown = at(post, "responses", "200", "content", content, "example");
        Reply reply = ask(calculator, CanonicalJson.write(asked));
        assertThat(CanonicalJson.write(JsonDocument.parse(reply.text()).root())).isEqualTo(CanonicalJson.write(shown));
    }

    private static JsonObject at(JsonObject object, String... path) {
        JsonObject found = object;
        for (String name : path) {
            found = (JsonObject) found.fields().get(name);
        }
        return found;
    }

    @Test
    void aTrendIsAsPublished() throws IOException, InterruptedException {
        String gaps =
                "[104, 131, 1597, 59, 4, 503, 157, 6, 118, 173, 114, 62, 101, 216, 106, 140, 1, 102, 3, 393, 96, 232,"
                        + " 89, 61, 37, 293, 7, 165, 87, 99]";
        Reply reply = ask("reliability", "{\"kind\": \"trend\", \"gaps\": " + gaps + "}");
        assertThat(figure(reply, "laplace_u")).isCloseTo(2.409, within(0.0005));
        assertThat(reply.at("trend")).isEqualTo("worsening");
        Reply longer = ask("reliability", "{\"kind\": \"trend\", \"gaps\": [0.1, 0.1, 0.1], \"end_time\": 0.3}");
        assertThat(longer.at("failures_counted")).isEqualTo("2");
        assertThat(longer.at("trend")).isEqualTo("none");
    }

    @Test
    void availabilityIsOfMeans() throws IOException, InterruptedException {
        Reply reply = ask(
                "reliability",
                "{\"kind\": \"availability\", \"uptimes\": [90, 110, 100], \"repair_times\": [5, 15, 10]}");
        assertThat(figure(reply, "mtbf")).isCloseTo(100, within(1e-12));
        assertThat(figure(reply, "mttr")).isCloseTo(10, within(1e-12));
        assertThat(figure(reply, "availability")).isCloseTo(100.0 / 110, within(1e-15));
    }

    @Test
    void manyLivesAreFittedWithoutTheirPoints() throws IOException, InterruptedException {
        String failures = IntStream.rangeClosed(1, 50_000)
                .mapToObj(i -> Double.toString(Math.sqrt(-Math.log(i / 50_001.0))))
                .collect(Collectors.joining(", "));
        Reply reply = ask("reliability", "{\"kind\": \"weibull_fit\", \"failures\": [" + failures + "]}");
        assertThat(figure(reply, "shape")).isCloseTo(2, within(0.01));
        assertThat(reply.at("reasons", "points")).isEqualTo("Points are given up to 1000 failures.");
    }
}
