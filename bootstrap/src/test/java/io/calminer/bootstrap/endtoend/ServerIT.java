package io.calminer.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.bootstrap.endtoend.Client.Reply;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The last word on whether every bean deploys and transactions hold. */
class ServerIT {

    private final SharedServer server = SharedServer.get();
    private final Client admin = server.admin();

    @Test
    void healthIsOpenAndSaysOk() throws IOException, InterruptedException {
        Client anybody = server.nobody();
        assertThat(anybody.get("/health").text()).isEqualTo("{\"status\":\"ok\"}");
        assertThat(anybody.get("/mp-health/ready").at("status")).isEqualTo("UP");
    }

    @Test
    void whoeverIsNotLoggedInIsToldSoInAProblem() throws IOException, InterruptedException {
        Reply reply = server.nobody().get("/api/projects");
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.type()).isEqualTo("application/problem+json");
        assertThat(reply.at("code")).isEqualTo("NOT_LOGGED_IN");
    }

    @Test
    void allWrongValuesOfABodyAreToldAtOnceWithPointers() throws IOException, InterruptedException {
        Reply reply = admin.send("POST", "/api/projects", "{\"name\": 1, \"currency\": \"USD\", \"nmae\": \"x\"}");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.at("errors", "0", "pointer")).isEqualTo("/name");
        assertThat(reply.at("errors", "1", "pointer")).isEqualTo("/nmae");
        assertThat(admin.get("/api/projects?name=x").at("total")).isEqualTo("0");
    }

    @Test
    void aBodyThatIsNoJsonIsRefusedWithLineAndColumn() throws IOException, InterruptedException {
        Reply reply = admin.send("POST", "/api/projects", "{\"name\":\n  oops}");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("errors", "0", "line")).isEqualTo("2");
        assertThat(reply.at("errors", "0", "column")).isEqualTo("3");
    }

    @Test
    void theServersOwnRefusalsAreProblemsToo() throws IOException, InterruptedException {
        assertThat(admin.get("/api/nonsense").at("code")).isEqualTo("NOT_FOUND");
        assertThat(admin.send("DELETE", "/api/projects", "").at("code")).isEqualTo("METHOD_NOT_ALLOWED");
        assertThat(admin.send("POST", "/api/projects", "x", "Content-Type", "text/plain")
                        .at("code"))
                .isEqualTo("UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void noAddressOutsideOfTheApiShowsTheServersInsides() throws IOException, InterruptedException {
        Reply page = server.nobody().send("GET", "/home.xhtml", "", "Accept", "text/html");
        assertThat(page.status()).isEqualTo(302);
        assertThat(page.text()).doesNotContain("Exception", "at org.", "Payara");
        Reply nothing = server.nobody().get("/nothing-here");
        assertThat(nothing.status()).isEqualTo(404);
        assertThat(nothing.at("code")).isEqualTo("NOT_FOUND");
    }

    @Test
    void browsersKeepTheScriptsOfThisReleaseAndAskAgainForOthers() throws IOException, InterruptedException {
        Client anybody = server.nobody();
        String page = anybody.get("/sign-in.xhtml").text();
        Matcher script = Pattern.compile("/calminer/frame\\.js\\?[0-9a-f]+").matcher(page);
        assertThat(script.find()).isTrue();
        assertThat(anybody.get(script.group()).header("Cache-Control")).contains("immutable");
        assertThat(anybody.get("/calminer/frame.js?0").header("Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void aStoredPlanIsValuedAsOnTheCommandLineAndChangesNeedItsTag() throws IOException, InterruptedException {
        String scenario = "/api/scenarios/" + scenario();
        assertThat(Double.parseDouble(admin.get(scenario + "/valuation").at("metrics", "npv")))
                .isCloseTo(718.0874151158, within(1e-9));
        Reply read = admin.get(scenario);
        assertThat(admin.send("PATCH", scenario, "{\"description\": \"x\"}").status())
                .isEqualTo(428);
        assertThat(admin.send("PATCH", scenario, "{\"description\": \"x\"}", "If-Match", read.etag())
                        .status())
                .isEqualTo(200);
        assertThat(admin.send("PATCH", scenario, "{\"description\": \"y\"}", "If-Match", read.etag())
                        .status())
                .isEqualTo(412);
    }

    @Test
    void aRunIsStoredAndGivesTheSameBitsAsAnInlineOne() throws IOException, InterruptedException {
        String wanted = "\"iterations\": 20000, \"seed\": 7";
        Reply run =
                admin.send("POST", "/api/simulations/run", "{\"scenario_id\": \"" + scenario() + "\", " + wanted + "}");
        assertThat(run.status()).isEqualTo(200);
        assertThat(run.at("state")).isEqualTo("finished");
        Reply results = admin.get("/api/simulations/" + run.at("id") + "/results");
        assertThat(results.at("items", "0", "mean")).isEqualTo(run.at("results", "0", "mean"));
        String plan = SharedServer.plan();
        Reply inline = admin.send("POST", "/api/simulations/run", "{\"scenario\": " + plan + ", " + wanted + "}");
        assertThat(inline.at("results", "0", "mean")).isEqualTo(run.at("results", "0", "mean"));
    }

    private String scenario() throws IOException, InterruptedException {
        return server.scenario(server.project("North"));
    }
}
