package io.calminer.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.application.account.Role;
import io.calminer.bootstrap.endtoend.Client.Reply;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the server answers is what its description says, for every operation. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractIT {

    private final Set<String> answered = new LinkedHashSet<>();
    private SharedServer server;
    private Client admin;
    private ApiContract contract;

    @BeforeAll
    void start() throws IOException, InterruptedException {
        server = SharedServer.get();
        admin = server.admin();
        contract = ApiContract.of(server.nobody());
    }

    @Test
    void theValidatorNoticesWrongTypesMissingAndFurtherFields() throws IOException, InterruptedException {
        String path = "/api/projects/" + server.project("Validated");
        Reply reply = admin.get(path);
        assertThat(contract.breaches("GET", path, reply)).isEmpty();
        assertThat(breaches(path, reply, "\"revision\":1", "\"revision\":\"1\""))
                .contains("revision");
        assertThat(breaches(path, reply, "\"revision\":1,", "")).contains("revision");
        assertThat(breaches(path, reply, "\"revision\":1", "\"revision\":1,\"extra\":2"))
                .contains("extra");
        assertThat(contract.breaches("GET", path, 418, "application/json", reply.text()))
                .contains("418");
    }

    private String breaches(String path, Reply reply, String part, String other) {
        assertThat(reply.text()).contains(part);
        return contract.breaches("GET", path, 200, reply.type(), reply.text().replace(part, other));
    }

    @Test
    void everyOperationAnswersAsDocumented() throws IOException, InterruptedException {
        accounts();
        String project = projects();
        String scenario = scenarios(project);
        items(scenario);
        versions(scenario);
        values(project, scenario);
        runs(scenario);
        new EquipmentSteps(this, server).take(project);
        catalogue();
        endings(project, scenario);
        Set<String> all = new TreeSet<>();
        contract.operations().forEach(operation -> all.add(operation.method() + " " + operation.path()));
        assertThat(new TreeSet<>(answered)).isEqualTo(all);
    }

    private void accounts() throws IOException, InterruptedException {
        Client nobody = server.nobody();
        Reply login = ask(nobody, "POST", "/api/auth/login", credentials(RunningServer.PASSWORD));
        Client own = nobody.holding(login.at("access_token"));
        ask(nobody, "POST", "/api/auth/refresh", "{\"refresh_token\": \"" + login.at("refresh_token") + "\"}");
        ask(own, "GET", "/api/auth/me", "");
        Reply token = ask(
                own,
                "POST",
                "/api/auth/tokens",
                "{\"name\": \"x\", \"scope\": \"viewer\", \"expires_at\": \"" + soon() + "\"}");
        ask(own, "GET", "/api/auth/tokens", "");
        ask(own, "DELETE", "/api/auth/tokens/{id}", "", token.at("token", "id"));
        Reply sessions = ask(own, "GET", "/api/auth/sessions", "");
        ask(own, "POST", "/api/auth/logout", "");
        assertThat(own.get("/api/auth/me").status()).isEqualTo(401);
        ask(admin, "DELETE", "/api/auth/sessions/{id}", "", sessions.at("items", "0", "id"));
        ask(admin, "GET", "/api/roles", "");
        ask(admin, "GET", "/api/users?sort=-username&active=true", "");
        String body = "{\"username\": \"contract\", \"email\": \"contract@example.org\"}";
        Reply user = ask(admin, "POST", "/api/users", body);
        String id = user.at("user", "id");
        String tag = ask(admin, "GET", "/api/users/{id}", "", id).etag();
        ask(admin, "PATCH", "/api/users/{id}", "{\"roles\": [\"analyst\"]}", id, "If-Match", tag);
        Reply reset = ask(admin, "POST", "/api/users/{id}/password-reset", "", id);
        Client fresh = nobody.loggedIn("contract", reset.at("one_time_password"));
        String change = "{\"current_password\": \"" + reset.at("one_time_password")
                + "\", \"new_password\": \"eight words that only they know\"}";
        ask(fresh, "POST", "/api/auth/password", change);
    }

    private static String credentials(String password) {
        return "{\"username\": \"admin\", \"password\": \"" + password + "\"}";
    }

    private static String soon() {
        return Instant.now().plusSeconds(3600).toString();
    }

    private String projects() throws IOException, InterruptedException {
        Reply made = ask(admin, "POST", "/api/projects", "{\"name\": \"Contract\", \"commodities\": [\"gold\"]}");
        String id = made.at("id");
        ask(admin, "GET", "/api/projects?name=Contract&state=active&commodity=gold&currency=USD&operation_type=", "");
        Reply read = ask(admin, "GET", "/api/projects/{id}", "", id);
        Reply revised =
                ask(admin, "PATCH", "/api/projects/{id}", "{\"location\": \"Peru\"}", id, "If-Match", read.etag());
        assertThat(revised.at("location")).isEqualTo("Peru");
        return id;
    }

    private String scenarios(String project) throws IOException, InterruptedException {
        String body = "{\"document\": " + SharedServer.plan() + "}";
        String id = ask(admin, "POST", "/api/projects/{id}/scenarios", body, project)
                .at("id");
        ask(admin, "GET", "/api/projects/{id}/scenarios?sort=-npv&state=draft", "", project);
        Reply plan = ask(admin, "GET", "/api/scenarios/{id}", "", id);
        Reply put = ask(admin, "PUT", "/api/scenarios/{id}", plan.text(), id, "If-Match", plan.etag());
        String patch = "{\"parameters\": {\"capital\": {\"base\": 810}}}";
        Reply patched = ask(admin, "PATCH", "/api/scenarios/{id}", patch, id, "If-Match", put.etag());
        ask(admin, "GET", "/api/scenarios/{id}/head", "", id);
        ask(admin, "PATCH", "/api/scenarios/{id}/head", "{\"active\": true}", id, "If-Match", patched.etag());
        return id;
    }

    private void items(String scenario) throws IOException, InterruptedException {
        Reply list = ask(admin, "GET", "/api/scenarios/{id}/{collection}?sort=-key&limit=2", "", scenario);
        assertThat(list.header("Link")).contains("rel=\"next\"");
        String body = "{\"key\": \"spare\", \"name\": \"Spare\", \"unit\": \"1\", \"base\": 1}";
        Reply added = ask(admin, "POST", "/api/scenarios/{id}/{collection}", body, scenario);
        String path = "/api/scenarios/{id}/{collection}/{key}";
        ask(admin, "GET", path, "", scenario);
        String other = "{\"name\": \"Spare part\", \"unit\": \"1\", \"base\": 2}";
        Reply replaced = ask(admin, "PUT", path, other, scenario, "If-Match", added.etag());
        Reply patched = ask(admin, "PATCH", path, "{\"base\": 3}", scenario, "If-Match", replaced.etag());
        String rename = "/api/scenarios/{id}/rename";
        String head = admin.get("/api/scenarios/" + scenario).etag();
        Reply renamed =
                ask(admin, "POST", rename, "{\"from\": \"spare\", \"to\": \"part\"}", scenario, "If-Match", head);
        ask(admin, "POST", rename, "{\"from\": \"part\", \"to\": \"spare\"}", scenario, "If-Match", renamed.etag());
        ask(admin, "DELETE", path, "", scenario, "If-Match", patched.etag());
        areas(scenario, rename);
        String correlations = "/api/scenarios/" + scenario + "/correlations";
        Reply none = admin.get(correlations);
        Reply all = admin.send("PUT", correlations, "{}", "If-Match", none.etag());
        note("PUT", "/api/scenarios/{id}/{collection}", correlations, all);
    }

    /** Items of the areas of a mine are those of any other collection; they keep theirs when they are renamed. */
    private void areas(String scenario, String rename) throws IOException, InterruptedException {
        String prices = "/api/scenarios/" + scenario + "/prices";
        Reply added = admin.send("POST", prices, "{\"key\": \"gold\", \"unit\": \"USD/oz\", \"price\": 1900}");
        note("POST", "/api/scenarios/{id}/{collection}", prices, added);
        String head = admin.get("/api/scenarios/" + scenario).etag();
        String other = "{\"from\": \"prices.gold\", \"to\": \"phases.gold\"}";
        Reply refused = admin.send("POST", rename.replace("{id}", scenario), other, "If-Match", head);
        assertThat(refused.at("errors", "0", "message"))
                .isEqualTo(
                        "An item keeps its collection when it is renamed: 'phases.gold' does not begin with 'prices.'.");
        String same = "{\"from\": \"prices.gold\", \"to\": \"prices.fine_gold\"}";
        ask(admin, "POST", rename, same, scenario, "If-Match", head);
        Reply renamed = admin.get(prices + "/fine_gold");
        note("GET", "/api/scenarios/{id}/{collection}/{key}", prices + "/fine_gold", renamed);
        assertThat(renamed.at("price")).isEqualTo("1900");
        admin.send("DELETE", prices + "/fine_gold", "", "If-Match", renamed.etag());
    }

    private void versions(String scenario) throws IOException, InterruptedException {
        ask(admin, "POST", "/api/scenarios/{id}/versions", "{\"name\": \"one\"}", scenario);
        ask(admin, "GET", "/api/scenarios/{id}/versions", "", scenario);
        ask(admin, "GET", "/api/scenarios/{id}/versions/{number}", "", scenario);
        String path = "/api/scenarios/" + scenario;
        admin.send(
                "PATCH",
                path,
                "{\"description\": \"Other.\"}",
                "If-Match",
                admin.get(path).etag());
        Reply differences = ask(admin, "GET", "/api/scenarios/{id}/differences?version=1", "", scenario);
        assertThat(differences.at("differences", "0", "at")).isEqualTo("/description");
        Reply child = ask(admin, "POST", "/api/scenarios/{id}/branch", "{\"name\": \"Child\"}", scenario);
        ask(admin, "POST", "/api/scenarios/{id}/pin", "{\"version\": 1}", child.at("id"), "If-Match", child.etag());
    }

    private void values(String project, String scenario) throws IOException, InterruptedException {
        ask(admin, "GET", "/api/scenarios/{id}/valuation?lines=revenue.*&from=2040", "", scenario);
        ask(admin, "GET", "/api/scenarios/{id}/explanation?metric=npv&depth=2", "", scenario);
        ask(admin, "GET", "/api/reports/technical_report_economics?scenario_id=" + scenario, "");
        ask(admin, "GET", "/api/scenarios/{id}/valuation?by=year&lines=cash_flow.*", "", scenario);
        ask(admin, "GET", "/api/scenarios/{id}/explanation?line=revenue.total&period=2031", "", scenario);
        ask(admin, "GET", "/api/scenarios/{id}/sensitivity?shares=-0.1,0.1", "", scenario);
        sensitivity(scenario);
        Reply workbook = ask(admin, "GET", "/api/scenarios/{id}/workbook", "", scenario);
        assertThat(workbook.text()).startsWith("PK");
        ask(admin, "POST", "/api/valuations", "{\"scenario\": " + SharedServer.plan() + "}");
        ask(admin, "GET", "/api/schemas/plan", "");
        String named = "{\"name\": \"Compared\", \"document\": " + SharedServer.plan() + "}";
        String other = admin.send("POST", "/api/projects/" + project + "/scenarios", named)
                .at("id");
        ask(admin, "POST", "/api/comparisons", "{\"scenario_ids\": [\"" + scenario + "\", \"" + other + "\"]}");
        String sides = "{\"sides\": [{\"scenario_id\": \"" + scenario + "\", \"version\": 1}, {\"scenario_id\": \""
                + other + "\"}], \"order\": [\"/parameters/capital\"]}";
        assertThat(ask(admin, "POST", "/api/comparisons", sides).at("bridge", "steps", "0", "changes", "0"))
                .isEqualTo("/parameters/capital");
        ask(admin, "POST", "/api/reporting/summary", "{\"results\": [1, 2, 3]}");
        ask(admin, "POST", "/api/reporting/summary", "{\"results\": [{\"npv\": 1}, {\"npv\": 2}]}");
        for (ApiContract.Operation operation : contract.operations()) {
            if (operation.path().startsWith("/api/calculations/")) {
                ask(admin, operation.method(), operation.path(), operation.body());
            }
        }
    }

    private void sensitivity(String scenario) throws IOException, InterruptedException {
        Reply all = ask(admin, "GET", "/api/scenarios/{id}/sensitivity?metrics=npv", "", scenario);
        String driver = all.at("drivers", "0", "key");
        String other = all.at("drivers", "1", "key");
        ask(admin, "GET", "/api/scenarios/{id}/sensitivity?across=" + driver + "," + other, "", scenario);
        String path = "/api/scenarios/{id}/break-even";
        ask(admin, "POST", path, "{\"parameter\": \"" + driver + "\", \"low\": 0, \"high\": 2000}", scenario);
    }

    private void runs(String scenario) throws IOException, InterruptedException {
        String body = "{\"scenario_id\": \"" + scenario + "\", \"iterations\": 2000, \"keep_samples\": true}";
        String run = ask(admin, "POST", "/api/simulations/run", body).at("id");
        ask(admin, "POST", "/api/simulations/run", "{\"iterations\": 100, \"scenario\": " + SharedServer.plan() + "}");
        String precise =
                "{\"sampling\": \"sobol\", \"iterations\": 32768, \"randomizations\": 32, \"precision\": {\"targets\":"
                        + " [{\"metric\": \"npv\", \"relative_half_width\": 0.05}, {\"metric\": \"npv\", \"percentile\": 5,"
                        + " \"half_width\": 1e-9}]}, \"scenario";
        ask(admin, "POST", "/api/simulations/run", precise + "\": " + SharedServer.plan() + "}");
        ask(admin, "POST", "/api/simulations/run", precise + "_id\": \"" + scenario + "\"}");
        ask(admin, "GET", "/api/simulations?state=finished&scenario_id=" + scenario, "");
        ask(admin, "GET", "/api/simulations/{id}", "", run);
        ask(admin, "GET", "/api/simulations/{id}/results?metrics=npv&percentiles=2.5,50", "", run);
        ask(admin, "GET", "/api/simulations/{id}/fan", "", run);
        ask(admin, "GET", "/api/simulations/{id}/outcomes", "", run);
        ask(admin, "GET", "/api/simulations/{id}/results?thresholds=0,100&tail_levels=0.01,0.05", "", run);
        ask(admin, "GET", "/api/simulations/{id}/sensitivity?method=sobol&rows=64", "", run);
        ask(admin, "GET", "/api/simulations/{id}/sensitivity?method=morris&rows=16", "", run);
        ask(admin, "GET", "/api/simulations/{id}/samples?from=10&limit=5", "", run);
        String replay = "/api/simulations/" + run + "/iterations/3?line=revenue.total&period=2031&depth=1";
        note("GET", "/api/simulations/{id}/iterations/{i}", replay, admin.get(replay));
        ask(admin, "GET", "/api/simulations/{id}/events", "", run);
        ask(admin, "POST", "/api/simulations/{id}/cancel", "", run);
    }

    private void catalogue() throws IOException, InterruptedException {
        ask(admin, "GET", "/api/currencies", "");
        ask(admin, "POST", "/api/currencies", "{\"code\": \"XPE\", \"name\": \"Sol\", \"symbol\": \"S/\"}");
        String tag = ask(admin, "GET", "/api/currencies/{code}", "", "XPE").etag();
        String currency = "{\"name\": \"Peruvian sol\", \"symbol\": \"S/\"}";
        ask(admin, "PUT", "/api/currencies/{code}", currency, "XPE", "If-Match", tag);
        ask(admin, "GET", "/api/units", "");
        String unit = "\"name\": \"Loose cubic metre\", \"quantity\": \"volume\"}";
        String made = ask(admin, "POST", "/api/units", "{\"symbol\": \"lcm\", " + unit)
                .etag();
        ask(admin, "PUT", "/api/units/{symbol}", "{" + unit, "lcm", "If-Match", made);
        ask(admin, "GET", "/api/settings", "");
        String key = "theme_mode";
        Reply saved = ask(admin, "PUT", "/api/settings/{key}", "{\"value\": \"dark\"}", key, "If-Match", "\"0\"");
        ask(admin, "DELETE", "/api/settings/{key}", "", key, "If-Match", saved.etag());
        ask(admin, "GET", "/api/audit?limit=3&sort=-at&actor=admin", "");
        Client nobody = server.nobody();
        ask(nobody, "GET", "/health", "");
        ask(nobody, "GET", "/api/openapi", "");
        ask(nobody, "GET", "/api/docs", "");
    }

    private void endings(String project, String scenario) throws IOException, InterruptedException {
        String head = "/api/scenarios/" + scenario + "/head";
        ask(
                admin,
                "POST",
                "/api/scenarios/{id}/lock",
                "{}",
                scenario,
                "If-Match",
                admin.get(head).etag());
        ask(
                admin,
                "POST",
                "/api/scenarios/{id}/archive",
                "{}",
                scenario,
                "If-Match",
                admin.get(head).etag());
        String tag = admin.get("/api/projects/" + project).etag();
        Reply archived = ask(admin, "POST", "/api/projects/{id}/archive", "{}", project, "If-Match", tag);
        ask(admin, "DELETE", "/api/projects/{id}", "", project, "If-Match", archived.etag());
    }

    Reply ask(Client client, String method, String path, String body, String... more)
            throws IOException, InterruptedException {
        boolean hasId = more.length % 2 == 1;
        String[] headers = hasId ? Arrays.copyOfRange(more, 1, more.length) : more;
        String place = path.replace("{collection}", "parameters").replace("{number}", "1");
        if (hasId) {
            // an item's own key is always the same
            place = place.contains("{id}") && place.contains("{key}") ? place.replace("{key}", "spare") : place;
            place = place.replaceFirst("\\{\\w+}", more[0]);
        }
        Reply reply = client.send(method, place, body, headers);
        note(method, path.replaceFirst("\\?.*", ""), place, reply);
        return reply;
    }

    void note(String method, String path, String place, Reply reply) {
        assertThat(reply.status())
                .as(method + " " + place + ": " + reply.text())
                .isBetween(200, 299);
        assertThat(contract.breaches(method, place, reply))
                .as(method + " " + place + ": " + reply.text())
                .isEmpty();
        answered.add(method + " " + path);
    }

    @Test
    void aViewerUsesEveryCalculator() throws IOException, InterruptedException {
        int used = 0;
        for (ApiContract.Operation operation : contract.operations()) {
            if (operation.path().startsWith("/api/calculations/")) {
                Reply reply = server.as(Role.VIEWER).send(operation.method(), operation.path(), operation.body());
                assertThat(reply.status())
                        .as(operation.path() + ": " + reply.text())
                        .isEqualTo(200);
                used++;
            }
        }
        assertThat(used).isPositive();
    }

    @Test
    void everyFilterThatIsDocumentedIsKnownAndOthersAreRefused() throws IOException, InterruptedException {
        Reply reply = server.as(Role.VIEWER).get("/api/projects?colour=red");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.at("errors", "0", "code")).isEqualTo("UNKNOWN_FILTER");
        assertThat(admin.get("/api/users?username=a&email=b&active=true").status())
                .isEqualTo(200);
        assertThat(admin.get("/api/audit?actor=a&action=b&subject=c&subject_id=d")
                        .status())
                .isEqualTo(200);
    }
}
