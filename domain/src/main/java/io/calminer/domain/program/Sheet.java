package io.calminer.domain.program;

import java.util.Arrays;
import java.util.List;

/**
 * The values of all cells of a system of rows for one set of inputs: the reading for valuation and explanation.
 *
 * <p>Cells are indexed {@code [row][period]} with periods 0…n; period 0 holds 0 where the calendar has none.
 */
public final class Sheet {

    private final Rows rows;
    private final double[] inputs;
    private final double[][] cells;
    private double[] stack = new double[64];

    /** A sheet whose cells are 0 until the {@link #visitor} has seen them. */
    Sheet(Rows rows, double[] inputs) {
        this.rows = rows;
        this.inputs = inputs;
        this.cells = new double[rows.rows().size()][rows.periods() + 1];
    }

    /**
     * Evaluates every cell.
     *
     * @param schedule the order; it must be free of loops
     * @param inputs one value for each input slot
     */
    public static Sheet of(Schedule schedule, double... inputs) {
        Rows rows = schedule.rows();
        if (inputs.length != rows.slots()) {
            throw new IllegalArgumentException(
                    "The rows read " + rows.slots() + " input slots: " + inputs.length + " were given.");
        }
        Sheet sheet = new Sheet(rows, inputs.clone());
        schedule.visit(sheet.visitor());
        return sheet;
    }

    /** The value of a code that reads inputs only, as the base of a parameter does. */
    public static double constant(Code code, double... inputs) {
        Rows rows = new Rows(1, false, inputs.length, List.of(new Rows.Row("constant", code, null)));
        return Sheet.of(Schedule.of(rows), inputs).cell(0, 1);
    }

    /** Evaluates each cell that it receives. */
    Schedule.Visitor visitor() {
        return new Cells();
    }

    public double cell(int row, int period) {
        return cells[row][period];
    }

    /** The row's values in periods 0…n. */
    public double[] row(int row) {
        return cells[row].clone();
    }

    /** The value that a further code would have in a period, reading these cells. */
    public double evaluate(Code code, int period) {
        return evaluate(code, period, period, 0);
    }

    /** The value in a period of a code that is summed for the period {@code now}. */
    public double evaluateSummed(Code each, int period, int now) {
        return evaluate(each, period, now, 0);
    }

    /** The value of a code, using the stack from {@code base} on. */
    private double evaluate(Code code, int period, int now, int base) {
        if (stack.length < base + code.depth()) {
            stack = Arrays.copyOf(stack, Math.max(2 * stack.length, base + code.depth()));
        }
        int top = base;
        for (int i = 0; i < code.size(); i++) {
            top = step(code, i, period, now, top);
        }
        return stack[base];
    }

    private int step(Code code, int i, int period, int now, int top) {
        switch (code.kind(i)) {
            case Code.CONSTANT -> stack[top] = code.value(i);
            case Code.BY_PERIOD -> stack[top] = code.value(i, period);
            case Code.INPUT -> stack[top] = input(code, i, period);
            case Code.CELL_AT -> stack[top] = cells[code.row(i)][code.shift(i)];
            case Code.CELL -> {
                readCell(code.row(i), period, period + code.shift(i), top - 1);
                return top;
            }
            case Code.NOW -> stack[top] = cells[code.row(i)][now];
            case Code.WINDOW, Code.SUM, Code.SPREAD -> stack[top] = overPeriods(code, i, period, top);
            case Code.ALONG, Code.STEP_ALONG -> {
                stack[top - 1] = curve(code, i, stack[top - 1], period);
                return top;
            }
            default -> {
                return apply(code.op(i), top);
            }
        }
        return top + 1;
    }

    /** The value of an instruction that reads the cells of many periods; a sum uses the stack from {@code base} on. */
    double overPeriods(Code code, int i, int period, int base) {
        return switch (code.kind(i)) {
            case Code.WINDOW -> windowed(cells[code.row(i)], code.window(i), period);
            case Code.SUM -> sum(code.summed(i), period, base);
            default -> spread(cells[code.row(i)], cells[code.secondRow(i)], period);
        };
    }

    /** The height of an instruction's curve at q. */
    double curve(Code code, int i, double q, int period) {
        double[] x = cells[code.row(i)];
        double[] y = cells[code.secondRow(i)];
        return code.kind(i) == Code.ALONG
                ? Curves.along(q, x, y, code.firstPoint(i))
                : Curves.stepAlong(q, x, y, code.firstPoint(i), period);
    }

    private static double windowed(double[] row, Window window, int period) {
        double sum = 0;
        boolean first = true;
        for (int cell = window.from(period); cell < window.to(period); cell++) {
            double weight = window.weight(cell, period);
            if (weight != 0) {
                double value = Window.weighted(weight, row[cell]);
                sum = first ? value : Arithmetic.add(sum, value);
                first = false;
            }
        }
        return sum;
    }

    private double sum(Code each, int now, int base) {
        double sum = 0;
        for (int period = rows.first(); period <= rows.periods(); period++) {
            sum = Arithmetic.add(sum, evaluate(each, period, now, base));
        }
        return sum;
    }

    private static double spread(double[] values, double[] shares, int period) {
        double sum = 0;
        for (int cell = 1; cell <= period; cell++) {
            sum = Arithmetic.add(sum, Arithmetic.multiply(shares[period - cell + 1], values[cell]));
        }
        return sum;
    }

    private double input(Code code, int i, int period) {
        int slot = code.slot(i, period);
        return slot < 0 ? code.value(i) : inputs[slot];
    }

    private void readCell(int row, int from, int period, int at) {
        if (rows.has(row, from, period)) {
            stack[at] = cells[row][period];
        }
    }

    private int apply(Op op, int top) {
        int at = top - op.operands();
        double a = stack[at];
        double b = op.operands() > 1 ? stack[at + 1] : 0;
        double c = op.operands() > 2 ? stack[at + 2] : 0;
        stack[at] = op.apply(a, b, c);
        return at + 1;
    }

    /** Fills the cells in the order of the schedule: whole rows where it can, else cell by cell. */
    private final class Cells implements Schedule.Visitor {
        private final Sweep sweep = new Sweep(Sheet.this, rows, inputs, cells);

        @Override
        public void cell(int row, int period) {
            Rows.Row definition = rows.rows().get(row);
            Code code = period == 0 ? definition.zero() : definition.code();
            cells[row][period] = code == null ? 0 : evaluate(code, period);
        }

        @Override
        public void row(int row, int periods) {
            sweep.evaluate(row, rows.rows().get(row).code());
        }
    }
}
