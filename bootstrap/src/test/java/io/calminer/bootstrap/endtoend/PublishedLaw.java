package io.calminer.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.bootstrap.endtoend.Client.Reply;
import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.JsonValue.JsonArray;
import io.calminer.domain.document.JsonValue.JsonNumber;
import io.calminer.domain.document.JsonValue.JsonObject;
import io.calminer.domain.document.JsonValue.JsonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A published distribution as a question to the calculator, and its figures as the answer that is expected. */
final class PublishedLaw {

    /** A probability below it is a difference from 1 in some sources, so it is compared absolutely. */
    private static final double ABSOLUTE = 1e-15;

    private final String type;
    private final JsonObject given;

    PublishedLaw(String type, JsonObject given) {
        this.type = type;
        this.given = given;
    }

    String request() {
        Map<String, JsonValue> distribution = new LinkedHashMap<>();
        distribution.put("type", new JsonText(type));
        ((JsonObject) given.fields().get("parameters")).fields().forEach((name, value) -> {
            // an unbounded side of a truncated normal is left out
            if (value instanceof JsonNumber) {
                distribution.put(name, value);
            }
        });
        return CanonicalJson.write(new JsonObject(Map.of(
                "distribution", new JsonObject(distribution),
                "at", new JsonArray(points("cdf_points")),
                "probabilities", new JsonArray(points("icdf_points")))));
    }

    void check(Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        near("mean", "", reply.at("mean"), given.fields().get("expected_mean"));
        near("variance", "", reply.at("variance"), given.fields().get("expected_variance"));
        compare(reply, "density", "cdf_points", "pdf_values");
        compare(reply, "density", "cdf_points", "pmf_values");
        compare(reply, "cumulative", "cdf_points", "cdf_values");
        if (!given.fields().containsKey("sf_points")) {
            compare(reply, "survival", "cdf_points", "sf_values");
        }
        compare(reply, "quantiles", "icdf_points", "icdf_values");
    }

    private void compare(Reply reply, String figure, String points, String values) {
        List<JsonValue> at = list(points);
        List<JsonValue> expected = list(values);
        int asked = 0;
        for (int i = 0; i < Math.min(at.size(), expected.size()); i++) {
            if (at.get(i) instanceof JsonNumber) {
                near(figure, at.get(i).toString(), reply.at(figure, Integer.toString(asked++)), expected.get(i));
            }
        }
    }

    private void near(String figure, String at, String actual, JsonValue expected) {
        if (expected instanceof JsonNumber number) {
            double allowed = Math.max(tolerance() * Math.abs(number.value()), ABSOLUTE);
            assertThat(Double.parseDouble(actual)).as(figure + at).isEqualTo(number.value(), within(allowed));
        } else if (expected.equals(new JsonText("Infinity"))) {
            assertThat(actual).as(figure + at).isEqualTo("JsonNull[]");
        }
    }

    /** Some published values of a truncated normal are themselves off by 2e-10. */
    private double tolerance() {
        return type.equals("truncated_normal") ? 2e-8 : 1e-12;
    }

    /** The finite points: others cannot be written in JSON. */
    private List<JsonValue> points(String name) {
        List<JsonValue> all = list(name);
        return IntStream.range(0, all.size())
                .mapToObj(all::get)
                .filter(JsonNumber.class::isInstance)
                .toList();
    }

    private List<JsonValue> list(String name) {
        return given.fields().get(name) instanceof JsonArray array ? array.items() : List.of();
    }
}
