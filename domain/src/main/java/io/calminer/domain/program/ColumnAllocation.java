package io.calminer.domain.program;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Orders the operations of a graph and gives each result a column by linear scan.
 *
 * <p>Operations are ordered by the latest period among their own and those of their operands. Row by row, every cell
 * of a row would stay alive until the next row has read it; period by period, little more than one period is alive.
 *
 * <p>An operation whose result only one other reads is part of that one's step where {@link Pairs} can join them. A
 * constant takes a column only where an operation cannot read it as a number. Plans of any size end in hundreds of
 * thousands of operations, so that all marks stand in plain arrays.
 */
final class ColumnAllocation {

    private final Graph graph;
    private final int inputs;
    private final int[] roots;
    private final boolean[] reached;
    private final Pairs pairs;
    private final int[] order;
    private final int[] lastReader;
    private final int[] column;
    private final BitSet read = new BitSet();
    private final double[] constants;
    private final int operations;
    private final int[] operand = new int[3];
    private int[] idle = new int[64];
    private int idleCount;
    private int columns;

    ColumnAllocation(Graph graph, Rows rows, int[] roots) {
        this.graph = graph;
        this.inputs = rows.slots();
        this.roots = roots;
        this.reached = reached();
        int[] all = order(rows.periods());
        this.operations = all.length;
        this.pairs = Pairs.of(graph, all, roots);
        this.order = pairs.steps(all);
        this.lastReader = lastReaders();
        this.column = new int[graph.size()];
        this.constants = constantColumns();
        this.columns = inputs + constants.length;
    }

    Program program() {
        placeSlots();
        Program.Steps steps = new Program.Steps(order.length);
        for (int position = 0; position < order.length; position++) {
            place(position, steps);
        }
        int[] outputs = new int[roots.length];
        for (int k = 0; k < roots.length; k++) {
            outputs[k] = column[roots[k]];
        }
        return new Program(inputs, read, constants, outputs, columns, operations, steps);
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
            int operands = pairs.operands(order[position], operand);
            for (int k = 0; k < operands; k++) {
                last[operand[k]] = position;
            }
        }
        for (int root : roots) {
            last[root] = Integer.MAX_VALUE;
        }
        return last;
    }

    /** Places the constants that an output is, or that an operation without a loop for numbers reads. */
    private double[] constantColumns() {
        double[] values = new double[16];
        int count = 0;
        boolean[] marks = readAsColumns();
        for (int node = 0; node < marks.length; node++) {
            if (marks[node] && graph.kind(node) == Graph.CONSTANT) {
                if (count == values.length) {
                    values = Arrays.copyOf(values, 2 * count);
                }
                column[node] = inputs + count;
                values[count++] = graph.value(node);
            }
        }
        return Arrays.copyOf(values, count);
    }

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
        // the result gets its column before those of the operands are given back: no loop writes what it reads
        column[node] = idleCount == 0 ? columns++ : idle[--idleCount];
        int operands = pairs.operands(node, operand);
        steps.kernels()[position] = pairs.kernel(node);
        steps.out()[position] = column[node];
        // an operand that a loop does not have is read as another one; a number has no column unless another step needs
        // it
        steps.a()[position] = column[operand[0]];
        steps.b()[position] = column[operand[Math.min(1, operands - 1)]];
        steps.c()[position] = column[operand[Math.min(2, operands - 1)]];
        steps.s()[position] = pairs.number(node);
        steps.t()[position] = pairs.secondNumber(node);
        for (int k = 0; k < operands; k++) {
            release(operand[k], position);
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
