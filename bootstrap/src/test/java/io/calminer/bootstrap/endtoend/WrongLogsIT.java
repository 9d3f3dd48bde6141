package io.calminer.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.bootstrap.endtoend.Client.Reply;
import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.JsonValue.JsonArray;
import io.calminer.domain.document.JsonValue.JsonNumber;
import io.calminer.domain.document.JsonValue.JsonObject;
import io.calminer.domain.document.JsonValue.JsonText;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The wrong machines, entries, tasks and logs of the domain as requests: each is told in its words, and nothing is stored. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WrongLogsIT {

    private static final Path FOLDER = Path.of("..", "domain", "src", "test", "resources", "wrong-logs");

    /** The day on which the cases were written, and one after it. */
    private static final LocalDate WRITTEN = LocalDate.of(2026, 11, 27);

    private static final LocalDate LATER = LocalDate.of(2027, 3, 10);

    private final SharedServer server = SharedServer.get();
    private String project = "";
    private String machine = "";

    @BeforeAll
    void prepare() throws IOException, InterruptedException {
        project = server.project("Wrong logs");
        machine = truck("T01");
        truck("T02");
    }

    /** The machine that the cases are about. */
    private String truck(String code) throws IOException, InterruptedException {
        Reply made = server.admin()
                .send(
                        "POST",
                        "/api/equipment",
                        "{\"project_id\": \"" + project + "\", \"code\": \"" + code + "\", \"fleet\": \"trucks\","
                                + " \"in_service\": \"2025-03-01\", \"retired\": \"2026-11-01\", \"start_meter\": 100}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.at("id");
    }

    @Test
    void eachWrongRequestIsToldInTheWordsOfTheDomainAndStoresNothing() throws IOException, InterruptedException {
        Map<String, List<String>> cases = WrongCells.sections(FOLDER.resolve("cases.txt"));
        Map<String, List<String>> expected = WrongCells.sections(FOLDER.resolve("expected.txt"));
        assertThat(cases).hasSizeGreaterThanOrEqualTo(40);
        Map<String, String> wrong = new LinkedHashMap<>();
        String before = stored();
        for (Map.Entry<String, List<String>> one : cases.entrySet()) {
            List<String> lines = one.getValue();
            List<String> body = lines.subList(1, lines.size());
            List<String> told = told(lines.get(0), body);
            List<String> wanted = expected.get(one.getKey()).stream()
                    .map(line -> plain(today(line), lines.get(0)))
                    .toList();
            // a change of a task has no places in a text, by which the domain sorts
            if (!told.stream().sorted().toList().equals(wanted.stream().sorted().toList())) {
                wrong.put(one.getKey(), "told " + told + ", not " + wanted);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(stored()).isEqualTo(before);
    }

    /** What the server tells of a case: for each problem its place, its code and its words. */
    private List<String> told(String kind, List<String> body) throws IOException, InterruptedException {
        String text = today(String.join("\n", body));
        Client admin = server.admin();
        return switch (kind) {
            case "<unit>" -> refused(admin.send("POST", "/api/equipment", ofProject(text)));
            case "<entry>" -> refused(admin.send("POST", "/api/equipment/" + machine + "/maintenance", text));
            case "<task>" -> refused(admin.send("POST", "/api/equipment/" + machine + "/tasks", text));
            case "<log>" -> previewed("unit,date,meter,kind,component,downtime\nT01," + text.replace("\n", "\nT01,"));
            default -> previewed(text);
        };
    }

    private String ofProject(String unit) {
        Map<String, JsonValue> fields =
                new LinkedHashMap<>(((JsonObject) JsonDocument.parse(unit).root()).fields());
        fields.put("project_id", new JsonText(project));
        return CanonicalJson.write(new JsonObject(fields));
    }

    private static List<String> refused(Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(422);
        return problems(reply, "errors");
    }

    private List<String> previewed(String table) throws IOException, InterruptedException {
        JsonObject request = new JsonObject(Map.of("project_id", new JsonText(project), "text", new JsonText(table)));
        Reply reply = server.admin().send("POST", "/api/imports/maintenance/preview", CanonicalJson.write(request));
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        Reply committed = server.admin().send("POST", "/api/imports/" + reply.at("id") + "/commit", "");
        assertThat(committed.status()).as(committed.text()).isEqualTo(422);
        List<String> told = problems(reply, "problems");
        assertThat(problems(committed, "errors")).isEqualTo(told);
        return told;
    }

    private static List<String> problems(Reply reply, String field) {
        List<String> told = new ArrayList<>();
        JsonObject root = (JsonObject) JsonDocument.parse(reply.text()).root();
        for (JsonValue item : ((JsonArray) root.fields().get(field)).items()) {
            JsonObject problem = (JsonObject) item;
            String hint = text(problem, "hint");
            told.add(text(problem, "pointer") + " " + text(problem, "code") + ": " + text(problem, "message")
                    + (hint.isEmpty() ? "" : " " + hint));
        }
        return told;
    }

    private static String text(JsonObject object, String field) {
        JsonValue value = object.fields().get(field);
        return value instanceof JsonText words
                ? words.value()
                : value instanceof JsonNumber number ? number.text() : "";
    }

    /** Without lines and columns, which belong to the text of the case; entries are rows of a table below its header. */
    private static String plain(String told, String kind) {
        String plain =
                told.replaceFirst("^line \\d+, column \\d+ ", " ").replaceFirst(" \\(line \\d+, column \\d+\\)", "");
        return kind.equals("<log>") && plain.startsWith("/")
                ? "/rows/" + (2 + Integer.parseInt(plain.substring(1, plain.indexOf('/', 1))))
                        + plain.substring(plain.indexOf('/', 1))
                : plain;
    }

    /** Days ahead stay ahead. */
    private static String today(String text) {
        LocalDate today = LocalDate.now(ZoneOffset.ofHours(14));
        return text.replace(WRITTEN.plusDays(1).toString(), today.plusDays(1).toString())
                .replace(WRITTEN.toString(), today.toString())
                .replace(LATER.toString(), today.plusDays(100).toString());
    }

    private String stored() throws IOException, InterruptedException {
        return server.admin().get("/api/equipment?project_id=" + project).text()
                + server.admin().get("/api/maintenance?project_id=" + project).text()
                + server.admin().get("/api/equipment/" + machine + "/tasks").text();
    }
}
