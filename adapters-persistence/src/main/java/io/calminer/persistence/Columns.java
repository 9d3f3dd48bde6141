package io.calminer.persistence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values of columns as values of Java; times are kept to the microsecond. */
public final class Columns {

    private Columns() {}

    public static Timestamp time(Instant instant) {
        return Timestamp.from(instant);
    }

    public static @Nullable Timestamp optionalTime(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    public static @Nullable Instant optionalInstant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    public static String text(@Nullable Object column) {
        return Objects.requireNonNull(column).toString();
    }

    public static UUID id(@Nullable Object column) {
        return Objects.requireNonNull(optionalId(column));
    }

    public static @Nullable UUID optionalId(@Nullable Object column) {
        return column == null ? null : column instanceof UUID id ? id : UUID.fromString(column.toString());
    }

    public static long number(@Nullable Object column) {
        return ((Number) Objects.requireNonNull(column)).longValue();
    }

    public static @Nullable Integer optionalInteger(@Nullable Object column) {
        return column == null ? null : ((Number) column).intValue();
    }

    public static @Nullable Double optionalDouble(@Nullable Object column) {
        return column == null ? null : ((Number) column).doubleValue();
    }

    public static boolean truth(@Nullable Object column) {
        return (Boolean) Objects.requireNonNull(column);
    }

    public static Instant instant(@Nullable Object column) {
        return ((Timestamp) Objects.requireNonNull(column)).toInstant();
    }

    /** A figure that may not exist: null for what is not finite. */
    public static @Nullable Double finite(double figure) {
        return Double.isFinite(figure) ? figure : null;
    }

    /** A figure that may not exist: NaN for null. */
    public static double orNaN(@Nullable Double column) {
        return column == null ? Double.NaN : column;
    }
}
