package io.calminer.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The document says what the resources have, and nothing else. */
class ResourcesTest {

    @Test
    void everyResourceIsDocumentedAndEveryDocumentedOperationExists() throws IOException {
        assertThat(Operation.documented().keySet())
                .isEqualTo(Resources.operations().keySet());
    }

    @Test
    void parametersAreThoseThatTheResourcesRead() throws IOException {
        Map<String, Operation> documented = Operation.documented();
        Resources.operations().forEach((name, operation) -> {
            Set<String> stated = new TreeSet<>(documented.get(name).parameters());
            if (Resources.isList(operation)) {
                // lists read their filters by themselves; the server's own test asks for each of them
                assertThat(stated).as(name).containsAll(operation.parameters());
            } else {
                assertThat(stated).as(name).isEqualTo(operation.parameters());
            }
        });
    }

    @Test
    void mediaTypesAreThoseThatTheResourcesTakeAndGive() throws IOException {
        Map<String, Operation> documented = Operation.documented();
        Resources.operations().forEach((name, operation) -> {
            Operation stated = documented.get(name);
            assertThat(stated.takes()).as("body of " + name).isEqualTo(operation.takes());
            if (!stated.gives().isEmpty()) {
                assertThat(stated.gives()).as("answer of " + name).isEqualTo(operation.gives());
            }
        });
    }

    @Test
    void everyOperationNamesItsRoleAndAllOfItsErrors() {
        Operation.nodes().forEach((name, node) -> {
            if (name.equals("get /health")) {
                return;
            }
            List<String> errors = new ArrayList<>(List.of("406", "429", "500", "503"));
            if (!node.get("x-role").asString().equals("open")) {
                errors.addAll(List.of("401", "403"));
            }
            if (node.has("requestBody")) {
                errors.addAll(List.of("400", "413", "415", "422"));
            }
            Operation stated = Operation.documented().get(name);
            if (stated.parameters().contains("header If-Match")) {
                errors.addAll(List.of("412", "428"));
            }
            if (stated.parameters().stream().anyMatch(parameter -> parameter.startsWith("query "))) {
                errors.add("422");
            }
            if (stated.parameters().contains("path id")) {
                errors.add("404");
            }
            assertThat(node.get("responses").propertyNames()).as(name).containsAll(errors);
        });
    }

    @Test
    void theVersionIsThatOfTheProject() throws IOException {
        Matcher project = Pattern.compile("<artifactId>calminer</artifactId>\\s*<version>([^<]+)</version>")
                .matcher(Files.readString(Path.of("..", "pom.xml")));
        assertThat(project.find()).isTrue();
        assertThat(Operation.document().at("/info/version").asString()).isEqualTo(project.group(1));
    }

    @Test
    void operationsHaveNamesOfTheirOwn() {
        List<String> names = Operation.nodes().values().stream()
                .map(node -> node.get("operationId").asString())
                .toList();
        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<JsonNode> references = Operation.document().findValues("$ref");
        assertThat(references).hasSizeGreaterThan(100);
        for (JsonNode reference : references) {
            assertThat(Operation.document()
                            .at(reference.asString().substring(1))
                            .isMissingNode())
                    .as(reference.asString())
                    .isFalse();
        }
    }
}
