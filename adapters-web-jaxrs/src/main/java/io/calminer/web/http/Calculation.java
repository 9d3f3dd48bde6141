package io.calminer.web.http;

import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue;
import java.util.function.Function;

/** Bodies of calculations, which may bring many numbers but not too many. */
public final class Calculation {

    /** The most numbers that a request may bring. */
    public static final int MOST_NUMBERS = 100_000;

    private Calculation() {}

    /**
     * What the body asks for.
     *
     * @throws Failure 413 when it brings too many numbers
     * @throws Refused with all problems, when there are any
     */
    public static <T> T read(Body body, Function<Fields, T> reading) {
        long count = numbers(body.document().root());
        if (count > MOST_NUMBERS) {
            throw new Failure(
                    413,
                    "TOO_MANY_NUMBERS",
                    "A calculation takes at most " + MOST_NUMBERS + " numbers: there are " + count + ".",
                    null);
        }
        return body.read(reading);
    }

    private static long numbers(JsonValue value) {
        if (value instanceof JsonValue.JsonArray array) {
            return array.items().stream().mapToLong(Calculation::numbers).sum();
        }
        if (value instanceof JsonValue.JsonObject object) {
            return object.fields().values().stream()
                    .mapToLong(Calculation::numbers)
                    .sum();
        }
        return value instanceof JsonValue.JsonNumber ? 1 : 0;
    }
}
