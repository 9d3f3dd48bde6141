package io.calminer.domain.program;

/** The operations of {@link Curves} as nodes of a graph, one for one, so that both give the same bits. */
final class CurveNodes {

    private final Graph graph;
    private final int[] x;
    private final int[] y;
    private final int period;

    CurveNodes(Graph graph, int[] x, int[] y, int period) {
        this.graph = graph;
        this.x = x;
        this.y = y;
        this.period = period;
    }

    int along(int q, int first) {
        int last = x.length - 1;
        int height = y[first];
        for (int k = first + 1; k <= last; k++) {
            int slope = two(Op.DIVIDE, two(Op.SUBTRACT, y[k], y[k - 1]), two(Op.SUBTRACT, x[k], x[k - 1]));
            int risen = two(Op.MULTIPLY, two(Op.SUBTRACT, q, x[k - 1]), slope);
            height = choose(two(Op.LESS_OR_EQUAL, x[k - 1], q), two(Op.ADD, y[k - 1], risen), height);
        }
        return choose(two(Op.LESS_OR_EQUAL, x[last], q), y[last], height);
    }

    int stepAlong(int q, int first) {
        int height = graph.constant(0);
        for (int k = first; k < period; k++) {
            height = choose(two(Op.LESS_OR_EQUAL, x[k], q), y[k], height);
        }
        return height;
    }

    private int two(Op op, int a, int b) {
        return graph.apply(op, a, b, 0, period);
    }

    private int choose(int condition, int then, int otherwise) {
        return graph.apply(Op.CHOOSE, condition, then, otherwise, period);
    }
}
