package io.calminer.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.bootstrap.endtoend.Client.Reply;
import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonValue.JsonObject;
import io.calminer.domain.document.JsonValue.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A project whose plan has a fleet of eight trucks: those of the invented log of the demo. */
record Trucks(String project, String scenario) {

    /** Eight trucks haul by the hour; how available they are is guessed. */
    private static final String PLAN = """
            {"format": "calminer-plan/1", "name": "Haulage", "currency": "USD",
             "calendar": {"start": "2026-01-01", "period_zero": true, "blocks": [{"length": "quarter", "count": 4},
               {"length": "year", "count": 5}]},
             "valuation": {"discount_rate": "8%"},
             "parameters": {
               "tariff": {"name": "Price of haulage", "unit": "USD/t", "base": 2.6,
                          "distribution": {"type": "triangular", "lower": 2.5, "mode": 2.6, "upper": 2.7}},
               "guess": {"name": "Availability, guessed", "unit": "1", "base": "86%",
                         "distribution": {"type": "triangular", "lower": 0.78, "mode": 0.86, "upper": 0.92}}},
             "fleets": {"trucks": {"name": "Haul trucks", "units": 8, "scheduled_hours": 8000, "availability": "guess",
               "utilisation": "88%", "delays": "8%", "life_hours": 42000, "purchase_price": "2.9 [MUSD]",
               "opening": {"units": 8, "ages": 18000}, "operating": {"fuel": 190, "tyres": 40, "repair": 110, "labour": 90}}},
             "maintenance_tasks": {"service": {"name": "Service", "fleet": "trucks", "every": "hours", "interval": 500,
               "duration": 8, "cost": 3300}},
             "lines": {
               "hauled": {"name": "Rock hauled", "kind": "flow", "unit": "kt",
                          "formula": "fleets.trucks.productive_hours * 420 [t/h]"},
               "revenue.total": {"name": "Revenue", "kind": "flow", "unit": "MUSD", "formula": "hauled * tariff"}}}
            """;

    /** The trucks with their meters when it begins. */
    private static final Map<String, Integer> TRUCKS =
            Map.of("T01", 0, "T02", 0, "T03", 0, "T04", 0, "T05", 0, "T06", 8_400, "T07", 12_150, "T08", 15_900);

    /** A fresh project with the plan and the trucks, whose log is empty. */
    static Trucks at(Site site) throws IOException, InterruptedException {
        String name = "{\"name\": \"Haulage " + System.nanoTime() + "\"}";
        String project = site.admin().send("POST", "/api/projects", name).at("id");
        String scenario = site.admin()
                .send("POST", "/api/projects/" + project + "/scenarios", "{\"document\": " + PLAN + "}")
                .at("id");
        for (Map.Entry<String, Integer> truck : TRUCKS.entrySet()) {
            String body = "{\"project_id\": \"" + project + "\", \"code\": \"" + truck.getKey()
                    + "\", \"fleet\": \"trucks\", \"in_service\": \"2022-12-31\", \"start_meter\": " + truck.getValue()
                    + "}";
            Reply made = site.admin().send("POST", "/api/equipment", body);
            assertThat(made.status()).as(made.text()).isEqualTo(201);
        }
        return new Trucks(project, scenario);
    }

    /** The log as a spreadsheet saves it. */
    static String log() throws IOException {
        return Files.readString(Path.of("../ops/demo/truck-log.csv"));
    }

    /** The id of a truck. */
    String id(Site site, String code) throws IOException, InterruptedException {
        Reply all = site.admin().get("/api/equipment?sort=code&project_id=" + project);
        return all.at("items", String.valueOf(Integer.parseInt(code.substring(1)) - 1), "id");
    }

    /** Imports the log, and gives a truck work that is overdue. */
    Trucks withLog(Site site) throws IOException, InterruptedException {
        JsonObject table = new JsonObject(Map.of("project_id", new JsonText(project), "text", new JsonText(log())));
        Reply preview = site.admin().send("POST", "/api/imports/maintenance/preview", CanonicalJson.write(table));
        Reply done = site.admin().send("POST", "/api/imports/" + preview.at("id") + "/commit", "");
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        String task = "{\"name\": \"Inspection of the frame\", \"every\": \"calendar\", \"interval\": 90}";
        site.admin().send("POST", "/api/equipment/" + id(site, "T01") + "/tasks", task);
        return this;
    }
}
