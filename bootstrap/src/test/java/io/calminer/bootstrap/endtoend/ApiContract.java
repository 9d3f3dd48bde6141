package io.calminer.bootstrap.endtoend;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import io.calminer.bootstrap.endtoend.Client.Reply;
import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.JsonValue.JsonObject;
import io.calminer.domain.document.JsonValue.JsonText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The description that a server gives of its API, and what it says of answers. */
final class ApiContract {

    private final OpenApiInteractionValidator validator;
    private final JsonObject document;

    private ApiContract(String json) {
        this.validator = OpenApiInteractionValidator.createForInlineApiSpecification(json)
                .build();
        this.document = (JsonObject) JsonDocument.parse(json).root();
    }

    static ApiContract of(Client client) throws IOException, InterruptedException {
        return new ApiContract(client.get("/api/openapi").text());
    }

    /** An operation as the document states it. */
    record Operation(String method, String path, JsonObject node) {

        String id() {
            return text("operationId");
        }

        /** The role that it needs; "open" and "login" beside the names of roles. */
        String role() {
            return text("x-role");
        }

        /** The example of its body; empty when it has none. */
        String body() {
            JsonValue content = node.fields().get("requestBody") instanceof JsonObject body
                    ? body.fields().get("content")
                    : null;
            if (!(content instanceof JsonObject types)) {
                return "";
            }
            JsonObject first = (JsonObject) types.fields().values().iterator().next();
            return CanonicalJson.write(first.fields().get("example"));
        }

        private String text(String field) {
            return ((JsonText) node.fields().get(field)).value();
        }
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        ((JsonObject) document.fields().get("paths"))
                .fields()
                .forEach((path, item) -> ((JsonObject) item)
                        .fields()
                        .forEach((verb, node) ->
                                operations.add(new Operation(verb.toUpperCase(Locale.ROOT), path, (JsonObject) node))));
        return operations;
    }

    /** What an answer breaks; empty when it is as documented. */
    String breaches(String method, String path, Reply reply) {
        return breaches(method, path, reply.status(), reply.type(), reply.text());
    }

    String breaches(String method, String path, int status, String type, String text) {
        SimpleResponse.Builder response = SimpleResponse.Builder.status(status);
        if (!type.isEmpty()) {
            response.withContentType(type);
        }
        if (!text.isEmpty()) {
            response.withBody(text);
        }
        String place = path.contains("?") ? path.substring(0, path.indexOf('?')) : path;
        ValidationReport report = validator.validateResponse(place, Request.Method.valueOf(method), response.build());
        return report.getMessages().stream().map(Object::toString).collect(Collectors.joining("\n"));
    }
}
