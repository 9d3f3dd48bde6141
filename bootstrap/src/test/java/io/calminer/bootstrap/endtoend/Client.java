package io.calminer.bootstrap.endtoend;

import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.JsonValue;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Asks a server over HTTP, in the name of whoever holds the token. */
final class Client {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;
    private String token = "";

    Client(String address) {
        this.address = address;
    }

    /** An answer: its status, and its body as JSON. */
    record Reply(int status, String type, String etag, String text, HttpHeaders headers) {

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        /** A text or number within the body, by its path of names and positions. */
        String at(String... path) {
            JsonValue value = JsonDocument.parse(text).root();
            for (String step : path) {
                value = value instanceof JsonValue.JsonObject object
                        ? object.fields().get(step)
                        : ((JsonValue.JsonArray) value).items().get(Integer.parseInt(step));
            }
            if (value instanceof JsonValue.JsonText words) {
                return words.value();
            }
            return value instanceof JsonValue.JsonNumber number ? number.text() : String.valueOf(value);
        }
    }

    /** A client that holds the token of a login. */
    Client loggedIn(String username, String password) throws IOException, InterruptedException {
        Reply reply = send(
                "POST", "/api/auth/login", "{\"username\": \"" + username + "\", \"password\": \"" + password + "\"}");
        Client client = new Client(address);
        client.token = reply.at("access_token");
        return client;
    }

    /** A client that holds a token. */
    Client holding(String other) {
        Client client = new Client(address);
        client.token = other;
        return client;
    }

    Reply get(String path) throws IOException, InterruptedException {
        return send("GET", path, "");
    }

    /** Sends a body; further headers come as names and values. */
    Reply send(String method, String path, String body, String... headers) throws IOException, InterruptedException {
        return send(method, path, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    /** Sends bytes, of which a server may refuse to read more. */
    Reply send(String method, String path, byte[] body, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(60))
                .method(
                        method,
                        body.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        if (body.length > 0) {
            request.header("Content-Type", "application/json");
        }
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Reply(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.headers().firstValue("ETag").orElse(""),
                response.body(),
                response.headers());
    }
}
