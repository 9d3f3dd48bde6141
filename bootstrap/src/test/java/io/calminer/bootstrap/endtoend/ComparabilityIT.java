package io.calminer.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.bootstrap.endtoend.Client.Reply;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What scenarios must have in common to be compared, asked of the packaged server. */
class ComparabilityIT {

    private static final String PLAN = """
            {"format": "calminer-plan/1", "name": "%s", "currency": "%s",
             "calendar": {"start": "%s", "blocks": [{"length": "year", "count": 3}]},
             "valuation": {"discount_rate": "8%%"}, %s
             "lines": {"cash_flow.project": {"kind": "flow", "unit": "%s", "formula": "1 [%s]"}}}""";

    private final Client admin = SharedServer.get().admin();

    private String project(String name) throws IOException, InterruptedException {
        return SharedServer.get().project(name);
    }

    private String scenario(String project, String name, String currency, String start, String prices)
            throws IOException, InterruptedException {
        String plan = PLAN.formatted(name, currency, start, prices, currency, currency);
        Reply made = admin.send("POST", "/api/projects/" + project + "/scenarios", "{\"document\": " + plan + "}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.at("id");
    }

    private Reply compare(String... ids) throws IOException, InterruptedException {
        String list = "\"" + String.join("\", \"", ids) + "\"";
        return admin.send("POST", "/api/comparisons", "{\"scenario_ids\": [" + list + "]}");
    }

    private static void refused(Reply reply, String code, String words) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(422);
        assertThat(reply.at("errors", "0", "code")).isEqualTo(code);
        assertThat(reply.at("errors", "0", "pointer")).isEqualTo("/scenario_ids/1");
        assertThat(reply.at("errors", "0", "message")).contains(words);
    }

    private static String price(String metal) {
        return "\"prices\": {\"" + metal + "\": {\"unit\": \"USD/t\", \"price\": 1000}},";
    }

    @Test
    void scenariosOfTwoProjectsAreNotCompared() throws IOException, InterruptedException {
        String here = scenario(project("North pit"), "North", "USD", "2027-01-01", "");
        String there = scenario(project("South pit"), "South", "USD", "2027-01-01", "");
        refused(compare(here, there), "SCENARIO_PROJECT_MISMATCH", "'South' is not in that of 'North'");
    }

    @Test
    void currenciesAndTimesThatHaveNothingInCommonAreToldTogether() throws IOException, InterruptedException {
        String project = project("Two worlds");
        String base = scenario(project, "Base", "USD", "2027-01-01", "");
        String later = scenario(project, "Later", "EUR", "2030-01-01", "");
        Reply reply = compare(base, later);
        refused(reply, "SCENARIO_CURRENCY_MISMATCH", "'Later' is in EUR, 'Base' in USD");
        assertThat(reply.at("errors", "1", "code")).isEqualTo("SCENARIO_TIMELINE_DISJOINT");
        assertThat(reply.at("errors", "1", "message")).contains("2030-01-01 to 2032-12-31", "2027-01-01 to 2029-12-31");
        String touching = scenario(project, "Touching", "USD", "2029-06-01", "");
        assertThat(compare(base, touching).status()).isEqualTo(200);
    }

    @Test
    void whatIsMinedForSomethingElseIsNotComparedButWhatSaysNothingIs() throws IOException, InterruptedException {
        String project = project("Two metals");
        String copper = scenario(project, "Copper", "USD", "2027-01-01", price("copper"));
        String gold = scenario(project, "Gold", "USD", "2027-01-01", price("gold"));
        String bare = scenario(project, "Bare", "USD", "2027-01-01", "");
        refused(compare(copper, gold), "SCENARIO_RESOURCE_MISMATCH", "'Gold' for gold, 'Copper' for copper");
        assertThat(compare(bare, gold).status()).isEqualTo(200);
        Reply three = compare(bare, copper, gold);
        assertThat(three.at("errors", "0", "pointer")).isEqualTo("/scenario_ids/2");
    }

    @Test
    void archivedScenariosAreNotCompared() throws IOException, InterruptedException {
        String project = project("Archive");
        String kept = scenario(project, "Kept", "USD", "2027-01-01", "");
        String old = scenario(project, "Old", "USD", "2027-01-01", "");
        String tag = admin.get("/api/scenarios/" + old + "/head").etag();
        assertThat(admin.send("POST", "/api/scenarios/" + old + "/archive", "{}", "If-Match", tag)
                        .status())
                .isEqualTo(200);
        refused(compare(kept, old), "SCENARIO_STATUS_INVALID", "'Old' is archived");
    }
}
