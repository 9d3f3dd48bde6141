package io.calminer.application;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param items the items in order
 * @param total how many items there are in all parts together
 * @param nextCursor where the next part begins; null after the last one
 */
public record Listing<T>(
        List<T> items, long total, @Nullable String nextCursor) {

    public Listing {
        items = List.copyOf(items);
    }

    /** The items of a slice, out of so many. */
    public static <T> Listing<T> of(List<T> items, long total, Slice slice) {
        boolean more = (long) slice.offset() + items.size() < total && !items.isEmpty();
        return new Listing<>(items, total, more ? slice.next() : null);
    }
}
