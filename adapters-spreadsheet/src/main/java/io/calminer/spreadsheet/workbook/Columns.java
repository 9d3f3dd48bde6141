package io.calminer.spreadsheet.workbook;

import org.apache.poi.ss.util.CellReference;

/**
 * The columns of the sheets, the same on all of them: name, unit, value, key and note, then one for each period.
 *
 * @param firstPeriod 0 or 1
 * @param lastPeriod the number n of periods after period 0
 */
record Columns(int firstPeriod, int lastPeriod) {

    static final int NAME = 0;
    static final int UNIT = 1;
    static final int VALUE = 2;
    static final int KEY = 3;
    static final int NOTE = 4;

    /** The first column of a period, counted from 0; as many columns stand before it. */
    static final int FIRST = 5;

    /** The row that shows the number of each period, counted from 1. */
    static final int PERIOD_ROW = 5;

    int count() {
        return lastPeriod - firstPeriod + 1;
    }

    int of(int period) {
        return FIRST + period - firstPeriod;
    }

    /** The letters of a period's column. */
    String letters(int period) {
        return CellReference.convertNumToColString(of(period));
    }

    /** The letters of the column so many after a period's. */
    String lettersAfter(int period, int more) {
        return CellReference.convertNumToColString(of(period) + more);
    }

    /** The number of the current period. */
    static String period() {
        return "{0}$" + PERIOD_ROW;
    }

    /** One cell, whatever the current period. */
    String cell(int row, int period) {
        return "$" + letters(period) + "$" + row;
    }

    /** The cells of a row from one period to another. */
    String cells(int row, int from, int to) {
        return cell(row, from) + ":" + cell(row, to);
    }

    /** All cells of a row. */
    String all(int row) {
        return cells(row, firstPeriod, lastPeriod);
    }

    /** The cells of a row up to a column that moves with the current period; the column before the first belongs to it. */
    static String upTo(int row, int offset) {
        return "$" + CellReference.convertNumToColString(FIRST - 1) + "$" + row + ":{" + offset + "}$" + row;
    }

    /** The place of a period, as many periods from the current one, in {@link #upTo}. */
    String placeUpTo(int shift) {
        int add = shift - firstPeriod + 2;
        return period() + (add == 0 ? "" : add > 0 ? "+" + add : "-" + -add);
    }

    /** A template with its columns written out for a period. */
    String write(String template, int period) {
        StringBuilder text = new StringBuilder(template.length() + 16);
        int from = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
            int close = template.indexOf('}', open);
            int offset = Integer.parseInt(template, open + 1, close, 10);
            text.append(template, from, open).append(CellReference.convertNumToColString(of(period) + offset));
            from = close + 1;
        }
        return text.append(template, from, template.length()).toString();
    }
}
