package io.calminer.domain.program;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The evaluation of a row over all periods after period 0 at once, instruction by instruction.
 *
 * <p>It is for rows that do not depend on themselves. An operand is a column of periods or a number that is the same
 * in all of them, so that an instruction is decoded once and its loop is that of the {@link Kernels}. Entry 0 of a
 * column takes part in the loops and means nothing.
 */
final class Sweep {

    private final Sheet sheet;
    private final Rows rows;
    private final double[] inputs;
    private final double[][] cells;
    private final int periods;
    private double[] @Nullable [] column = new double[0][];
    private double[] number = new double[0];
    private double[][] buffer = new double[0][];

    Sweep(Sheet sheet, Rows rows, double[] inputs, double[][] cells) {
        this.sheet = sheet;
        this.rows = rows;
        this.inputs = inputs;
        this.cells = cells;
        this.periods = rows.periods();
    }

    /** Writes the row's cells of periods 1…n. */
    void evaluate(int row, Code code) {
        reserve(code.depth());
        int top = 0;
        for (int i = 0; i < code.size(); i++) {
            top = step(code, i, top);
        }
        double @Nullable [] result = column[0];
        if (result == null) {
            Arrays.fill(cells[row], 1, periods + 1, number[0]);
        } else {
            System.arraycopy(result, 1, cells[row], 1, periods);
        }
    }

    private void reserve(int depth) {
        int before = buffer.length;
        if (before < depth) {
            column = Arrays.copyOf(column, depth);
            number = Arrays.copyOf(number, depth);
            buffer = Arrays.copyOf(buffer, depth);
            for (int at = before; at < depth; at++) {
                buffer[at] = new double[periods + 1];
            }
        }
    }

    private int step(Code code, int i, int top) {
        switch (code.kind(i)) {
            case Code.CONSTANT -> push(top, code.value(i));
            case Code.BY_PERIOD -> column[top] = code.values(i);
            case Code.INPUT -> input(code, i, top);
            case Code.CELL_AT -> push(top, cells[code.row(i)][code.shift(i)]);
            case Code.CELL -> {
                cell(code.row(i), code.shift(i), top - 1);
                return top;
            }
            case Code.NOW -> column[top] = cells[code.row(i)];
            case Code.WINDOW, Code.SUM, Code.SPREAD -> overPeriods(code, i, top);
            case Code.ALONG, Code.STEP_ALONG -> {
                curve(code, i, top - 1);
                return top;
            }
            default -> {
                return apply(code.op(i), top);
            }
        }
        return top + 1;
    }

    private void push(int at, double value) {
        column[at] = null;
        number[at] = value;
    }

    private void input(Code code, int i, int at) {
        int only = code.slot(i, 1);
        for (int period = 2; period <= periods; period++) {
            if (code.slot(i, period) != only) {
                inputByPeriod(code, i, at);
                return;
            }
        }
        push(at, only < 0 ? code.value(i) : inputs[only]);
    }

    private void inputByPeriod(Code code, int i, int at) {
        double[] values = buffer[at];
        for (int period = 1; period <= periods; period++) {
            int slot = code.slot(i, period);
            values[period] = slot < 0 ? code.value(i) : inputs[slot];
        }
        column[at] = values;
    }

    private void cell(int row, int shift, int at) {
        if (shift == 0) {
            column[at] = cells[row];
            return;
        }
        // the value brought along stays where there is no such cell
        int earliest = rows.has(row, 1, 0) ? 0 : 1;
        int from = Math.max(1, earliest - shift);
        int to = Math.min(periods, periods - shift);
        if (from <= to) {
            double[] values = ownColumn(at);
            System.arraycopy(cells[row], from + shift, values, from, to - from + 1);
        }
    }

    /** The operand as a column that may be written. */
    private double[] ownColumn(int at) {
        double[] values = buffer[at];
        double @Nullable [] operand = column[at];
        if (operand == null) {
            Arrays.fill(values, number[at]);
        } else if (operand != values) {
            System.arraycopy(operand, 0, values, 0, values.length);
        }
        column[at] = values;
        return values;
    }

    private double[] asColumn(int at) {
        double @Nullable [] operand = column[at];
        return operand == null ? ownColumn(at) : operand;
    }

    private void overPeriods(Code code, int i, int at) {
        double[] values = buffer[at];
        for (int period = 1; period <= periods; period++) {
            values[period] = sheet.overPeriods(code, i, period, 0);
        }
        column[at] = values;
    }

    private void curve(Code code, int i, int at) {
        double[] values = ownColumn(at);
        for (int period = 1; period <= periods; period++) {
            values[period] = sheet.curve(code, i, values[period], period);
        }
    }

    private int apply(Op op, int top) {
        int at = top - op.operands();
        double @Nullable [] a = column[at];
        double @Nullable [] b = op.operands() > 1 ? column[at + 1] : a;
        double @Nullable [] c = op.operands() > 2 ? column[at + 2] : a;
        if (a == null && b == null && c == null) {
            push(at, numbers(op, at));
            return at + 1;
        }
        double[] out = buffer[at];
        int lanes = periods + 1;
        if (a != null && b != null && c != null) {
            Kernels.of(op).run(out, a, b, c, 0, 0, lanes);
        } else if (a != null && ScalarKernels.has(op)) {
            ScalarKernels.right(op).run(out, a, a, a, number[at + 1], 0, lanes);
        } else if (b != null && ScalarKernels.has(op)) {
            ScalarKernels.left(op).run(out, b, b, b, number[at], 0, lanes);
        } else {
            double[] third = op.operands() > 2 ? asColumn(at + 2) : asColumn(at);
            Kernels.of(op).run(out, asColumn(at), asColumn(at + 1), third, 0, 0, lanes);
        }
        column[at] = out;
        return at + 1;
    }

    private double numbers(Op op, int at) {
        double b = op.operands() > 1 ? number[at + 1] : 0;
        double c = op.operands() > 2 ? number[at + 2] : 0;
        return op.apply(number[at], b, c);
    }
}
