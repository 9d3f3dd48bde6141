package io.calminer.spreadsheet.workbook;

import io.calminer.spreadsheet.workbook.Term.Written;

/** Curves whose points are the cells of two rows: the point before q is found in a row of its own. */
final class CurveWriter {

    private final FormulaNotation formulas;
    private final Columns columns;

    CurveWriter(FormulaNotation formulas, Columns columns) {
        this.formulas = formulas;
        this.columns = columns;
    }

    /** Linear between the points, level outside. */
    Written along(Term given, int x, int y, int first) {
        String q = formulas.apart(given).text();
        int last = columns.lastPeriod();
        String xs = columns.cells(x, first, last);
        String ys = columns.cells(y, first, last);
        String places = columns.cells(Columns.PERIOD_ROW, first, last);
        // the last point not above q, counted from 1; 0 before the first
        String found = "SUMPRODUCT(MAX((" + xs + "<=" + q + ")*(" + places + (first == 0 ? "+1" : "") + ")))";
        String m = formulas.apart(Written.of(found, Term.PRIMARY, 4)).text();
        int count = last - first + 1;
        String before = "INDEX(" + ys + "," + m + ")";
        String slope = "(INDEX(" + ys + "," + m + "+1)-" + before + ")/(INDEX(" + xs + "," + m + "+1)-INDEX(" + xs + ","
                + m + "))";
        String between = before + "+(" + q + "-INDEX(" + xs + "," + m + "))*(" + slope + ")";
        String text = m + "=0,INDEX(" + ys + ",1),IF(" + m + "=" + count + ",INDEX(" + ys + "," + count + ")," + between
                + ")";
        return Written.call("IF", text, 4);
    }

    /** The height of the last point before the current period that is not above q. */
    Written stepAlong(Term given, int x, int y, int first) {
        String q = formulas.apart(given).text();
        String periods = Columns.upTo(Columns.PERIOD_ROW, -1);
        String found = "SUMPRODUCT(MAX((" + Columns.upTo(x, -1) + "<=" + q + ")*(" + periods + ">=" + first + ")*("
                + periods + "+1)))";
        String m = formulas.apart(Written.of(found, Term.PRIMARY, 4)).text();
        int add = 1 - columns.firstPeriod();
        String place = m + (add == 0 ? "" : "+" + add);
        return Written.call("IF", m + "=0,0,INDEX(" + Columns.upTo(y, -1) + "," + place + ")", 1);
    }
}
