package io.calminer.application;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for, as the caller wrote it.
 *
 * @param limit the most items to give, 1 to 500; null for 50
 * @param cursor where the part begins, from the part before it; null for the beginning
 * @param sort fields in order of weight, separated by commas, a minus before a descending one; null for the usual order
 * @param filters the values that fields must have
 */
public record Window(
        @Nullable Integer limit,
        @Nullable String cursor,
        @Nullable String sort,
        Map<String, String> filters) {

    public Window {
        filters = Map.copyOf(filters);
    }

    /** The first part in the usual order. */
    public static Window first() {
        return new Window(null, null, null, Map.of());
    }

    /** The first part with so many items at most. */
    public static Window first(int limit) {
        return new Window(limit, null, null, Map.of());
    }
}
