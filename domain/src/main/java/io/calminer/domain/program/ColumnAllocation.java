package io.calminer.domain.program;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.stream.IntStream;

/**
 * Orders the operations of a graph and gives each result a column by linear scan.
 *
 * <p>Operations are ordered by the latest period among their own and those of their operands. Row by row, every cell
 * of a row would stay alive until the next row has read it; period by period, little more than one period is alive.
 */
final class ColumnAllocation {

    private final Graph graph;
    private final int inputs;
    private final int[] roots;
    private final boolean[] reached;
    private final int[] order;
    private final int[] lastReader;
    private final int[] column;
    private final Deque<Integer> idle = new ArrayDeque<>();
    private final BitSet read = new BitSet();
    private double[] constants = new double[0];
    private int columns;

    ColumnAllocation(Graph graph, Rows rows, int[] roots) {
        this.graph = graph;
        this.inputs = rows.slots();
        this.roots = roots;
        this.reached = reached();
        this.order = order();
        this.lastReader = lastReaders();
        this.column = new int[graph.size()];
    }

    Program program() {
        placeLeaves();
        int n = order.length;
        Program.Steps steps = new Program.Steps(new Op[n], new int[n], new int[n], new int[n], new int[n]);
        for (int position = 0; position < n; position++) {
            place(position, steps);
        }
        int[] outputs = Arrays.stream(roots).map(root -> column[root]).toArray();
        return new Program(inputs, read, constants, outputs, columns, steps);
    }

    private boolean[] reached() {
        boolean[] marks = new boolean[graph.size()];
        for (int root : roots) {
            marks[root] = true;
        }
        for (int node = graph.size() - 1; node >= 0; node--) {
            for (int k = 0; marks[node] && k < graph.operands(node); k++) {
                marks[graph.operand(node, k)] = true;
            }
        }
        return marks;
    }

    private int[] order() {
        int[] period = new int[graph.size()];
        for (int node = 0; node < graph.size(); node++) {
            period[node] = graph.period(node);
            for (int k = 0; k < graph.operands(node); k++) {
                period[node] = Math.max(period[node], period[graph.operand(node, k)]);
            }
        }
        return IntStream.range(0, graph.size())
                .filter(node -> reached[node] && graph.kind(node) >= 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(node -> period[node]).thenComparingInt(node -> node))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private int[] lastReaders() {
        int[] last = new int[graph.size()];
        Arrays.fill(last, -1);
        for (int position = 0; position < order.length; position++) {
            for (int k = 0; k < graph.operands(order[position]); k++) {
                last[graph.operand(order[position], k)] = position;
            }
        }
        for (int root : roots) {
            last[root] = Integer.MAX_VALUE;
        }
        return last;
    }

    private void placeLeaves() {
        int[] leaves = IntStream.range(0, graph.size())
                .filter(node -> reached[node] && graph.kind(node) == Graph.CONSTANT)
                .toArray();
        constants = Arrays.stream(leaves).mapToDouble(graph::value).toArray();
        for (int k = 0; k < leaves.length; k++) {
            column[leaves[k]] = inputs + k;
        }
        columns = inputs + leaves.length;
        for (int node = 0; node < graph.size(); node++) {
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
        column[node] = idle.isEmpty() ? columns++ : idle.pop();
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
            idle.push(column[node]);
            lastReader[node] = -1;
        }
    }
}
