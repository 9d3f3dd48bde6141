package io.calminer.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.bootstrap.endtoend.Client.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Set-up, failures, kills and the end of a server; each test leaves a server running. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperationIT {

    private static final Pattern IN_WORK = Pattern.compile("(?m)^calminer_requests_in_work (\\d+)$");
    private static final String ITERATIONS = System.getProperty("calminer.kill.iterations", "2000000");

    private Path folder;
    private RunningServer server;
    private Client admin;
    private String setUps = "";

    @BeforeAll
    void setUpTwiceAtOnceAndStart(@TempDir Path temporary) throws IOException, InterruptedException {
        folder = temporary;
        String data = folder.resolve("data").toString();
        Path first = folder.resolve("first.log");
        Path second = folder.resolve("second.log");
        String[] words = {"setup-database", "--run-migrations", "--seed-data", "--demo", "--data", data};
        Process one = RunningServer.command(first, words);
        Process other = RunningServer.command(second, words);
        assertThat(one.waitFor()).as(Files.readString(first)).isZero();
        assertThat(other.waitFor()).as(Files.readString(second)).isZero();
        setUps = Files.readString(first) + Files.readString(second);
        begin();
    }

    private void begin() throws IOException, InterruptedException {
        server = RunningServer.start(folder.resolve("data"));
        admin = new Client(server.address()).loggedIn("admin", RunningServer.PASSWORD);
    }

    @AfterAll
    void stop() throws InterruptedException {
        server.stop();
    }

    @Test
    void twoSetUpsAtOnceFillTheDatabaseOnce() throws IOException, InterruptedException {
        assertThat(setUps).contains("Migrations run: 0", "Rows added: 35", "Rows added: 0");
        assertThat(admin.get("/api/projects").at("total")).isEqualTo("3");
        assertThat(admin.get("/api/currencies").text()).contains("USD", "EUR", "CLP", "RMB", "GBP", "CAD", "AUD");
    }

    @Test
    void commandsShareTheDatabaseOfARunningServer() throws IOException, InterruptedException {
        Path log = folder.resolve("users.log");
        String data = folder.resolve("data").toString();
        assertThat(RunningServer.command(log, "users", "list", "--data", data).waitFor())
                .isZero();
        assertThat(Files.readString(log)).contains("admin@localhost");
    }

    @Test
    void aDatabaseThatIsNotSetUpIsToldInOneSentence() throws IOException, InterruptedException {
        Path log = folder.resolve("empty.log");
        String empty = folder.resolve("empty").toString();
        assertThat(RunningServer.command(log, "users", "list", "--data", empty).waitFor())
                .isEqualTo(1);
        assertThat(Files.readString(log))
                .contains("The schema is not up to date: ", "Maybe run setup-database with --run-migrations first.")
                .doesNotContain("\tat ");
    }

    @Test
    void aFailureInTheMiddleOfATransactionLeavesNothing() throws IOException, InterruptedException {
        String nobody = UUID.randomUUID().toString();
        Reply reply = admin.send("POST", "/api/projects", "{\"name\": \"Half\", \"members\": [\"" + nobody + "\"]}");
        assertThat(reply.status()).isGreaterThanOrEqualTo(400);
        assertThat(admin.get("/api/projects?name=Half").at("total")).isEqualTo("0");
    }

    @Test
    void metricsAreForTheirTokenAndForAdministrators() throws IOException, InterruptedException {
        Client anybody = new Client(server.address());
        assertThat(anybody.get("/metrics").status()).isEqualTo(401);
        assertThat(anybody.holding("wrong").get("/metrics").status()).isEqualTo(401);
        assertThat(admin.get("/metrics").text()).contains("calminer_runs{state=\"queued\"} ");
        Client watcher = anybody.holding(RunningServer.METRICS_TOKEN);
        assertThat(watcher.get("/metrics").text()).contains("calminer_request_seconds_count ");
        assertThat(watcher.get("/api/projects").status()).isEqualTo(401);
    }

    @Test
    void theServerTalksToNoOtherMachine() throws IOException, InterruptedException {
        admin.get("/api/projects");
        assertThat(server.callsOut()).isEmpty();
        assertThat(Sockets.toOthers(server.process().pid())).isEmpty();
    }

    @Test
    void aKillLosesNothingThatWasAnsweredAndItsRunResumesWithTheBitsOfAnUndisturbedOne()
            throws IOException, InterruptedException {
        String wanted = "{\"scenario_id\": \"" + scenario() + "\", \"seed\": 11, \"wait\": false, \"iterations\": "
                + ITERATIONS + "}";
        String run = "/api/simulations/"
                + admin.send("POST", "/api/simulations/run", wanted).at("id");
        long half = Long.parseLong(ITERATIONS) / 2;
        await(run, "done", half);
        String user = "{\"username\": \"answered\", \"email\": \"answered@example.org\"}";
        String answered = admin.send("POST", "/api/users", user).at("user", "id");
        server.kill();
        begin();
        assertThat(admin.get("/api/users/" + answered).at("username")).isEqualTo("answered");
        await(run, "done", Long.parseLong(ITERATIONS));
        Reply resumed = untilFinished(run);
        assertThat(Long.parseLong(resumed.at("iterations_redone"))).isPositive().isLessThan(half * 2);
        assertThat(Long.parseLong(resumed.at("resumed_from"))).isPositive();
        assertThat(resumed.at("attempts")).isEqualTo("2");
        assertThat(resumed.at("seed")).isEqualTo("11");
        assertThat(resumed.at("iterations")).isEqualTo(ITERATIONS);
        assertThat(resumed.at("version")).isEqualTo("1");

        String again = "/api/simulations/"
                + admin.send("POST", "/api/simulations/run", wanted).at("id");
        Reply undisturbed = untilFinished(again);
        assertThat(undisturbed.at("iterations_redone")).isEqualTo("0");
        assertThat(undisturbed.at("engine_version")).isEqualTo(resumed.at("engine_version"));
        assertThat(undisturbed.at("input_hash")).isEqualTo(resumed.at("input_hash"));
        assertThat(admin.get(again + "/results").text())
                .isEqualTo(admin.get(run + "/results").text());
    }

    @Test
    void whoIsAskedToEndAnswersWhatWasBegunAndTakesOnNothingNew() throws Exception {
        String wanted =
                "{\"scenario_id\": \"" + scenario() + "\", \"seed\": 3, \"wait\": true, \"iterations\": 10000000}";
        Client watcher = new Client(server.address()).holding(RunningServer.METRICS_TOKEN);
        String run;
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try {
            Future<Reply> begun = pool.submit(() -> admin.send("POST", "/api/simulations/run", wanted));
            while (inWork(watcher) < 2 && !begun.isDone()) {
                Thread.onSpinWait();
            }
            server.process().destroy();
            Client anybody = new Client(server.address());
            while (anybody.get("/health").status() == 200) {
                Thread.onSpinWait();
            }
            Reply refused = admin.get("/api/projects");
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.type()).isEqualTo("application/problem+json");
            assertThat(refused.at("code")).isEqualTo("STOPPING");
            assertThat(anybody.get("/mp-health/ready").status()).isEqualTo(503);
            assertThat(begun.get().status()).as(begun.get().text()).isIn(200, 202);
            run = "/api/simulations/" + begun.get().at("id");
            assertThat(server.process().waitFor(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            pool.shutdownNow();
        }
        begin();
        assertThat(untilFinished(run).at("seed")).isEqualTo("3");
    }

    private static long inWork(Client watcher) throws IOException, InterruptedException {
        Matcher matcher = IN_WORK.matcher(watcher.get("/metrics").text());
        return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
    }

    private void await(String run, String field, long least) throws IOException, InterruptedException {
        Reply now = admin.get(run);
        while (Long.parseLong(now.at(field)) < least
                && !List.of("failed", "cancelled").contains(now.at("state"))) {
            TimeUnit.MILLISECONDS.sleep(50);
            now = admin.get(run);
        }
    }

    private Reply untilFinished(String run) throws IOException, InterruptedException {
        Reply now = admin.get(run);
        while (List.of("queued", "running").contains(now.at("state"))) {
            TimeUnit.MILLISECONDS.sleep(50);
            now = admin.get(run);
        }
        assertThat(now.at("state")).isEqualTo("finished");
        return now;
    }

    private String scenario() throws IOException, InterruptedException {
        String project =
                admin.get("/api/projects?name=Copper%20mine%20%28demo%29").at("items", "0", "id");
        return admin.get("/api/projects/" + project + "/scenarios").at("items", "0", "id");
    }
}
