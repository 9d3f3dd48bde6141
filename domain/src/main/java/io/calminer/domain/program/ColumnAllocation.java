package io.calminer.domain.program;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Orders the operations of a graph and gives each result a column by linear scan.
 *
 * <p>Operations are ordered by the latest period among their own and those of their operands. Row by row, every cell
 * of a row would stay alive until the next row has read it; period by period, little more than one period is alive.
 *
 * <p>A constant takes a column only where an operation cannot read it as a number. Plans of any size end in hundreds
 * of thousands of operations, so that all marks stand in plain arrays.
 */
final class ColumnAllocation {

    private final Graph graph;
    private final int inputs;
    private final int[] roots;
    private final boolean[] reached;
    private final int[] order;
    private final int[] lastReader;
    private final int[] column;
    private final BitSet read = new BitSet();
    private final double[] constants;
    private final double[] numbers;
    private int[] idle = new int[64];
    private int idleCount;
    private int columns;

    ColumnAllocation(Graph graph, Rows rows, int[] roots) {
        this.graph = graph;
        this.inputs = rows.slots();
        this.roots = roots;
        this.reached = reached();
        this.order = order(rows.periods());
        this.lastReader = lastReaders();
        this.column = new int[graph.size()];
        boolean[] inColumn = readAsColumns();
        this.numbers = constants(inColumn, false);
        this.constants = constants(inColumn, true);
        this.columns = inputs + constants.length;
    }

    Program program() {
        placeSlots();
        int n = order.length;
        Program.Steps steps = new Program.Steps(new Op[n], new int[n], new int[n], new int[n], new int[n]);
        for (int position = 0; position < n; position++) {
            place(position, steps);
        }
        int[] outputs = new int[roots.length];
        for (int k = 0; k < roots.length; k++) {
            outputs[k] = column[roots[k]];
        }
        return new Program(inputs, read, new Program.Constants(constants, numbers), outputs, columns, steps);
    }

    private boolean[] reached() {
        boolean[] marks = new boolean[graph.size()];
        for (int root : roots) {
            marks[root] = true;
        }
        for (int node = graph.size() - 1; node >= 0; node--) {
            int operands = marks[node] ? graph.operands(node) : 0;
            for (int k = 0; k < operands; k++) {
                marks[graph.operand(node, k)] = true;
            }
        }
        return marks;
    }

    /** The operations by period, those of one period as they were made: each has its place by counting. */
    private int[] order(int periods) {
        int[] period = latestPeriods();
        int[] start = new int[periods + 2];
        for (int node = 0; node < period.length; node++) {
            if (reached[node] && graph.kind(node) >= 0) {
                start[period[node] + 1]++;
            }
        }
        for (int k = 0; k <= periods; k++) {
            start[k + 1] += start[k];
        }
        int[] sorted = new int[start[periods + 1]];
        for (int node = 0; node < period.length; node++) {
            if (reached[node] && graph.kind(node) >= 0) {
                sorted[start[period[node]]++] = node;
            }
        }
        return sorted;
    }

    private int[] latestPeriods() {
        int[] period = new int[graph.size()];
        for (int node = 0; node < period.length; node++) {
            int latest = graph.period(node);
            int operands = graph.operands(node);
            for (int k = 0; k < operands; k++) {
                latest = Math.max(latest, period[graph.operand(node, k)]);
            }
            period[node] = latest;
        }
        return period;
    }

    private int[] lastReaders() {
        int[] last = new int[graph.size()];
        Arrays.fill(last, -1);
        for (int position = 0; position < order.length; position++) {
            int operands = graph.operands(order[position]);
            for (int k = 0; k < operands; k++) {
                last[graph.operand(order[position], k)] = position;
            }
        }
        for (int root : roots) {
            last[root] = Integer.MAX_VALUE;
        }
        return last;
    }

    /** The constants that an output is, or that an operation without a loop for numbers reads. */
    private boolean[] readAsColumns() {
        boolean[] marks = new boolean[graph.size()];
        for (int root : roots) {
            marks[root] = true;
        }
        for (int node : order) {
            int operands = ScalarKernels.has(Op.at(graph.kind(node))) ? 0 : graph.operands(node);
            for (int k = 0; k < operands; k++) {
                marks[graph.operand(node, k)] = true;
            }
        }
        return marks;
    }

    /** Places the constants that stand in columns, or those that do not, and returns their values. */
    private double[] constants(boolean[] inColumn, boolean asColumns) {
        double[] values = new double[16];
        int count = 0;
        for (int node = 0; node < inColumn.length; node++) {
            if (reached[node] && graph.kind(node) == Graph.CONSTANT && inColumn[node] == asColumns) {
                if (count == values.length) {
                    values = Arrays.copyOf(values, 2 * count);
                }
                column[node] = asColumns ? inputs + count : ~count;
                values[count++] = graph.value(node);
            }
        }
        return Arrays.copyOf(values, count);
    }

    private void placeSlots() {
        for (int node = 0; node < column.length; node++) {
            if (reached[node] && graph.kind(node) == Graph.SLOT) {
                column[node] = graph.operand(node, 0);
                read.set(column[node]);
            }
        }
    }

    private void place(int position, Program.Steps steps) {
        int node = order[position];
        int operands = graph.operands(node);
        // the result gets its column before those of the operands are given back: no loop writes what it reads
        column[node] = idleCount == 0 ? columns++ : idle[--idleCount];
        int x = graph.operand(node, 0);
        int y = operands > 1 ? graph.operand(node, 1) : x;
        int z = operands > 2 ? graph.operand(node, 2) : x;
        steps.ops()[position] = Op.at(graph.kind(node));
        steps.out()[position] = column[node];
        steps.a()[position] = column[x];
        steps.b()[position] = column[y];
        steps.c()[position] = column[z];
        for (int k = 0; k < operands; k++) {
            release(graph.operand(node, k), position);
        }
    }

    private void release(int node, int position) {
        if (graph.kind(node) >= 0 && lastReader[node] == position) {
            if (idleCount == idle.length) {
                idle = Arrays.copyOf(idle, 2 * idleCount);
            }
            idle[idleCount++] = column[node];
            lastReader[node] = -1;
        }
    }
}
