package io.calminer.persistence;

import io.calminer.application.Listing;
import io.calminer.application.Slice;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * A list that is sorted, filtered and cut by the database.
 *
 * <p>Columns come from the adapter, values only as bound parameters.
 */
public final class JpaList {

    private final String select;
    private final String from;
    private final String usualOrder;
    private final Map<String, String> columns;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final List<String> conditions = new ArrayList<>();

    /**
     * A list over tables.
     *
     * @param select the columns
     * @param from the tables, joined
     * @param usualOrder the order where the slice states none, and among equals; total
     * @param columns the expression of each field by which callers sort and filter
     */
    public JpaList(String select, String from, String usualOrder, Map<String, String> columns) {
        this.select = select;
        this.from = from;
        this.usualOrder = usualOrder;
        this.columns = columns;
    }

    /** Keeps only rows that meet a condition; its parameter is written {@code ?}. */
    public JpaList where(String condition, Object value) {
        String name = "?" + (values.size() + 1);
        conditions.add(condition.replace("?", name));
        values.put(name, value);
        return this;
    }

    /** Keeps only rows that meet a condition without parameters. */
    public JpaList where(String condition) {
        conditions.add(condition);
        return this;
    }

    /** The part of the list that a slice names. */
    public <T> Listing<T> read(EntityManager entities, Slice slice, Function<Object[], T> row) {
        slice.filters()
                .forEach((field, value) -> where(
                        column(field).contains("?") ? column(field) : "CAST(" + column(field) + " AS text) = ?",
                        value));
        String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        Query count = bound(entities.createNativeQuery("SELECT count(*) FROM " + from + where));
        long total = ((Number) count.getSingleResult()).longValue();
        String sql = "SELECT " + select + " FROM " + from + where + " ORDER BY " + order(slice);
        Query page = bound(entities.createNativeQuery(sql));
        page.setFirstResult(slice.offset());
        page.setMaxResults(slice.limit());
        List<T> items = new ArrayList<>();
        for (Object item : page.getResultList()) {
            items.add(row.apply((Object[]) item));
        }
        return Listing.of(items, total, slice);
    }

    private String order(Slice slice) {
        StringBuilder order = new StringBuilder();
        for (Slice.Sort sort : slice.sorts()) {
            order.append(column(sort.field()))
                    .append(sort.descending() ? " DESC" : " ASC")
                    .append(" NULLS LAST, ");
        }
        return order.append(usualOrder).toString();
    }

    private String column(String field) {
        return Objects.requireNonNull(columns.get(field), () -> "the list has no field " + field);
    }

    private Query bound(Query query) {
        int position = 1;
        for (Object value : values.values()) {
            query.setParameter(position++, value);
        }
        return query;
    }
}
