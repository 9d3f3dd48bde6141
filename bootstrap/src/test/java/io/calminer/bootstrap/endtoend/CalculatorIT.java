package io.calminer.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.application.account.Role;
import io.calminer.bootstrap.endtoend.Client.Reply;
import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.JsonValue.JsonNumber;
import io.calminer.domain.document.JsonValue.JsonObject;
import io.calminer.domain.document.JsonValue.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Published answers, asked of the calculators of the packaged server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CalculatorIT {

    private static final Path CASES = Path.of("..", "domain", "src", "test", "resources", "cases");

    /** What the suite compares with that the spreadsheets' answers come from. */
    private static final double EXCEL = 1e-6;

    private final Client viewer = SharedServer.get().as(Role.VIEWER);

    @Test
    void nobodyCalculatesWithoutALogin() throws IOException, InterruptedException {
        Reply reply = SharedServer.get().nobody().send("POST", "/api/calculations/valuation", "{\"cash_flows\": []}");
        assertThat(reply.status()).isEqualTo(401);
    }

    @Test
    void netPresentValuesAreThoseOfExcel() throws IOException, InterruptedException {
        for (JsonObject given : cases("excel_npv", "cases")) {
            Reply reply = value(given, "\"first_flow_at\": 1", "rate");
            near(reply, given, EXCEL, "npv");
        }
        for (JsonObject given : cases("excel_xnpv_spot", "cases")) {
            near(value(given, "", "rate", "dates"), given, EXCEL, "npv");
        }
    }

    @Test
    void internalRatesAreThoseOfExcelAndTheNumericalLibrary() throws IOException, InterruptedException {
        for (JsonObject given : cases("excel_irr", "cases")) {
            near(value(given, "", "guess"), given, EXCEL, "irr", "value");
        }
        for (JsonObject given : cases("excel_xirr", "cases")) {
            near(value(given, "", "dates", "guess"), given, EXCEL, "irr", "value");
        }
        for (JsonObject given : cases("numpy_financial", "irr")) {
            double expected = number(given, "expected");
            near(value(given, ""), given, number(given, "rel_tol") * Math.abs(expected), "irr", "value");
        }
        for (JsonValue flows : list(read("numpy_financial"), "irr_no_solution")) {
            Reply reply = send("{\"cash_flows\": " + CanonicalJson.write(flows) + "}");
            assertThat(reply.at("irr", "status")).isEqualTo("NONE");
            assertThat(reply.at("irr", "value")).isEqualTo("JsonNull[]");
            assertThat(reply.at("irr", "reason")).isNotEmpty();
        }
    }

    @Test
    void modifiedRatesAreThoseOfExcelAndTheNumericalLibrary() throws IOException, InterruptedException {
        for (String file : List.of("excel_mirr", "numpy_financial")) {
            for (JsonObject given : cases(file, file.equals("excel_mirr") ? "cases" : "mirr")) {
                Reply reply = send("{\"cash_flows\": " + text(given, "values") + ", \"finance_rate\": "
                        + text(given, "finance_rate") + ", \"reinvestment_rate\": " + text(given, "reinvest_rate")
                        + "}");
                if (given.fields().get("expected") instanceof JsonNumber) {
                    near(reply, given, file.equals("excel_mirr") ? EXCEL : 1e-4, "mirr");
                } else {
                    assertThat(reply.at("mirr")).as(given.toString()).isEqualTo("JsonNull[]");
                    assertThat(reply.at("reasons", "mirr")).isNotEmpty();
                }
            }
        }
    }

    @Test
    void aTextbooksGoldMineIsWorthWhatTheTextbookSays() throws IOException, InterruptedException {
        JsonObject file = read("bullock_gold_mining_textbook");
        for (JsonObject given : cases("bullock_gold_mining_textbook", "cases")) {
            String rate = text(file, "required_return");
            Reply reply = send("{\"cash_flows\": " + text(given, "cash_flow") + ", \"rate\": " + rate
                    + ", \"finance_rate\": " + rate + ", \"reinvestment_rate\": " + rate + "}");
            JsonObject expected = (JsonObject) given.fields().get("expected");
            assertThat(figure(reply, "npv")).isEqualTo(number(expected, "npv"), within(0.01));
            assertThat(figure(reply, "irr", "value")).isEqualTo(number(expected, "irr"), within(1e-4));
            assertThat(reply.at("irr", "status")).isEqualTo("ONE_ECONOMIC");
            assertThat(figure(reply, "mirr")).isEqualTo(number(expected, "mirr"), within(1e-4));
        }
    }

    @Test
    void aRateThatNoValueHasAndAnUnknownFieldAreToldTogether() throws IOException, InterruptedException {
        Reply reply = send("{\"cash_flows\": [0, 1, 2], \"rate\": -1, \"timming\": \"mid\"}");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.at("errors", "0", "pointer")).isEqualTo("/rate");
        assertThat(reply.at("errors", "1", "pointer")).isEqualTo("/timming");
    }

    @Test
    void tooManyNumbersAreRefusedWithTheLimit() throws IOException, InterruptedException {
        Reply reply = send("{\"cash_flows\": [" + "1,".repeat(100_000) + "1]}");
        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.at("detail")).contains("100000");
    }

    @Test
    void quantilesOfAllNineTypesAreThoseOfR() throws IOException, InterruptedException {
        for (JsonObject given : cases("quantile_types_1_to_9", "cases")) {
            double tolerance = given.fields().containsKey("abs_tol") ? number(given, "abs_tol") : 1e-12;
            List<JsonValue> expected = list(given, "expected");
            for (int type = 1; type <= expected.size(); type++) {
                Reply reply = send(
                        "statistics",
                        "{\"values\": " + text(given, "values") + ", \"probabilities\": [" + text(given, "p")
                                + "], \"quantile_type\": " + type + "}");
                assertThat(figure(reply, "quantiles", "0"))
                        .as("type %s of %s", type, given)
                        .isEqualTo(((JsonNumber) expected.get(type - 1)).value(), within(tolerance));
            }
        }
    }

    @Test
    void theWorstShareIsAveragedWithItsBoundaryInPart() throws IOException, InterruptedException {
        JsonObject given = read("expected_shortfall_discrete");
        for (String part : List.of("printed_in_stored_text", "by_the_same_rule")) {
            JsonObject expected = (JsonObject) given.fields().get(part);
            for (String name : expected.fields().keySet()) {
                Reply reply = send(
                        "statistics",
                        "{\"values\": " + text(given, "profit") + ", \"weights\": " + text(given, "probability")
                                + ", \"tail_levels\": [" + name.substring("ES_".length()) + "]}");
                assertThat(figure(reply, "expected_shortfall", "0")).isEqualTo(number(expected, name), within(1e-4));
            }
        }
    }

    @Test
    void aSampleOfNothingHasReasons() throws IOException, InterruptedException {
        Reply reply = send("statistics", "{\"values\": []}");
        assertThat(reply.at("count")).isEqualTo("0");
        assertThat(reply.at("mean")).isEqualTo("JsonNull[]");
        assertThat(reply.at("reasons", "mean")).isEqualTo("There are no values.");
        Reply wrong = send(
                "statistics",
                "{\"values\": [1, \"2\"], \"weights\": [1, -1], \"probabilities\": [2], \"tail_levels\": [0], \"quantile_type\": 10}");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(pointers(wrong))
                .containsExactlyInAnyOrder(
                        "/values/1", "/weights/1", "/weights", "/probabilities/0", "/tail_levels/0", "/quantile_type");
    }

    @TestFactory
    Stream<DynamicTest> distributionsHaveTheirPublishedFigures() throws IOException {
        Map<String, String> types = Map.of(
                "beta", "beta",
                "lognormal", "lognormal",
                "normal", "normal",
                "poisson", "poisson",
                "triangular", "triangular",
                "truncatednormal", "truncated_normal",
                "uniformcontinuous", "uniform",
                "uniformdiscrete", "uniform_discrete",
                "weibull", "weibull");
        List<DynamicTest> tests = new ArrayList<>();
        for (String file : new TreeSet<>(types.keySet())) {
            for (JsonObject given : cases("dist_" + file, "cases")) {
                PublishedLaw law = new PublishedLaw(types.get(file), given);
                tests.add(DynamicTest.dynamicTest(
                        file + " " + given.fields().get("file"), () -> law.check(send("distribution", law.request()))));
            }
        }
        return tests.stream();
    }

    @Test
    void whatIsUnboundedOrInfiniteIsNullWithAReason() throws IOException, InterruptedException {
        Reply pareto = send(
                "distribution",
                "{\"distribution\": {\"type\": \"pareto\", \"scale\": 1, \"shape\": 0.5}, \"probabilities\": [1]}");
        assertThat(pareto.at("mean")).isEqualTo("JsonNull[]");
        assertThat(pareto.at("reasons", "mean")).contains("infinite");
        assertThat(pareto.at("support", "lower")).isEqualTo("1");
        assertThat(pareto.at("support", "upper")).isEqualTo("JsonNull[]");
        assertThat(pareto.at("quantiles", "0")).isEqualTo("JsonNull[]");
        assertThat(pareto.text()).contains("\"density\":[]");
        Reply cauchy = send(
                "distribution", "{\"distribution\": {\"type\": \"student_t\", \"degrees_of_freedom\": 1}, \"at\": []}");
        assertThat(cauchy.at("reasons", "variance")).isNotEmpty();
    }

    @Test
    void everythingWrongWithADistributionIsTold() throws IOException, InterruptedException {
        Reply reply = send(
                "distribution",
                "{\"distribution\": {\"type\": \"triangular\", \"lower\": 3, \"mode\": 2, \"uper\": 1}, \"probabilities\": [1.5]}");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(pointers(reply)).contains("/distribution/uper", "/probabilities/0");
        assertThat(send("distribution", "{}").at("errors", "0", "code")).isEqualTo("MISSING_FIELD");
    }

    @Test
    void simulatedFormulasGiveTheSameBitsAgain() throws IOException, InterruptedException {
        String body = """
                {"inputs": [{"name": "x", "distribution": {"type": "normal", "mean": 10, "sd": 3}},
                            {"name": "y", "distribution": {"type": "normal", "mean": 20, "sd": 4}}],
                 "correlations": [{"a": "x", "b": "y", "value": 0.5, "measure": "normal"}],
                 "outputs": {"sum": "x + y", "twice": "2 * sum"},
                 "iterations": 50000, "seed": 7, "percentiles": [5, 97.5], "sensitivity": "regression"}""";
        Reply reply = send("simulation", body);
        assertThat(figure(reply, "outputs", "sum", "mean")).isEqualTo(30, within(0.15));
        assertThat(figure(reply, "outputs", "sum", "sd")).isEqualTo(Math.sqrt(37), within(0.1));
        assertThat(figure(reply, "outputs", "twice", "percentiles", "97.5"))
                .isEqualTo(60 + 1.96 * 2 * Math.sqrt(37), within(0.6));
        assertThat(figure(reply, "outputs", "sum", "sensitivity", "y", "contribution"))
                .isBetween(0.5, 0.7);
        assertThat(send("simulation", body).text()).isEqualTo(reply.text());
    }

    @Test
    void samplingsBringFormulasNearerToTheirTrueMeanAndSayHowNear() throws IOException, InterruptedException {
        String body = """
                {"inputs": [{"name": "x", "distribution": {"type": "normal", "mean": 10, "sd": 3}},
                            {"name": "y", "distribution": {"type": "uniform", "lower": 0, "upper": 2}}],
                 "outputs": {"product": "x * y"}, "iterations": 16384, "seed": 3, "sampling": "%s"}""";
        for (String sampling : List.of("antithetic", "latin-hypercube", "sobol")) {
            Reply reply = send("simulation", body.replace("%s", sampling));
            assertThat(reply.at("sampling")).isEqualTo(sampling);
            assertThat(reply.at("stop", "reason")).isEqualTo("all_iterations");
            double half = figure(reply, "outputs", "product", "mean_interval", "upper")
                    - figure(reply, "outputs", "product", "mean");
            // of plain draws it is 1.96·6.24/128 = 0.096
            assertThat(half).isBetween(0.0, sampling.equals("sobol") ? 0.004 : 0.05);
            assertThat(figure(reply, "outputs", "product", "mean")).isEqualTo(10, within(2.5 * half));
        }
        Reply early = send(
                "simulation",
                body.replace("\"%s\"", "\"sobol\", \"randomizations\": 64, \"precision\": 0.01")
                        .replace("16384", "1048576"));
        assertThat(early.at("stop", "reason")).isEqualTo("precision_reached");
        assertThat(early.at("iterations")).isEqualTo("131072");
        assertThat(figure(early, "stop", "targets", "0", "reached")).isBetween(0.0, 0.01);
    }

    @Test
    void whatASimulationDoesNotOfferIsRefusedByNameAndWithItsLimit() throws IOException, InterruptedException {
        Reply reply = send(
                "simulation",
                "{\"inputs\": [], \"outputs\": {\"s\": \"zz\"}, \"sensitivity\": \"sobbol\", \"iterations\": 10000001}");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(pointers(reply)).containsExactlyInAnyOrder("/outputs/s", "/sensitivity", "/iterations");
        assertThat(reply.text()).contains("10000000").contains("sobol");
    }

    @Test
    void scenariosStandSideBySideWithTheWayFromOneValueToTheOther() throws IOException, InterruptedException {
        Client planner = SharedServer.get().admin();
        String plan = Files.readString(Path.of("..", "ops", "demo", "gold-mine.json"));
        String project = planner.send("POST", "/api/projects", "{\"name\": \"Compared\"}")
                .at("id");
        String path = "/api/projects/" + project + "/scenarios";
        String base = planner.send("POST", path, "{\"document\": " + plan + "}").at("id");
        String cheaper = plan.replace("\"base\": 600", "\"base\": 500").replace("Textbook gold mine", "Cheaper");
        String other =
                planner.send("POST", path, "{\"document\": " + cheaper + "}").at("id");
        Reply reply =
                planner.send("POST", "/api/comparisons", "{\"scenario_ids\": [\"" + base + "\", \"" + other + "\"]}");
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(figure(reply, "scenarios", "0", "metrics", "npv")).isEqualTo(88.11154804, within(1e-6));
        assertThat(figure(reply, "bridge", "steps", "0", "change")).isEqualTo(100, within(1e-9));
        assertThat(reply.at("bridge", "steps", "0", "changes", "0")).isEqualTo("/parameters/investment");
        assertThat(planner.send("POST", "/api/comparisons", "{\"scenario_ids\": [\"" + base + "\"]}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void theSchemaOfPlansIsOpenToEverybody() throws IOException, InterruptedException {
        Reply reply = SharedServer.get().nobody().get("/api/schemas/plan");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.at("title")).isEqualTo("calminer-plan/1");
    }

    private static List<String> pointers(Reply reply) {
        JsonObject problem = (JsonObject) JsonDocument.parse(reply.text()).root();
        return list(problem, "errors").stream()
                .map(error -> ((JsonText) ((JsonObject) error).fields().get("pointer")).value())
                .toList();
    }

    private Reply value(JsonObject given, String more, String... fields) throws IOException, InterruptedException {
        StringBuilder body = new StringBuilder("{\"cash_flows\": " + text(given, "values"));
        for (String field : fields) {
            if (!(given.fields().get(field) instanceof JsonValue.JsonNull)) {
                body.append(", \"").append(field).append("\": ").append(text(given, field));
            }
        }
        return send(body + (more.isEmpty() ? "" : ", ") + more + "}");
    }

    private Reply send(String body) throws IOException, InterruptedException {
        return send("valuation", body);
    }

    private Reply send(String calculator, String body) throws IOException, InterruptedException {
        return viewer.send("POST", "/api/calculations/" + calculator, body);
    }

    private static void near(Reply reply, JsonObject given, double tolerance, String... path) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(figure(reply, path))
                .as("%s of %s", String.join(".", path), given)
                .isEqualTo(number(given, "expected"), within(tolerance));
    }

    private static double figure(Reply reply, String... path) {
        return Double.parseDouble(reply.at(path));
    }

    private static JsonObject read(String name) throws IOException {
        return (JsonObject) JsonDocument.parse(Files.readString(CASES.resolve(name + ".json")))
                .root();
    }

    private static List<JsonObject> cases(String name, String field) throws IOException {
        return list(read(name), field).stream().map(JsonObject.class::cast).toList();
    }

    private static List<JsonValue> list(JsonObject parent, String field) {
        return ((JsonValue.JsonArray) parent.fields().get(field)).items();
    }

    private static double number(JsonObject parent, String field) {
        return ((JsonNumber) parent.fields().get(field)).value();
    }

    private static String text(JsonObject parent, String field) {
        return CanonicalJson.write(parent.fields().get(field));
    }
}
