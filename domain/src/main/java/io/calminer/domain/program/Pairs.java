package io.calminer.domain.program;

import java.util.Arrays;

/**
 * Which operations of a graph are joined with the only one that reads them, and the loop of each step that comes of it.
 *
 * <p>From the last operation to the first, each takes in one of its operands that it alone reads and that is not a pair
 * itself, a product before anything else: what plans add up are products.
 */
final class Pairs {

    private static final int NONE = -1;

    private final Graph graph;
    private final int[] inner;
    private final boolean[] joined;

    private Pairs(Graph graph) {
        this.graph = graph;
        this.inner = new int[graph.size()];
        this.joined = new boolean[graph.size()];
        Arrays.fill(inner, NONE);
    }

    /**
     * Joins what can be joined.
     *
     * @param order the operations in their order
     * @param roots the nodes that are read from outside
     */
    static Pairs of(Graph graph, int[] order, int[] roots) {
        Pairs pairs = new Pairs(graph);
        int[] readers = pairs.readers(order, roots);
        for (int position = order.length - 1; position >= 0; position--) {
            pairs.join(order[position], readers);
        }
        return pairs;
    }

    private int[] readers(int[] order, int[] roots) {
        int[] readers = new int[graph.size()];
        // one that is read from outside needs its column, whoever else reads it
        for (int root : roots) {
            readers[root]++;
        }
        for (int node : order) {
            for (int k = 0; k < graph.operands(node); k++) {
                readers[graph.operand(node, k)]++;
            }
        }
        return readers;
    }

    private void join(int node, int[] readers) {
        if (joined[node] || !PairKernels.has(Op.at(graph.kind(node)))) {
            return;
        }
        int first = graph.operand(node, 0);
        int second = graph.operand(node, 1);
        boolean takesFirst = canJoin(first, readers);
        boolean takesSecond = canJoin(second, readers);
        if (takesFirst || takesSecond) {
            boolean product = takesSecond && graph.kind(second) == Op.MULTIPLY.ordinal();
            int taken = takesFirst && !(product && graph.kind(first) != Op.MULTIPLY.ordinal()) ? first : second;
            inner[node] = taken;
            joined[taken] = true;
        }
    }

    private boolean canJoin(int node, int[] readers) {
        return graph.kind(node) >= 0 && readers[node] == 1 && PairKernels.has(Op.at(graph.kind(node)));
    }

    /** The operations that are steps of their own. */
    int[] steps(int[] order) {
        return Arrays.stream(order).filter(node -> !joined[node]).toArray();
    }

    /** Writes the nodes that the step of an operation reads, three at most, and returns how many. */
    int operands(int node, int[] into) {
        int first = inner[node];
        if (first == NONE) {
            int count = graph.operands(node);
            for (int k = 0; k < count; k++) {
                into[k] = graph.operand(node, k);
            }
            return count;
        }
        into[0] = graph.operand(first, 0);
        into[1] = graph.operand(first, 1);
        into[2] = other(node);
        if (isNumber(into[0])) {
            // the loops of a number have the column first
            into[0] = into[1];
            into[1] = graph.operand(first, 0);
        }
        return 3;
    }

    /** The loop of a step. */
    Kernel kernel(int node) {
        Op op = Op.at(graph.kind(node));
        int first = inner[node];
        if (first == NONE) {
            return alone(op, node);
        }
        Op before = Op.at(graph.kind(first));
        boolean reversed = graph.operand(node, 1) == first;
        boolean number = isNumber(other(node));
        boolean numberFirst = isNumber(graph.operand(first, 0));
        return numberFirst || isNumber(graph.operand(first, 1))
                ? NumberPairKernels.of(before, numberFirst, op, reversed, number)
                : PairKernels.ofColumns(before, op, reversed, number);
    }

    private Kernel alone(Op op, int node) {
        if (ScalarKernels.has(op) && isNumber(graph.operand(node, 0))) {
            return ScalarKernels.left(op);
        }
        return ScalarKernels.has(op) && isNumber(graph.operand(node, 1)) ? ScalarKernels.right(op) : Kernels.of(op);
    }

    /** The number that stands for an operand of the only or first operation; 0 where none does. */
    double number(int node) {
        int first = inner[node] == NONE ? node : inner[node];
        for (int k = 0; k < graph.operands(first); k++) {
            if (isNumber(graph.operand(first, k))) {
                return graph.value(graph.operand(first, k));
            }
        }
        return 0;
    }

    /** The number that stands for an operand of the second operation; 0 where none does. */
    double secondNumber(int node) {
        return inner[node] != NONE && isNumber(other(node)) ? graph.value(other(node)) : 0;
    }

    /** The operand of the second operation that is not the first one's result. */
    private int other(int node) {
        return graph.operand(node, graph.operand(node, 0) == inner[node] ? 1 : 0);
    }

    private boolean isNumber(int node) {
        return graph.kind(node) == Graph.CONSTANT;
    }
}
