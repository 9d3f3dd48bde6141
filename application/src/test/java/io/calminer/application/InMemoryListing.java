package io.calminer.application;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sorts, filters and cuts rows as a database does: nothing comes last, texts are filtered as a whole. */
public final class InMemoryListing {

    private InMemoryListing() {}

    /**
     * A part of rows.
     *
     * @param fields what rows are sorted and filtered by
     * @param usual the order where the slice states none, and among equals
     */
    public static <T> Listing<T> of(
            Stream<T> rows, Slice slice, Map<String, Function<T, @Nullable Object>> fields, Comparator<T> usual) {
        List<T> matching = rows.filter(row -> slice.filters().entrySet().stream()
                        .allMatch(
                                filter -> matches(field(fields, filter.getKey()).apply(row), filter.getValue())))
                .sorted(order(slice, fields, usual))
                .toList();
        List<T> part =
                matching.stream().skip(slice.offset()).limit(slice.limit()).toList();
        return Listing.of(part, matching.size(), slice);
    }

    private static boolean matches(@Nullable Object value, String wanted) {
        if (value instanceof Collection<?> items) {
            return items.stream().anyMatch(item -> item.toString().equals(wanted));
        }
        return value != null && value.toString().equals(wanted);
    }

    private static <T> Comparator<T> order(
            Slice slice, Map<String, Function<T, @Nullable Object>> fields, Comparator<T> usual) {
        Comparator<T> order = Comparator.comparingInt(row -> 0);
        for (Slice.Sort sort : slice.sorts()) {
            Comparator<Object> values = InMemoryListing::compare;
            Comparator<Object> direction = sort.descending() ? values.reversed() : values;
            order = order.thenComparing(field(fields, sort.field()), Comparator.nullsLast(direction));
        }
        return order.thenComparing(usual);
    }

    @SuppressWarnings("unchecked")
    private static int compare(Object a, Object b) {
        return ((Comparable<Object>) a).compareTo(b);
    }

    private static <T> Function<T, @Nullable Object> field(
            Map<String, Function<T, @Nullable Object>> fields, String name) {
        return Objects.requireNonNull(fields.get(name), () -> "no field " + name);
    }
}
