package io.calminer.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.application.account.Role;
import io.calminer.bootstrap.endtoend.Client.Reply;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.JsonValue.JsonArray;
import io.calminer.domain.document.JsonValue.JsonNumber;
import io.calminer.domain.document.JsonValue.JsonObject;
import io.calminer.domain.document.JsonValue.JsonText;
import java.io.IOException;
import java.util.List;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Runs that go on by themselves: accepted, watched, cancelled; and figures that come again with the same bits. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RunsIT {

    private SharedServer server;
    private Client analyst;
    private String scenario;

    @BeforeAll
    void start() throws IOException, InterruptedException {
        server = SharedServer.get();
        analyst = server.as(Role.ANALYST);
        scenario = server.scenario(server.project("Runs"));
    }

    private Reply run(String more) throws IOException, InterruptedException {
        return analyst.send("POST", "/api/simulations/run", "{\"scenario_id\": \"" + scenario + "\", " + more + "}");
    }

    @Test
    void theSameSeedGivesTheSameFiguresAndAnotherOneOthers() throws IOException, InterruptedException {
        String results = part(run("\"iterations\": 5000, \"seed\": 7"), "\"results\"");
        assertThat(part(run("\"iterations\": 5000, \"seed\": 7"), "\"results\""))
                .isEqualTo(results);
        assertThat(part(run("\"iterations\": 5000, \"seed\": 8"), "\"results\""))
                .isNotEqualTo(results);
    }

    @Test
    void aRunReadAgainHasTheBitsOfItsFirstAnswer() throws IOException, InterruptedException {
        Reply run = run("\"iterations\": 5000");
        Reply read = analyst.get("/api/simulations/" + run.at("id"));
        assertThat(part(read, "\"results\"")).isEqualTo(part(run, "\"results\""));
        Reply results = analyst.get("/api/simulations/" + run.at("id") + "/results");
        assertThat(results.at("items", "0", "metric")).isEqualTo("npv");
        assertThat(results.at("items", "0", "mean")).isEqualTo(run.at("results", "0", "mean"));
    }

    private static String part(Reply reply, String from) {
        assertThat(reply.text()).contains(from);
        return reply.text().substring(reply.text().indexOf(from));
    }

    @Test
    void whoDoesNotWaitIsToldWhereTheRunIsAndWatchesItEnd() throws IOException, InterruptedException {
        Reply accepted = run("\"iterations\": 400000, \"wait\": false");
        assertThat(accepted.status()).isEqualTo(202);
        String path = "/api/simulations/" + accepted.at("id");
        assertThat(accepted.header("Location")).endsWith(path);
        // the stream ends when the run has ended
        List<JsonObject> told = events(analyst.get(path + "/events"));
        assertThat(told).isNotEmpty();
        double before = 0;
        for (JsonObject event : told) {
            double progress = ((JsonNumber) event.fields().get("progress")).value();
            assertThat(progress).isBetween(before, 1.0);
            before = progress;
        }
        JsonObject last = told.get(told.size() - 1);
        assertThat(((JsonText) last.fields().get("state")).value()).isEqualTo("finished");
        assertThat(before).isEqualTo(1);
        assertThat(analyst.get(path).at("state")).isEqualTo("finished");
    }

    @Test
    void aRunThatIsCancelledBecomesCancelled() throws IOException, InterruptedException {
        String path = "/api/simulations/"
                + run("\"iterations\": 100000000, \"wait\": false").at("id");
        Reply cancel = analyst.send("POST", path + "/cancel", "");
        assertThat(cancel.status()).isEqualTo(202);
        analyst.get(path + "/events");
        Reply read = analyst.get(path);
        assertThat(read.at("state")).isEqualTo("cancelled");
        assertThat(read.at("results")).contains("Null");
    }

    @Test
    void theFanIsInOrderAndItsMeansAreThoseOfTheSamples() throws IOException, InterruptedException {
        String path =
                "/api/simulations/" + run("\"iterations\": 2000, \"seed\": 7").at("id");
        Reply fan = analyst.get(path + "/fan");
        assertThat(fan.at("items", "0", "unit")).isEqualTo("MUSD");
        List<JsonValue> bands = list(fan, "items", "0", "bands");
        assertThat(bands).hasSizeGreaterThan(10);
        for (JsonValue band : bands) {
            double before = Double.NEGATIVE_INFINITY;
            for (String percentile : List.of("p5", "p10", "p25", "p50", "p75", "p90", "p95")) {
                double value = number((JsonObject) band, percentile);
                assertThat(value).as(band.toString()).isGreaterThanOrEqualTo(before);
                before = value;
            }
        }
        String line =
                ((JsonText) ((JsonObject) list(fan, "items").get(0)).fields().get("line")).value();
        double mean = 0;
        for (int i = 0; i < 40; i++) {
            Reply iteration = analyst.get(path + "/iterations/" + i);
            assertThat(list(iteration, "lines", line)).hasSameSizeAs(list(iteration, "periods"));
            mean += Double.parseDouble(iteration.at("metrics", "npv")) / 40;
        }
        double sum = 0;
        for (JsonValue sample : list(analyst.get(path + "/samples?limit=40"), "items")) {
            sum += number((JsonObject) ((JsonObject) sample).fields().get("metrics"), "npv") / 40;
        }
        assertThat(mean).isEqualTo(sum);
    }

    @Test
    void samplesAreThoseThatTheStatisticsStandOn() throws IOException, InterruptedException {
        Reply run = run("\"iterations\": 3000, \"seed\": 7, \"keep_samples\": true");
        String path = "/api/simulations/" + run.at("id");
        Reply all = analyst.get(path + "/samples?limit=10000");
        assertThat(all.at("total")).isEqualTo("3000");
        assertThat(all.at("next_from")).contains("Null");
        List<JsonValue> items = list(all, "items");
        double mean = items.stream()
                .mapToDouble(
                        item -> number((JsonObject) ((JsonObject) item).fields().get("metrics"), "npv"))
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(Double.parseDouble(run.at("results", "0", "mean")), Percentage.withPercentage(1e-9));
        Reply part = analyst.get(path + "/samples?from=1000&limit=7");
        assertThat(list(part, "items")).isEqualTo(items.subList(1000, 1007));
        assertThat(part.at("next_from")).isEqualTo("1007");
    }

    @Test
    void anIterationIsComputedAgainWithTheSameBitsAndExplainsItself() throws IOException, InterruptedException {
        String path =
                "/api/simulations/" + run("\"iterations\": 2000, \"seed\": 7").at("id");
        String other =
                "/api/simulations/" + run("\"iterations\": 2000, \"seed\": 7").at("id");
        String query = "/iterations/1234?line=revenue.total&period=2031&depth=1";
        Reply first = analyst.get(path + query);
        assertThat(analyst.get(path + query).text()).isEqualTo(first.text());
        assertThat(analyst.get(other + query).text()).isEqualTo(first.text());
        assertThat(analyst.get(path + "/samples?from=1234&limit=1").at("items", "0", "metrics", "npv"))
                .isEqualTo(first.at("metrics", "npv"));
        assertThat(first.at("explanations", "0", "name")).isEqualTo("revenue.total");
        assertThat(analyst.get(path + "/iterations/1235").at("metrics", "npv"))
                .isNotEqualTo(first.at("metrics", "npv"));
        Reply none = analyst.get(path + "/iterations/2000");
        assertThat(none.status()).isEqualTo(404);
        assertThat(analyst.get(path + "/iterations/first").status()).isEqualTo(404);
        Reply wrong = analyst.get(path + "/samples?from=2000&limit=0");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.at("errors", "0", "code")).isEqualTo("ITERATION_RANGE");
        assertThat(wrong.at("errors", "1", "code")).isEqualTo("LIMIT_RANGE");
    }

    @Test
    void whatDrivesTheValueIsToldWithSharesThatSumToOne() throws IOException, InterruptedException {
        String path =
                "/api/simulations/" + run("\"iterations\": 2000, \"seed\": 7").at("id");
        Reply reply = analyst.get(path + "/sensitivity");
        assertThat(reply.at("metrics", "0", "metric")).isEqualTo("npv");
        List<JsonValue> influences = list(reply, "metrics", "0", "influences");
        assertThat(influences).hasSameSizeAs(list(reply, "inputs"));
        double sum = influences.stream()
                .mapToDouble(influence -> number((JsonObject) influence, "contribution"))
                .sum();
        assertThat(sum).isCloseTo(1, Offset.offset(1e-12));
    }

    @Test
    void anAnswerListsTheMetricsAndPercentilesThatItIsAskedFor() throws IOException, InterruptedException {
        Reply run = run("\"iterations\": 2000, \"seed\": 7, \"metrics\": [\"npv\"], \"percentiles\": [2.5, 50]");
        assertThat(list(run, "results")).hasSize(1);
        String path = "/api/simulations/" + run.at("id");
        Reply all = analyst.get(path + "/results");
        assertThat(all.at("items", "1", "metric")).isEqualTo("irr");
        assertThat(run.at("results", "0", "percentiles", "50")).isEqualTo(all.at("items", "0", "percentiles", "50"));
        Reply again = analyst.get(path + "/results?metrics=npv&percentiles=2.5");
        assertThat(again.at("items", "0", "percentiles", "2.5"))
                .isEqualTo(run.at("results", "0", "percentiles", "2.5"));
        Reply wrong = analyst.get(path + "/results?metrics=nvp");
        assertThat(wrong.at("errors", "0", "code")).isEqualTo("RUN_METRIC");
        assertThat(wrong.at("errors", "0", "hint")).isEqualTo("Maybe 'npv'.");
        String plan = SharedServer.plan();
        Reply inline = analyst.send(
                "POST",
                "/api/simulations/run",
                "{\"scenario\": " + plan
                        + ", \"iterations\": 2000, \"seed\": 7, \"metrics\": [\"npv\"], \"percentiles\": [2.5, 50]}");
        assertThat(part(inline, "\"results\"")).isEqualTo(part(run, "\"results\""));
    }

    @Test
    void whatARunFoundIsReadWhenItHasFinished() throws IOException, InterruptedException {
        String path = "/api/simulations/"
                + run("\"iterations\": 100000000, \"wait\": false").at("id");
        Reply fan = analyst.get(path + "/fan");
        assertThat(fan.status()).isEqualTo(409);
        assertThat(fan.at("code")).isEqualTo("LOCKED");
        assertThat(analyst.get(path + "/sensitivity").status()).isEqualTo(409);
        assertThat(analyst.get(path + "/samples?limit=1").status()).isEqualTo(200);
        analyst.send("POST", path + "/cancel", "");
        analyst.get(path + "/events");
    }

    private static List<JsonValue> list(Reply reply, String... path) {
        JsonValue value = JsonDocument.parse(reply.text()).root();
        for (String step : path) {
            value = value instanceof JsonArray array
                    ? array.items().get(Integer.parseInt(step))
                    : ((JsonObject) value).fields().get(step);
        }
        return ((JsonArray) value).items();
    }

    private static double number(JsonObject object, String field) {
        return ((JsonNumber) object.fields().get(field)).value();
    }

    private static List<JsonObject> events(Reply stream) {
        assertThat(stream.type()).startsWith("text/event-stream");
        return stream.text()
                .lines()
                .filter(line -> line.startsWith("data: "))
                .map(line -> (JsonObject) JsonDocument.parse(line.substring(6)).root())
                .toList();
    }

    @Test
    void whatIsUnchangedIsNotSentAgain() throws IOException, InterruptedException {
        for (String path : List.of("/api/scenarios/" + scenario, "/api/projects", "/api/simulations", "/api/units")) {
            Reply read = analyst.get(path);
            assertThat(read.etag()).as(path).isNotEmpty();
            Reply again = analyst.send("GET", path, "", "If-None-Match", read.etag());
            assertThat(again.status()).as(path).isEqualTo(304);
            assertThat(again.text()).isEmpty();
        }
    }

    @Test
    void longAnswersAreSentShorterToWhoAsks() throws IOException, InterruptedException {
        Reply reply = analyst.send("GET", "/api/scenarios/" + scenario, "", "Accept-Encoding", "gzip");
        assertThat(reply.header("Content-Encoding")).isEqualTo("gzip");
    }

    @Test
    void aListComesInPartsThatMeetWithoutGapOrOverlap() throws IOException, InterruptedException {
        String first = "/api/scenarios/" + scenario + "/parameters?limit=10&sort=key";
        Reply one = analyst.get(first);
        Reply two = analyst.get(first + "&cursor=" + one.at("next_cursor"));
        assertThat(one.at("total")).isEqualTo("17");
        assertThat(one.at("items", "9", "key").compareTo(two.at("items", "0", "key")))
                .isNegative();
        assertThat(two.at("items", "6", "key")).isEqualTo("treatment_charge");
        assertThat(two.header("Link")).isEmpty();
        String next = one.header("Link");
        assertThat(next).contains("cursor=" + one.at("next_cursor")).endsWith("rel=\"next\"");
    }
}
