package io.calminer.domain.program;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Lowers rows to a {@link Graph}, cell by cell in the order of the schedule.
 *
 * <p>Slots that are not free are constants here, so that everything computed from certain inputs alone folds away.
 */
final class GraphBuilder {

    private final Rows rows;
    private final double[] inputs;
    private final BitSet free;
    private final Graph graph = new Graph();
    private final int[][] nodes;
    private int[] stack = new int[64];

    GraphBuilder(Schedule schedule, double[] inputs, BitSet free) {
        this.rows = schedule.rows();
        this.inputs = inputs;
        this.free = free;
        this.nodes = new int[rows.rows().size()][rows.periods() + 1];
        int zero = graph.constant(0);
        for (int[] row : nodes) {
            Arrays.fill(row, zero);
        }
        schedule.visit(this::build);
    }

    Graph graph() {
        return graph;
    }

    int node(int row, int period) {
        return nodes[row][period];
    }

    private void build(int row, int period) {
        Rows.Row definition = rows.rows().get(row);
        Code code = period == 0 ? definition.zero() : definition.code();
        if (code != null) {
            nodes[row][period] = build(code, period);
        }
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
            case Code.CONSTANT -> stack[top] = graph.constant(code.value(i));
            case Code.BY_PERIOD -> stack[top] = graph.constant(code.value(i, period));
            case Code.INPUT -> stack[top] = input(code, i, period);
            case Code.CELL_AT -> stack[top] = nodes[code.row(i)][code.shift(i)];
            case Code.CELL -> {
                if (rows.has(code.row(i), period, period + code.shift(i))) {
                    stack[top - 1] = nodes[code.row(i)][period + code.shift(i)];
                }
                return top;
            }
            case Code.WINDOW -> stack[top] = windowed(nodes[code.row(i)], code.window(i), period);
            case Code.SUM -> stack[top] = sum(code.summed(i), period, top);
            case Code.NOW -> stack[top] = nodes[code.row(i)][now];
            case Code.SPREAD -> stack[top] = spread(nodes[code.row(i)], nodes[code.secondRow(i)], period);
            case Code.ALONG -> {
                CurveNodes curve = new CurveNodes(graph, nodes[code.row(i)], nodes[code.secondRow(i)], period);
                stack[top - 1] = curve.along(stack[top - 1], code.firstPoint(i));
                return top;
            }
            case Code.STEP_ALONG -> {
                CurveNodes curve = new CurveNodes(graph, nodes[code.row(i)], nodes[code.secondRow(i)], period);
                stack[top - 1] = curve.stepAlong(stack[top - 1], code.firstPoint(i));
                return top;
            }
            default -> {
                return apply(code.op(i), Math.max(period, now), top);
            }
        }
        return top + 1;
    }

    private int windowed(int[] row, Window window, int period) {
        int sum = -1;
        for (int cell = window.from(period); cell < window.to(period); cell++) {
            double weight = window.weight(cell, period);
            if (weight != 0) {
                int value = weight == 1
                        ? row[cell]
                        : graph.apply(Op.MULTIPLY, row[cell], graph.constant(weight), 0, period);
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

    private int spread(int[] values, int[] shares, int period) {
        int sum = graph.constant(0);
        for (int cell = 1; cell <= period; cell++) {
            int value = graph.apply(Op.MULTIPLY, shares[period - cell + 1], values[cell], 0, period);
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
