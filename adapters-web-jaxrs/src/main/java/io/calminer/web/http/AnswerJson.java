package io.calminer.web.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Pointer;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * How answers are written: names in snake_case, enums in lower case, instants in UTC, never NaN.
 *
 * <p>A number that is not finite becomes null; the record around it tells the reason in a field of its own.
 */
public final class AnswerJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .addMixIn(ProblemDetails.class, WithoutNulls.class)
            .addMixIn(ProblemDetails.Entry.class, WithoutNulls.class)
            .addModule(new SimpleModule()
                    .addSerializer(double.class, new FiniteNumber(double.class))
                    .addSerializer(Double.class, new FiniteNumber(Double.class))
                    .addSerializer(double[].class, new FiniteNumbers())
                    .addSerializer(Enum.class, new LowerCase())
                    .addSerializer(Pointer.class, new PointerText())
                    .addSerializer(JsonValue.class, new Tree()))
            .build();

    private AnswerJson() {}

    /** What is absent is left out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private interface WithoutNulls {}

    /** A value as JSON in UTF-8. */
    public static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    private static void number(double value, JsonGenerator json) {
        if (!(Math.abs(value) < Double.POSITIVE_INFINITY)) {
            json.writeNull();
        } else if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            json.writeNumber((long) value);
        } else {
            json.writeNumber(value);
        }
    }

    private static final class FiniteNumber extends StdSerializer<Double> {

        FiniteNumber(Class<?> type) {
            super(type);
        }

        @Override
        public void serialize(Double value, JsonGenerator json, SerializationContext context) {
            number(value, json);
        }
    }

    private static final class FiniteNumbers extends StdSerializer<double[]> {

        FiniteNumbers() {
            super(double[].class);
        }

        @Override
        public void serialize(double[] values, JsonGenerator json, SerializationContext context) {
            json.writeStartArray();
            for (double value : values) {
                number(value, json);
            }
            json.writeEndArray();
        }
    }

    @SuppressWarnings("rawtypes")
    private static final class LowerCase extends StdSerializer<Enum> {

        LowerCase() {
            super(Enum.class);
        }

        @Override
        public void serialize(Enum value, JsonGenerator json, SerializationContext context) {
            json.writeString(value.name().toLowerCase(Locale.ROOT));
        }
    }

    private static final class PointerText extends StdSerializer<Pointer> {

        PointerText() {
            super(Pointer.class);
        }

        @Override
        public void serialize(Pointer value, JsonGenerator json, SerializationContext context) {
            json.writeString(value.text());
        }
    }

    private static final class Tree extends StdSerializer<JsonValue> {

        Tree() {
            super(JsonValue.class);
        }

        @Override
        public void serialize(JsonValue value, JsonGenerator json, SerializationContext context) {
            json.writeRawValue(CanonicalJson.write(value));
        }
    }
}
