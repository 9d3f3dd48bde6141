package io.calminer.bootstrap.launch;

import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Numbers;
import java.util.Collection;
import java.util.List;
import java.util.stream.DoubleStream;

/** Values of Java as JSON values; what is undefined becomes null. */
final class Json {

    private Json() {}

    static JsonValue text(String value) {
        return new JsonValue.JsonText(value);
    }

    static JsonValue texts(Collection<String> values) {
        return new JsonValue.JsonArray(values.stream().map(Json::text).toList());
    }

    static JsonValue number(double value) {
        return Double.isFinite(value) ? new JsonValue.JsonNumber(Numbers.shortest(value)) : new JsonValue.JsonNull();
    }

    static JsonValue count(long value) {
        return new JsonValue.JsonNumber(Long.toString(value));
    }

    static JsonValue numbers(double... values) {
        List<JsonValue> items = DoubleStream.of(values).mapToObj(Json::number).toList();
        return new JsonValue.JsonArray(items);
    }
}
