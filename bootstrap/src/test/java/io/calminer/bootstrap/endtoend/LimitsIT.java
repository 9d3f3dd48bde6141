package io.calminer.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.bootstrap.endtoend.Client.Reply;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Limits of an installation, on a server with low ones. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LimitsIT {

    private static final int MOST_REQUESTS = 3;

    private RunningServer server;
    private Client admin;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, InterruptedException {
        server = RunningServer.start(
                folder.resolve("data"),
                Map.of(
                        "CALMINER_BODY_MEGABYTES", "1",
                        "CALMINER_CALCULATION_SECONDS", "1",
                        "CALMINER_REQUESTS_PER_SECOND", Integer.toString(MOST_REQUESTS),
                        "CALMINER_SIMULATION_ITERATIONS", "1000"));
        admin = new Client(server.address()).loggedIn("admin", RunningServer.PASSWORD);
    }

    @AfterAll
    void stop() throws InterruptedException {
        server.stop();
    }

    /** What is answered when the caller keeps to the limit: tokens come back with time. */
    private Reply patient(String method, String path, String body) throws IOException, InterruptedException {
        Reply reply = admin.send(method, path, body);
        while (reply.status() == 429) {
            reply = admin.send(method, path, body);
        }
        return reply;
    }

    @Test
    void whoAsksTooOftenIsToldWhenToComeBack() throws IOException, InterruptedException {
        Reply reply = admin.get("/api/roles");
        for (int i = 0; i < 10_000 && reply.status() == 200; i++) {
            reply = admin.get("/api/roles");
        }
        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.at("code")).isEqualTo("TOO_MANY");
        assertThat(Integer.parseInt(reply.header("Retry-After"))).isPositive();
        assertThat(reply.type()).isEqualTo("application/problem+json");
        assertThat(patient("GET", "/api/roles", "").status()).isEqualTo(200);
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedWithTheLimit() throws IOException, InterruptedException {
        Reply reply = patient("POST", "/api/projects", "{\"name\": \"" + "x".repeat(1 << 20) + "\"}");
        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.at("code")).isEqualTo("TOO_LARGE");
        assertThat(reply.at("detail")).isEqualTo("The body is larger than 1 MB.");
    }

    @Test
    void aCalculationThatTakesTooLongIsRefusedWithTheLimit() throws IOException, InterruptedException {
        String inputs = IntStream.range(0, 100)
                .mapToObj(i ->
                        "{\"name\": \"x" + i + "\", \"distribution\": {\"type\": \"normal\", \"mean\": 1, \"sd\": 2}}")
                .collect(Collectors.joining(","));
        String sum = IntStream.range(0, 100).mapToObj(i -> "x" + i).collect(Collectors.joining(" + "));
        String body = "{\"inputs\": [" + inputs + "], \"outputs\": {\"s\": \"" + sum + "\"}, \"iterations\": 10000000}";
        Reply reply = patient("POST", "/api/calculations/simulation", body);
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.at("errors", "0", "code")).isEqualTo("SIMULATION_TIME");
        assertThat(reply.at("errors", "0", "pointer")).isEqualTo("/iterations");
        assertThat(reply.at("errors", "0", "message")).startsWith("A simulation may take 1 s: after that, ");
    }

    @Test
    void moreIterationsThanAllowedAreRefused() throws IOException, InterruptedException {
        String body = "{\"scenario_id\": \"01a20f57-0000-7000-8000-000000000000\", \"iterations\": 1001}";
        Reply reply = patient("POST", "/api/simulations/run", body);
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.at("errors", "0", "message")).isEqualTo("The value must be within [1, 1000]: it is 1001.");
    }
}
