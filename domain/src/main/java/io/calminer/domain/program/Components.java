package io.calminer.domain.program;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * The strongly connected components of a graph, each after all components that it reads.
 *
 * <p>Tarjan's algorithm (SIAM Journal on Computing 1, 1972) with an explicit stack, since a plan may chain
 * thousands of lines.
 */
final class Components {

    private final Links links;
    private final int[] index;
    private final int[] low;
    private final int[] next;
    private final boolean[] onStack;
    private final Deque<Integer> stack = new ArrayDeque<>();
    private final List<List<Integer>> found = new ArrayList<>();
    private int counter;

    private Components(Links links) {
        int nodes = links.nodes();
        this.links = links;
        this.index = new int[nodes];
        this.low = new int[nodes];
        this.next = new int[nodes];
        this.onStack = new boolean[nodes];
        Arrays.fill(index, -1);
    }

    static List<List<Integer>> of(Links links) {
        Components components = new Components(links);
        for (int node = 0; node < links.nodes(); node++) {
            if (components.index[node] < 0) {
                components.visit(node);
            }
        }
        return components.found;
    }

    private void visit(int root) {
        Deque<Integer> path = new ArrayDeque<>();
        enter(root, path);
        while (!path.isEmpty()) {
            int node = path.peek();
            List<Links.Link> out = links.from(node);
            if (next[node] < out.size()) {
                follow(node, out.get(next[node]++).to(), path);
            } else {
                path.pop();
                leave(node, path);
            }
        }
    }

    private void enter(int node, Deque<Integer> path) {
        index[node] = counter;
        low[node] = counter++;
        stack.push(node);
        onStack[node] = true;
        path.push(node);
    }

    private void follow(int node, int to, Deque<Integer> path) {
        if (index[to] < 0) {
            enter(to, path);
        } else if (onStack[to]) {
            low[node] = Math.min(low[node], index[to]);
        }
    }

    private void leave(int node, Deque<Integer> path) {
        if (!path.isEmpty()) {
            low[path.peek()] = Math.min(low[path.peek()], low[node]);
        }
        if (low[node] == index[node]) {
            List<Integer> component = new ArrayList<>();
            int member;
            do {
                member = stack.pop();
                onStack[member] = false;
                component.add(member);
            } while (member != node);
            found.add(component);
        }
    }
}
