package io.calminer.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.bootstrap.endtoend.Client.Reply;
import java.io.IOException;
import java.time.LocalDate;

/** The steps of the contract that are about machines, their log, its import and what it says of reliability. */
final class EquipmentSteps {

    private final ContractIT contract;
    private final Client admin;

    EquipmentSteps(ContractIT contract, SharedServer server) throws IOException, InterruptedException {
        this.contract = contract;
        this.admin = server.admin();
    }

    void take(String project) throws IOException, InterruptedException {
        machines(project);
        reliability(project);
    }

    private void machines(String project) throws IOException, InterruptedException {
        contract.ask(admin, "POST", "/api/equipment", truck(project, "T08"));
        Reply made = contract.ask(admin, "POST", "/api/equipment", truck(project, "T07"));
        String id = made.at("id");
        contract.ask(admin, "GET", "/api/equipment?sort=-code&fleet=trucks&project_id=" + project, "");
        String tag = contract.ask(admin, "GET", "/api/equipment/{id}", "", id).etag();
        Reply revised =
                contract.ask(admin, "PATCH", "/api/equipment/{id}", "{\"hours_per_day\": null}", id, "If-Match", tag);
        assertThat(revised.text()).contains("\"hours_per_day\":null");
        String body = "{\"date\": \"2026-03-04\", \"meter\": 6120, \"kind\": \"failure\", \"downtime\": 36}";
        Reply entry = contract.ask(admin, "POST", "/api/equipment/{id}/maintenance", body, id);
        contract.ask(admin, "GET", "/api/equipment/{id}/maintenance?kind=failure&sort=date", "", id);
        contract.ask(admin, "GET", "/api/maintenance?fleet=trucks&project_id=" + project, "");
        String place = "/api/equipment/" + id + "/maintenance/" + entry.at("id");
        String path = "/api/equipment/{id}/maintenance/{entry}";
        contract.note("GET", path, place, admin.get(place));
        Reply corrected = admin.send("PATCH", place, "{\"downtime\": 30}", "If-Match", entry.etag());
        contract.note("PATCH", path, place, corrected);
        contract.note("DELETE", path, place, admin.send("DELETE", place, "", "If-Match", corrected.etag()));
        upkeep(project, id);
        contract.ask(admin, "DELETE", "/api/equipment/{id}", "", id, "If-Match", revised.etag());
    }

    private void upkeep(String project, String id) throws IOException, InterruptedException {
        String body = "{\"name\": \"Service\", \"every\": \"hours\", \"interval\": 500}";
        Reply task = contract.ask(admin, "POST", "/api/equipment/{id}/tasks", body, id);
        contract.ask(admin, "GET", "/api/equipment/{id}/tasks", "", id);
        contract.ask(admin, "GET", "/api/maintenance/reminders?days=10&hours=100&project_id=" + project, "");
        String place = "/api/equipment/" + id + "/tasks/" + task.at("id");
        String path = "/api/equipment/{id}/tasks/{task}";
        Reply revised = admin.send("PATCH", place, "{\"interval\": 450}", "If-Match", task.etag());
        contract.note("PATCH", path, place, revised);
        contract.note("DELETE", path, place, admin.send("DELETE", place, "", "If-Match", revised.etag()));
        String table = "unit;date;meter;kind\\nT08;2026-03-04;6120;failure";
        String text = "{\"project_id\": \"" + project + "\", \"text\": \"" + table + "\\nT8;x;6e;fail\"}";
        Reply wrong = contract.ask(admin, "POST", "/api/imports/maintenance/preview", text);
        assertThat(wrong.at("problems", "3", "code")).isEqualTo("LOG_KIND");
        Reply preview =
                contract.ask(admin, "POST", "/api/imports/maintenance/preview", text.replace("\\nT8;x;6e;fail", ""));
        assertThat(contract.ask(admin, "POST", "/api/imports/{id}/commit", "", preview.at("id"))
                        .at("added"))
                .isEqualTo("1");
    }

    private void reliability(String project) throws IOException, InterruptedException {
        String id = contract.ask(admin, "POST", "/api/equipment", truck(project, "T09"))
                .at("id");
        StringBuilder table = new StringBuilder("unit;date;meter;kind;downtime;cost");
        int[] meters = {900, 2100, 2900, 4200, 5400, 6100};
        for (int i = 0; i < meters.length; i++) {
            String date = LocalDate.of(2025, 3, 2).plusDays(meters[i] / 20).toString();
            table.append("\\nT09;" + date + ";" + meters[i] + ";failure;12;9000");
        }
        String text = "{\"project_id\": \"" + project + "\", \"text\": \"" + table + "\"}";
        String preview = contract.ask(admin, "POST", "/api/imports/maintenance/preview", text)
                .at("id");
        contract.ask(admin, "POST", "/api/imports/{id}/commit", "", preview);
        Reply fit = contract.ask(admin, "GET", "/api/equipment/{id}/reliability?cost_preventive=2000", "", id);
        assertThat(fit.at("model")).isEqualTo("weibull");
        contract.ask(admin, "GET", "/api/equipment/{id}/reliability?of=fleet&component=engine", "", id);
        // a project has no two scenarios of one name
        String plan = SharedServer.plan().replaceFirst("\"name\": \"[^\"]*\"", "\"name\": \"Mine with trucks\"");
        Reply own = admin.send("POST", "/api/projects/" + project + "/scenarios", "{\"document\": " + plan + "}");
        String scenario = own.at("id");
        String fleet = "{\"key\": \"trucks\", \"units\": 1, \"scheduled_hours\": 6000, \"availability\": \"85%\"}";
        Reply added = admin.send("POST", "/api/scenarios/" + scenario + "/fleets", fleet);
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        String path = "/api/scenarios/{id}/fleets/{key}/reliability";
        String place = "/api/scenarios/" + scenario + "/fleets/trucks/reliability";
        contract.note("GET", path, place, admin.get(place));
        Reply adopted = admin.send("POST", place, "{}");
        contract.note("POST", path, place, adopted);
        assertThat(adopted.at("adopted_hash")).isEqualTo(adopted.at("log", "hash"));
    }

    private static String truck(String project, String code) {
        return "{\"project_id\": \"" + project + "\", \"code\": \"" + code
                + "\", \"fleet\": \"trucks\", \"in_service\": \"2025-03-01\", \"hours_per_day\": 18}";
    }
}
