package io.calminer.spreadsheet.workbook;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet, numbered from 1 as spreadsheets do; the first rows are its head. */
final class Page {

    /** The first row under the head. */
    static final int FIRST_ROW = Columns.PERIOD_ROW + 2;

    private final String name;
    private final TreeMap<Integer, Entry> entries = new TreeMap<>();
    private int next = FIRST_ROW;

    Page(String name) {
        this.name = name;
    }

    /** What stands in a row. */
    sealed interface Entry {}

    /** The title of the rows under it. */
    record Heading(String text) implements Entry {}

    /**
     * What a row is about.
     *
     * @param name what people call it
     * @param unit the unit of its values
     * @param key the name by which formulas of the plan read it
     * @param note its formula in the plan, or the source of its figure
     */
    record Title(String name, String unit, String key, String note) {

        static Title of(String name, String unit) {
            return new Title(name, unit, "", "");
        }

        static Title of(String name, String unit, String note) {
            return new Title(name, unit, "", note);
        }
    }

    /** One cell with a number that people may change. */
    record Input(Title title, double value) implements Entry {}

    /** One cell with a formula or a number, in a look of its own. */
    record Single(Title title, @Nullable String formula, double value, Look look) implements Entry {}

    /** Numbers by period 0…n. */
    record Numbers(Title title, double[] values, Look look) implements Entry {}

    /**
     * One formula for all periods.
     *
     * @param formula for periods 1…n
     * @param zero for period 0; null where the row is 0 there
     * @param value a formula for the column of values; null when it stays empty
     * @param size the largest amount expected, by which numbers are formatted
     */
    record Formulas(
            Title title,
            String formula,
            @Nullable String zero,
            @Nullable String value,
            double size,
            Look look) implements Entry {}

    String name() {
        return name;
    }

    /** Keeps rows free that are set later; gives the first of them. */
    int reserve(int count) {
        int first = next;
        next += count;
        return first;
    }

    void set(int row, Entry entry) {
        entries.put(row, entry);
    }

    int add(Entry entry) {
        int row = reserve(1);
        set(row, entry);
        return row;
    }

    /** A title with an empty row above it, unless it is the first. */
    void heading(String text) {
        next += next > FIRST_ROW ? 1 : 0;
        add(new Heading(text));
    }

    Map<Integer, Entry> entries() {
        return entries;
    }
}
