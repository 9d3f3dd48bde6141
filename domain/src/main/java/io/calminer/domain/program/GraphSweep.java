package io.calminer.domain.program;

import java.util.Arrays;

/**
 * The nodes of a row for all periods after period 0 at once, instruction by instruction.
 *
 * <p>It is for rows that do not depend on themselves, as {@link Sweep} is for values: an operand that is one node in
 * all periods is looked up once.
 */
final class GraphSweep {

    private final GraphBuilder builder;
    private final Graph graph;
    private final Rows rows;
    private final int periods;
    private int[][] column = new int[0][];
    private boolean[] same = new boolean[0];

    GraphSweep(GraphBuilder builder, Graph graph, Rows rows) {
        this.builder = builder;
        this.graph = graph;
        this.rows = rows;
        this.periods = rows.periods();
    }

    /** Writes the row's nodes of periods 1…n. */
    void build(Code code, int[] nodes) {
        reserve(code.depth());
        int top = 0;
        for (int i = 0; i < code.size(); i++) {
            top = step(code, i, top);
        }
        System.arraycopy(column[0], 1, nodes, 1, periods);
    }

    private void reserve(int depth) {
        int before = column.length;
        if (before < depth) {
            column = Arrays.copyOf(column, depth);
            same = Arrays.copyOf(same, depth);
            for (int at = before; at < depth; at++) {
                column[at] = new int[periods + 1];
            }
        }
    }

    private int step(Code code, int i, int top) {
        switch (code.kind(i)) {
            case Code.CONSTANT -> push(top, graph.constant(code.value(i)));
            case Code.CELL_AT -> push(top, builder.node(code.row(i), code.shift(i)));
            case Code.CELL -> {
                cell(code.row(i), code.shift(i), top - 1);
                return top;
            }
            case Code.BY_PERIOD, Code.INPUT, Code.NOW, Code.WINDOW, Code.SUM, Code.SPREAD -> eachPeriod(code, i, top);
            case Code.ALONG, Code.STEP_ALONG -> {
                eachPeriod(code, i, top - 1);
                return top;
            }
            default -> {
                return apply(code.op(i), top);
            }
        }
        return top + 1;
    }

    private void push(int at, int node) {
        Arrays.fill(column[at], node);
        same[at] = true;
    }

    private void cell(int row, int shift, int at) {
        // the node brought along stays where there is no such cell
        int earliest = shift != 0 && !rows.has(row, 1, 0) ? 1 : 0;
        int to = Math.min(periods, periods - shift);
        int[] nodes = column[at];
        for (int period = Math.max(1, earliest - shift); period <= to; period++) {
            nodes[period] = builder.node(row, period + shift);
        }
        same[at] = false;
    }

    private void eachPeriod(Code code, int i, int at) {
        int[] nodes = column[at];
        boolean one = true;
        for (int period = 1; period <= periods; period++) {
            nodes[period] = builder.leaf(code, i, period, nodes[period]);
            one &= nodes[period] == nodes[1];
        }
        same[at] = one;
    }

    private int apply(Op op, int top) {
        int at = top - op.operands();
        int[] x = column[at];
        int[] y = op.operands() > 1 ? column[at + 1] : x;
        int[] z = op.operands() > 2 ? column[at + 2] : x;
        boolean one = true;
        for (int k = at; k < top; k++) {
            one &= same[k];
        }
        if (one) {
            push(at, graph.apply(op, x[1], y[1], z[1], 1));
        } else {
            for (int period = 1; period <= periods; period++) {
                x[period] = graph.apply(op, x[period], y[period], z[period], period);
            }
            same[at] = false;
        }
        return at + 1;
    }
}
