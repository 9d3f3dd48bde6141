package io.calminer.domain.program;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Lowers rows to a {@link Graph} in the order of the schedule.
 *
 * <p>Slots that are not free are constants here, so that everything computed from certain inputs alone folds away.
 * Rows that no free slot reaches are not lowered at all: they have values, which become constants where they are read.
 */
final class GraphBuilder implements Schedule.Visitor {

    private static final int UNREAD = -1;
    private static final int MOST_EXPECTED = 1 << 20;

    private final Rows rows;
    private final double[] inputs;
    private final BitSet free;
    private final Certainty certainty;
    private final Sheet certain;
    private final Schedule.Visitor certainCells;
    private final Graph graph;
    private final GraphSweep sweep;
    private final int[][] nodes;
    private int[] stack = new int[64];

    GraphBuilder(Schedule schedule, double[] inputs, BitSet free) {
        this.rows = schedule.rows();
        this.inputs = inputs;
        this.free = free;
        this.certainty = Certainty.of(schedule, free);
        this.certain = new Sheet(rows, inputs);
        this.certainCells = certain.visitor();
        this.nodes = new int[rows.rows().size()][rows.periods() + 1];
        this.graph = new Graph(expectedNodes());
        this.sweep = new GraphSweep(this, graph, rows);
        for (int[] row : nodes) {
            Arrays.fill(row, UNREAD);
        }
        schedule.visit(this);
    }

    Graph graph() {
        return graph;
    }

    /** The node of a cell that is lowered already. */
    int node(int row, int period) {
        int node = nodes[row][period];
        if (node == UNREAD) {
            // only a certain cell has no node before it is read
            node = graph.constant(certain.cell(row, period));
            nodes[row][period] = node;
        }
        return node;
    }

    @Override
    public void cell(int row, int period) {
        Rows.Row definition = rows.rows().get(row);
        Code code = period == 0 ? definition.zero() : definition.code();
        if (certainty.isCertain(row, period)) {
            certainCells.cell(row, period);
        } else if (code != null) {
            nodes[row][period] = build(code, period);
        }
    }

    @Override
    public void row(int row, int periods) {
        if (certainty.isCertain(row, 1)) {
            certainCells.row(row, periods);
        } else {
            sweep.build(rows.rows().get(row).code(), nodes[row]);
        }
    }

    /** An operation for each cell of those rows that vary; what is shared or folded makes room for the rest. */
    private int expectedNodes() {
        long operations = 0;
        for (int row = 0; row < nodes.length; row++) {
            if (!certainty.isCertain(row, 1)) {
                operations += (long) rows.rows().get(row).code().operations() * rows.periods();
            }
        }
        return (int) Math.min(operations, MOST_EXPECTED);
    }

    private int build(Code code, int period) {
        return build(code, period, period, 0);
    }

    private int build(Code code, int period, int now, int base) {
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
            case Code.CELL -> {
                if (rows.has(code.row(i), period, period + code.shift(i))) {
                    stack[top - 1] = node(code.row(i), period + code.shift(i));
                }
                return top;
            }
            case Code.SUM -> stack[top] = sum(code.summed(i), period, top);
            case Code.NOW -> stack[top] = node(code.row(i), now);
            case Code.ALONG, Code.STEP_ALONG -> {
                stack[top - 1] = leaf(code, i, period, stack[top - 1]);
                return top;
            }
            case Code.APPLY -> {
                return apply(code.op(i), Math.max(period, now), top);
            }
            default -> stack[top] = leaf(code, i, period, 0);
        }
        return top + 1;
    }

    /** The node of an instruction that is no operation and reads no neighbouring cell; q is where a curve is read. */
    int leaf(Code code, int i, int period, int q) {
        return switch (code.kind(i)) {
            case Code.CONSTANT -> graph.constant(code.value(i));
            case Code.BY_PERIOD -> graph.constant(code.value(i, period));
            case Code.INPUT -> input(code, i, period);
            case Code.CELL_AT -> node(code.row(i), code.shift(i));
            case Code.WINDOW -> windowed(code.row(i), code.window(i), period);
            case Code.SUM -> sum(code.summed(i), period, 0);
            case Code.NOW -> node(code.row(i), period);
            case Code.SPREAD -> spread(code.row(i), code.secondRow(i), period);
            case Code.ALONG -> curve(code, i, period).along(q, code.firstPoint(i));
            default -> curve(code, i, period).stepAlong(q, code.firstPoint(i));
        };
    }

    private CurveNodes curve(Code code, int i, int period) {
        return new CurveNodes(graph, nodes(code.row(i)), nodes(code.secondRow(i)), period);
    }

    /** The nodes of a row; those that are not lowered yet are not read. */
    private int[] nodes(int row) {
        for (int period = rows.first(); period <= rows.periods(); period++) {
            if (certainty.isCertain(row, period)) {
                node(row, period);
            }
        }
        return nodes[row];
    }

    private int windowed(int row, Window window, int period) {
        int sum = -1;
        for (int cell = window.from(period); cell < window.to(period); cell++) {
            double weight = window.weight(cell, period);
            if (weight != 0) {
                int value = weight == 1
                        ? node(row, cell)
                        : graph.apply(Op.MULTIPLY, node(row, cell), graph.constant(weight), 0, period);
                sum = sum < 0 ? value : graph.apply(Op.ADD, sum, value, 0, period);
            }
        }
        return sum < 0 ? graph.constant(0) : sum;
    }

    private int sum(Code each, int now, int base) {
        int sum = graph.constant(0);
        for (int period = rows.first(); period <= rows.periods(); period++) {
            sum = graph.apply(Op.ADD, sum, build(each, period, now, base), 0, now);
        }
        return sum;
    }

    private int spread(int values, int shares, int period) {
        int sum = graph.constant(0);
        for (int cell = 1; cell <= period; cell++) {
            int value = graph.apply(Op.MULTIPLY, node(shares, period - cell + 1), node(values, cell), 0, period);
            sum = graph.apply(Op.ADD, sum, value, 0, period);
        }
        return sum;
    }

    private int input(Code code, int i, int period) {
        int slot = code.slot(i, period);
        if (slot < 0) {
            return graph.constant(code.value(i));
        }
        return free.get(slot) ? graph.slot(slot) : graph.constant(inputs[slot]);
    }

    private int apply(Op op, int period, int top) {
        int at = top - op.operands();
        int x = stack[at];
        int y = op.operands() > 1 ? stack[at + 1] : x;
        int z = op.operands() > 2 ? stack[at + 2] : x;
        stack[at] = graph.apply(op, x, y, z, period);
        return at + 1;
    }
}
