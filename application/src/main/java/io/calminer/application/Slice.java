package io.calminer.application;

import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problems;
import io.calminer.domain.document.Suggestion;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list, checked: what ports are asked for.
 *
 * @param offset how many items are skipped
 * @param limit the most items to give
 * @param sorts the order, the heaviest field first; adapters add the id so that the order is total
 * @param filters the values that fields must have
 */
public record Slice(int offset, int limit, List<Sort> sorts, Map<String, String> filters) {

    private static final int USUAL_LIMIT = 50;
    private static final int MOST = 500;
    private static final Pattern CURSOR = Pattern.compile("from:([0-9]{1,9})");

    public Slice {
        sorts = List.copyOf(sorts);
        filters = Map.copyOf(filters);
    }

    /** One field of an order. */
    public record Sort(String field, boolean descending) {}

    /**
     * Checks what a caller asked for.
     *
     * @param sortable the fields that the list can be sorted by
     * @param filterable the fields that the list can be filtered by
     */
    public static Answer<Slice> of(Window window, Set<String> sortable, Set<String> filterable) {
        Problems problems = new Problems();
        int limit = window.limit() == null ? USUAL_LIMIT : window.limit();
        if (limit < 1 || limit > MOST) {
            problems.add(RequestRule.LIMIT_RANGE, at("limit"), MOST, limit);
        }
        OptionalInt offset = offset(window.cursor());
        if (offset.isEmpty()) {
            problems.add(RequestRule.CURSOR_FORM, at("cursor"), window.cursor());
        }
        List<Sort> sorts = sorts(window.sort());
        for (Sort sort : sorts) {
            if (!sortable.contains(sort.field())) {
                problems.add(
                        RequestRule.UNKNOWN_SORT, at("sort"), sort.field(), Suggestion.nearest(sort.field(), sortable));
            }
        }
        for (String field : window.filters().keySet()) {
            if (!filterable.contains(field)) {
                problems.add(RequestRule.UNKNOWN_FILTER, at(field), field, Suggestion.nearest(field, filterable));
            }
        }
        return problems.isEmpty()
                ? Answer.of(new Slice(offset.getAsInt(), limit, sorts, window.filters()))
                : Answer.refuse(new Answer.Invalid(problems.list()));
    }

    /** The cursor of the part after this one. */
    String next() {
        byte[] text = ("from:" + (offset + limit)).getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }

    private static OptionalInt offset(@Nullable String cursor) {
        if (cursor == null) {
            return OptionalInt.of(0);
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            var matcher = CURSOR.matcher(text);
            return matcher.matches() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
        } catch (IllegalArgumentException notBase64) {
            return OptionalInt.empty();
        }
    }

    private static List<Sort> sorts(@Nullable String text) {
        List<Sort> sorts = new ArrayList<>();
        if (text != null && !text.isBlank()) {
            for (String field : List.of(text.split(",", -1))) {
                String name = field.strip();
                boolean descending = name.startsWith("-");
                sorts.add(new Sort(descending ? name.substring(1) : name, descending));
            }
        }
        return sorts;
    }

    private static Pointer at(String field) {
        return Pointer.ROOT.child(field);
    }
}
