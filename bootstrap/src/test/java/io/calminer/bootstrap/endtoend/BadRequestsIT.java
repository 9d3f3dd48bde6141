package io.calminer.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.calminer.application.account.Role;
import io.calminer.bootstrap.endtoend.Client.Reply;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.JsonValue.JsonArray;
import io.calminer.domain.document.JsonValue.JsonNumber;
import io.calminer.domain.document.JsonValue.JsonObject;
import io.calminer.domain.document.JsonValue.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The requests of {@code bad-requests.json}: each is refused exactly as stated, and nothing of it is stored. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadRequestsIT {

    private static final int LARGE = 11 << 20;

    private final SharedServer server = SharedServer.get();
    private final Map<String, String> places = new LinkedHashMap<>();
    private ApiContract contract;

    @BeforeAll
    void prepare() throws Exception {
        contract = ApiContract.of(server.nobody());
        String project = server.project("Bad requests");
        String scenario = server.scenario(project);
        String user = server.admin().get("/api/auth/me").at("id");
        places.put("{project}", project);
        places.put("{scenario}", scenario);
        places.put(
                "{scenario_tag}",
                server.admin().get("/api/scenarios/" + scenario).etag());
        String truck = "{\"project_id\": \"" + project + "\", \"code\": \"BAD-1\", \"in_service\": \"2026-01-01\"}";
        String machine = server.admin().send("POST", "/api/equipment", truck).at("id");
        String failure = "{\"date\": \"2026-03-01\", \"meter\": 1000, \"kind\": \"failure\", \"downtime\": 100}";
        server.admin().send("POST", "/api/equipment/" + machine + "/maintenance", failure);
        places.put("{machine}", machine);
        places.put("{user}", user);
        places.put("{user_tag}", server.admin().get("/api/users/" + user).etag());
        places.put("{forged}", token(user, Instant.now().plusSeconds(900)));
        places.put("{expired}", token(user, Instant.now().minusSeconds(900)));
    }

    /** A token as the server would make it, but for the key. */
    private static String token(String user, Instant expiry) throws JOSEException {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer("calminer")
                .subject(user)
                .claim("sid", user)
                .issueTime(Date.from(expiry.minusSeconds(900)))
                .expirationTime(Date.from(expiry))
                .build();
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        token.sign(new MACSigner("a key that is not the server's own, long enough"));
        return token.serialize();
    }

    @Test
    void everyBadRequestIsRefusedAsStatedAndStoresNothing() throws IOException, InterruptedException {
        String before = stored();
        List<String> wrong = new ArrayList<>();
        List<JsonValue> requests = requests();
        assertThat(requests).hasSizeGreaterThanOrEqualTo(60);
        for (JsonValue request : requests) {
            check((JsonObject) request, wrong);
        }
        assertThat(wrong).isEmpty();
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void everyCodeStandsInTheListOfMessages() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "messages.md"));
        for (JsonValue request : requests()) {
            JsonObject fields = (JsonObject) request;
            assertThat(page).contains("`" + text(fields, "code") + "`");
            for (String error : errors(fields)) {
                assertThat(page).contains("`" + error.substring(error.indexOf(' ') + 1) + "`");
            }
        }
    }

    @Test
    void whoeverGuessesPasswordsIsSlowedDown() throws IOException, InterruptedException {
        String guess = "{\"username\": \"mallory\", \"password\": \"guess\"}";
        Reply reply = server.nobody().send("POST", "/api/auth/login", guess);
        for (int i = 0; i < 5; i++) {
            assertThat(reply.status()).isEqualTo(401);
            reply = server.nobody().send("POST", "/api/auth/login", guess);
        }
        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.at("code")).isEqualTo("TOO_MANY");
        assertThat(Integer.parseInt(reply.header("Retry-After"))).isPositive();
        assertThat(server.login(Role.VIEWER).get("/api/roles").status()).isEqualTo(200);
    }

    private static List<JsonValue> requests() throws IOException {
        try (InputStream file = BadRequestsIT.class.getResourceAsStream("/bad-requests.json")) {
            JsonValue root = JsonDocument.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .root();
            return ((JsonArray) ((JsonObject) root).fields().get("requests")).items();
        }
    }

    private void check(JsonObject request, List<String> wrong) throws IOException, InterruptedException {
        String method = text(request, "method");
        String path = filled(text(request, "path"));
        Client client = Role.find(text(request, "as")).map(server::as).orElseGet(server::nobody);
        Reply reply = client.send(method, path, body(request), headers(request, "headers"));
        String complaint = complaint(request, reply);
        if (complaint.isEmpty() && reply.status() != 405 && !path.startsWith("/api/nonsense")) {
            complaint = contract.breaches(method, path, reply);
        }
        if (!complaint.isEmpty()) {
            wrong.add(text(request, "name") + ": " + complaint + "\n  " + reply.status() + " " + reply.text());
        }
    }

    private String complaint(JsonObject request, Reply reply) {
        if (reply.status() != (int) ((JsonNumber) request.fields().get("status")).value()) {
            return "another status";
        }
        if (!reply.type().equals("application/problem+json")) {
            return "the media type " + reply.type();
        }
        for (String inside : List.of("Exception", "java.", "jakarta.", "org.", "\tat ", "<html")) {
            if (reply.text().contains(inside)) {
                return "shows '" + inside + "'";
            }
        }
        if (!reply.at("code").equals(text(request, "code"))) {
            return "another code";
        }
        if (request.fields().containsKey("errors") && !told(reply).equals(errors(request))) {
            return "other errors: " + told(reply);
        }
        if (request.fields().containsKey("line")
                && !(reply.at("errors", "0", "line").equals(number(request, "line"))
                        && reply.at("errors", "0", "column").equals(number(request, "column")))) {
            return "another place";
        }
        String[] expected = headers(request, "answer_headers");
        for (int i = 0; i < expected.length; i += 2) {
            if (!reply.header(expected[i]).contains(expected[i + 1])) {
                return "the header " + expected[i] + ": " + reply.header(expected[i]);
            }
        }
        return "";
    }

    private static List<String> told(Reply reply) {
        JsonObject root = (JsonObject) JsonDocument.parse(reply.text()).root();
        List<String> told = new ArrayList<>();
        if (root.fields().get("errors") instanceof JsonArray errors) {
            for (JsonValue error : errors.items()) {
                told.add(text((JsonObject) error, "pointer") + " " + text((JsonObject) error, "code"));
            }
        }
        return told;
    }

    private static List<String> errors(JsonObject request) {
        return request.fields().get("errors") instanceof JsonArray errors
                ? errors.items().stream()
                        .map(error -> ((JsonText) error).value())
                        .toList()
                : List.of();
    }

    private byte[] body(JsonObject request) {
        String body = request.fields().containsKey("body") ? filled(text(request, "body")) : "";
        return switch (body) {
            case "@latin1" -> "{\"name\": \"Größe\"}".getBytes(StandardCharsets.ISO_8859_1);
            case "@large" -> ("{\"name\": \"" + "x".repeat(LARGE) + "\"}").getBytes(StandardCharsets.UTF_8);
            default -> body.getBytes(StandardCharsets.UTF_8);
        };
    }

    private String[] headers(JsonObject request, String field) {
        List<String> headers = new ArrayList<>();
        if (request.fields().get(field) instanceof JsonObject given) {
            given.fields().forEach((name, value) -> {
                headers.add(name);
                headers.add(filled(((JsonText) value).value()));
            });
        }
        return headers.toArray(String[]::new);
    }

    private String filled(String text) {
        String filled = text;
        for (Map.Entry<String, String> place : places.entrySet()) {
            filled = filled.replace(place.getKey(), place.getValue());
        }
        return filled;
    }

    /** What a request could have changed, as the lists tell it. */
    private String stored() throws IOException, InterruptedException {
        StringBuilder stored = new StringBuilder();
        for (String path : List.of(
                "/api/projects?limit=500",
                "/api/projects/{project}/scenarios",
                "/api/scenarios/{scenario}",
                "/api/users?limit=500",
                "/api/simulations?limit=500",
                "/api/auth/tokens",
                "/api/currencies",
                "/api/settings",
                "/api/equipment?limit=500",
                "/api/maintenance?limit=500",
                "/api/calculations/capex/snapshots",
                "/api/calculations/opex/snapshots",
                "/api/calculations/profitability/snapshots")) {
            stored.append(server.admin().get(filled(path)).text()).append('\n');
        }
        return stored.toString();
    }

    private static String text(JsonObject object, String field) {
        return ((JsonText) object.fields().get(field)).value();
    }

    private static String number(JsonObject object, String field) {
        return ((JsonNumber) object.fields().get(field)).text();
    }
}
