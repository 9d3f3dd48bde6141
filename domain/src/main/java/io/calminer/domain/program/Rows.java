package io.calminer.domain.program;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A system of named rows over the periods of a calendar, each row a formula over inputs and cells of the rows.
 *
 * <p>Columns are numbered as periods are: 1…n, and 0 for period 0 where {@code periodZero} is set. In period 0 a row
 * has the value of its {@code zero} code, or 0 without one. A cell before the first period, or period 0 of a row
 * without {@code zero} seen from a later period, does not exist; the reading formula then keeps the value that it
 * brought along.
 *
 * @param periods the number n of periods after period 0
 * @param periodZero whether there is a period 0
 * @param slots the number of input slots that the codes read
 * @param rows the rows; codes name them by position
 */
public record Rows(int periods, boolean periodZero, int slots, List<Row> rows) {

    public Rows {
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param name the name by which people know it
     * @param code the formula in periods 1…n
     * @param zero the formula in period 0; null where the row is 0 there
     */
    public record Row(String name, Code code, @Nullable Code zero) {}

    int first() {
        return periodZero ? 0 : 1;
    }

    /** Whether the cell exists for a formula in another period. */
    boolean has(int row, int from, int period) {
        if (period < 1) {
            return period == 0 && periodZero && (from == 0 || rows.get(row).zero() != null);
        }
        return period <= periods;
    }
}
