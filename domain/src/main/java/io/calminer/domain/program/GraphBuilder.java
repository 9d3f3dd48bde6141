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
        if (stack.length < code.depth()) {
            stack = new int[code.depth()];
        }
        int top = 0;
        for (int i = 0; i < code.size(); i++) {
            top = step(code, i, period, top);
        }
        return stack[0];
    }

    private int step(Code code, int i, int period, int top) {
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
            default -> {
                return apply(code.op(i), period, top);
            }
        }
        return top + 1;
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
