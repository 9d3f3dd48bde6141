package io.calminer.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.application.account.Role;
import io.calminer.bootstrap.endtoend.Client.Reply;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.JsonValue.JsonNumber;
import io.calminer.domain.document.JsonValue.JsonObject;
import io.calminer.domain.document.JsonValue.JsonText;
import java.io.IOException;
import java.util.List;
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
