package io.calminer.web.openapi;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One operation, as the document or a resource states it.
 *
 * @param parameters each as kind and name, such as {@code query limit}
 * @param takes the media types of its body; none when it has none
 * @param gives the media types of its answers
 */
record Operation(Set<String> parameters, Set<String> takes, Set<String> gives) {

    /** What is the same for all: conditions and repeats are handled in one place. */
    private static final Set<String> EVERYWHERE = Set.of("header If-None-Match", "header Idempotency-Key");

    private static final JsonNode DOCUMENT =
            JsonMapper.shared().readTree(ApiDocument.read().json());

    static JsonNode document() {
        return DOCUMENT;
    }

    /** The value itself, or what its {@code $ref} leads to. */
    static JsonNode resolved(JsonNode value) {
        return value.has("$ref") ? DOCUMENT.at(value.get("$ref").asString().substring(1)) : value;
    }

    /** The operations of the document by verb and path. */
    static Map<String, JsonNode> nodes() {
        Map<String, JsonNode> nodes = new TreeMap<>();
        for (Map.Entry<String, JsonNode> path : DOCUMENT.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> verb : path.getValue().properties()) {
                nodes.put(verb.getKey() + " " + path.getKey(), verb.getValue());
            }
        }
        return nodes;
    }

    static Map<String, Operation> documented() {
        Map<String, Operation> operations = new TreeMap<>();
        nodes().forEach((name, node) -> operations.put(name, of(node)));
        return operations;
    }

    private static Operation of(JsonNode node) {
        Set<String> parameters = new TreeSet<>();
        for (JsonNode reference : node.path("parameters")) {
            JsonNode parameter = resolved(reference);
            parameters.add(
                    parameter.get("in").asString() + " " + parameter.get("name").asString());
        }
        parameters.removeAll(EVERYWHERE);
        Set<String> gives = new TreeSet<>();
        for (Map.Entry<String, JsonNode> response : node.get("responses").properties()) {
            if (response.getKey().startsWith("2")) {
                gives.addAll(response.getValue().path("content").propertyNames());
            }
        }
        Set<String> takes =
                new TreeSet<>(node.path("requestBody").path("content").propertyNames());
        return new Operation(parameters, takes, gives);
    }
}
