package io.calminer.spreadsheet.workbook;

import io.calminer.domain.program.Window;
import io.calminer.spreadsheet.workbook.Term.Written;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Sums of a row's cells by weights known beforehand.
 *
 * <p>Weights stand on a sheet of their own: in rows by distance where a sum reads few neighbours, otherwise in a block
 * with one row for each period. No sum reads further than its weights do, so that loops in time stay open.
 */
final class WindowWriter {

    private static final int MOST_NEIGHBOURS = 24;

    private final Book book;
    private final Columns columns;
    private final String owner;
    private final boolean zero;

    WindowWriter(Book book, String owner, boolean zero) {
        this.book = book;
        this.columns = book.columns();
        this.owner = owner;
        this.zero = zero;
    }

    /** How far the cells with a weight lie from the current period, at least and at most. */
    private record Reach(int from, int to) {}

    Term write(int row, Window window) {
        if (zero) {
            return sameCells(row, weights(window, 0));
        }
        double[] first = weights(window, 1);
        boolean same = periods().allMatch(k -> Arrays.equals(first, weights(window, k)));
        if (same) {
            return sameCells(row, first);
        }
        Reach reach = reach(window);
        if (isSumAhead(window, reach)) {
            return Written.call("SUM", "{" + reach.from() + "}" + row + ":{" + reach.to() + "}" + row, 0);
        }
        return reach.to() - reach.from() < MOST_NEIGHBOURS ? neighbours(row, window, reach) : block(row, window, reach);
    }

    private IntStream periods() {
        return IntStream.rangeClosed(1, columns.lastPeriod());
    }

    private double[] weights(Window window, int period) {
        double[] weights = new double[columns.lastPeriod() + 1];
        Arrays.setAll(weights, cell -> window.weight(cell, period));
        return weights;
    }

    private Reach reach(Window window) {
        int from = periods()
                .filter(k -> window.to(k) > window.from(k))
                .map(k -> window.from(k) - k)
                .min()
                .orElse(0);
        int to = periods()
                .filter(k -> window.to(k) > window.from(k))
                .map(k -> window.to(k) - 1 - k)
                .max()
                .orElse(0);
        return new Reach(from, to);
    }

    private Term sameCells(int row, double[] weights) {
        int[] cells = IntStream.range(0, weights.length)
                .filter(cell -> weights[cell] != 0)
                .toArray();
        if (cells.length == 0) {
            return Written.number(0);
        }
        int from = cells[0];
        int to = cells[cells.length - 1];
        boolean level =
                to - from == cells.length - 1 && Arrays.stream(cells).allMatch(cell -> weights[cell] == weights[from]);
        if (!level) {
            int at = book.weights(owner, weights);
            return Written.call(
                    "SUMPRODUCT", columns.cells(row, from, to) + "," + Book.WEIGHTS + columns.cells(at, from, to), 1);
        }
        Written sum = from == to
                ? Written.reference(columns.cell(row, from))
                : Written.call("SUM", columns.cells(row, from, to), 0);
        return weights[from] == 1
                ? sum
                : Written.of(sum.text() + "*" + Term.literal(weights[from]), Term.PRODUCT, sum.depth());
    }

    /** The cells of the next periods, each whole; columns after the last period are empty. */
    private boolean isSumAhead(Window window, Reach reach) {
        return reach.from() >= 0
                && periods()
                        .allMatch(k -> IntStream.rangeClosed(reach.from(), reach.to())
                                .allMatch(distance ->
                                        k + distance > columns.lastPeriod() || window.weight(k + distance, k) == 1));
    }

    private Written neighbours(int row, Window window, Reach reach) {
        StringBuilder text = new StringBuilder();
        for (int distance = reach.from(); distance <= reach.to(); distance++) {
            String part = neighbour(row, window, distance);
            if (part != null) {
                text.append(text.isEmpty() ? "" : "+").append(part);
            }
        }
        return Written.of(text.isEmpty() ? "0" : text.toString(), Term.SUM, 3);
    }

    private @Nullable String neighbour(int row, Window window, int distance) {
        double[] weights = new double[columns.lastPeriod() + 1];
        periods()
                .forEach(k -> weights[k] =
                        k + distance < 0 || k + distance > columns.lastPeriod() ? 0 : window.weight(k + distance, k));
        if (periods().allMatch(k -> weights[k] == 0)) {
            return null;
        }
        String cell = distance >= -Columns.FIRST
                ? "{" + distance + "}" + row
                : "INDEX(" + Columns.upTo(row, -1) + "," + columns.placeUpTo(distance) + ")";
        if (periods().allMatch(k -> weights[k] == 1)) {
            return cell;
        }
        String weight = Book.WEIGHTS + "{0}$" + book.weights(owner, weights);
        boolean whole = periods().allMatch(k -> weights[k] == 0 || weights[k] == 1);
        return "IF(" + weight + "=0,0," + (whole ? "" : weight + "*") + cell + ")";
    }

    private Written block(int row, Window window, Reach reach) {
        int top = book.block(owner, window);
        int bottom = top + columns.count() - 1;
        String from = reach.from() > 0 ? "{1}" : reach.from() == 0 ? "{0}" : reach.to() < 0 ? "$E" : "$F";
        String to = reach.to() < 0 ? "{-1}" : reach.to() == 0 && reach.from() < 0 ? "{0}" : end(reach);
        String values = from + "$" + row + ":" + to + "$" + row;
        String place = Columns.period() + (columns.firstPeriod() == 0 ? "+1" : "");
        String weights = Book.WEIGHTS + from + "$" + top + ":" + to + "$" + bottom;
        return Written.call("SUMPRODUCT", values + ",INDEX(" + weights + "," + place + ",0)", 2);
    }

    /** The last column; the empty one after it where only later periods are read, which the last has none of. */
    private String end(Reach reach) {
        return "$" + columns.lettersAfter(columns.lastPeriod(), reach.from() > 0 ? 1 : 0);
    }
}
