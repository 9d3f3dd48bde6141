package io.calminer.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every body and answer has an example, and every example is valid. */
class ExamplesTest {

    private static final OpenApiInteractionValidator VALIDATOR =
            OpenApiInteractionValidator.createForInlineApiSpecification(
                            new String(ApiDocument.read().json(), StandardCharsets.UTF_8))
                    .build();

    @Test
    void everyBodyHasAnExampleThatIsValid() {
        Operation.nodes().forEach((name, node) -> {
            for (Map.Entry<String, JsonNode> content :
                    node.path("requestBody").path("content").properties()) {
                JsonNode example = content.getValue().get("example");
                assertThat(example).as("an example of the body of " + name).isNotNull();
                Request request = new SimpleRequest.Builder(method(name).name(), path(name))
                        .withContentType(content.getKey())
                        .withAuthorization("Bearer x")
                        .withBody(example.toString())
                        .build();
                assertThat(problems(VALIDATOR.validateRequest(request)))
                        .as(name)
                        .isEmpty();
            }
        });
    }

    @Test
    void everyAnswerHasAnExampleThatIsValid() {
        Operation.nodes().forEach((name, node) -> {
            for (Map.Entry<String, JsonNode> response : node.get("responses").properties()) {
                JsonNode contents = Operation.resolved(response.getValue()).path("content");
                for (Map.Entry<String, JsonNode> content : contents.properties()) {
                    check(
                            name,
                            response.getKey(),
                            content.getKey(),
                            content.getValue().get("example"));
                }
            }
        });
    }

    private static void check(String name, String status, String type, JsonNode example) {
        assertThat(example)
                .as("an example of the answer " + status + " of " + name)
                .isNotNull();
        if (!type.endsWith("json")) {
            return;
        }
        SimpleResponse response = SimpleResponse.Builder.status(Integer.parseInt(status))
                .withContentType(type)
                .withBody(example.toString())
                .build();
        assertThat(problems(VALIDATOR.validateResponse(path(name), method(name), response)))
                .as("the answer " + status + " of " + name)
                .isEmpty();
    }

    private static String problems(ValidationReport report) {
        StringBuilder problems = new StringBuilder();
        report.getMessages().forEach(message -> problems.append(message).append('\n'));
        return problems.toString();
    }

    private static Request.Method method(String name) {
        return Request.Method.valueOf(name.substring(0, name.indexOf(' ')).toUpperCase(Locale.ROOT));
    }

    private static String path(String name) {
        return name.substring(name.indexOf(' ') + 1)
                .replaceAll("\\{(id|entry|task)}", "01a20f57-4832-7185-b303-fba11ff642cd")
                .replace("{collection}", "parameters")
                .replaceAll("\\{(number|i)}", "1")
                .replaceAll("\\{\\w+}", "x");
    }
}
