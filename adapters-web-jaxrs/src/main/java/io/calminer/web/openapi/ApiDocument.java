package io.calminer.web.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The description of the API in OpenAPI 3.0.3, written by hand in one file for each area and put together here.
 *
 * <p>A path or a component stands in one file only: whatever two files say differently is refused.
 */
public final class ApiDocument {

    private static final List<String> AREAS = List.of(
            "api",
            "accounts",
            "projects",
            "scenarios",
            "items",
            "valuation",
            "simulations",
            "calculations",
            "estimates",
            "equipment",
            "reliability",
            "finance",
            "reports",
            "catalogue",
            "health");

    private final ObjectNode root;

    private ApiDocument(ObjectNode root) {
        this.root = root;
    }

    /** The document of this version. */
    public static ApiDocument read() {
        YAMLMapper yaml = new YAMLMapper();
        ObjectNode whole = yaml.createObjectNode();
        for (String area : AREAS) {
            merge(whole, part(yaml, area), area);
        }
        return new ApiDocument(whole);
    }

    /** The document in JSON, which every reader of YAML reads as well. */
    public byte[] json() {
        return write(JsonMapper.shared());
    }

    public byte[] yaml() {
        return write(new YAMLMapper());
    }

    private byte[] write(ObjectMapper mapper) {
        return mapper.writeValueAsBytes(root);
    }

    private static JsonNode part(YAMLMapper yaml, String area) {
        try (InputStream file = ApiDocument.class.getResourceAsStream(area + ".yaml")) {
            if (file == null) {
                throw new IllegalStateException("The description of the area '" + area + "' is missing.");
            }
            return yaml.readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void merge(ObjectNode into, JsonNode part, String area) {
        for (Map.Entry<String, JsonNode> field : part.properties()) {
            JsonNode before = into.get(field.getKey());
            if (before == null) {
                into.set(field.getKey(), field.getValue());
            } else if (before instanceof ObjectNode inner && field.getValue().isObject()) {
                merge(inner, field.getValue(), area);
            } else {
                throw new IllegalStateException("'" + field.getKey() + "' of " + area + ".yaml stands elsewhere too.");
            }
        }
    }
}
