package io.calminer.domain.simulation.sensitivity;

import io.calminer.domain.simulation.draw.Correlation;
import io.calminer.domain.simulation.draw.Draws;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The parts that the draws of a simulation fall into so that each is independent of all others: an input alone, the
 * members of a correlated group together, a path with the uncertain parameters that it reads.
 */
final class Factors {

    private Factors() {}

    /** The members of each factor, as places among the names of the draws; in the order of their first members. */
    static List<int[]> of(Draws draws) {
        int[][] slots = draws.slots();
        int[] root = IntStream.range(0, slots.length).toArray();
        for (Correlation group : draws.correlations()) {
            for (int member : group.members()) {
                join(root, group.members()[0], member);
            }
        }
        int inputs = draws.inputs().size();
        for (int p = 0; p < draws.paths().size(); p++) {
            for (int m = 0; m < inputs; m++) {
                int path = p;
                boolean reads = IntStream.of(slots[m])
                        .anyMatch(slot -> draws.paths().get(path).process().reads(slot));
                if (reads) {
                    join(root, m, inputs + p);
                }
            }
        }
        List<int[]> factors = new ArrayList<>();
        for (int m = 0; m < root.length; m++) {
            int first = m;
            if (find(root, m) == m) {
                factors.add(IntStream.range(0, root.length)
                        .filter(other -> find(root, other) == first)
                        .toArray());
            }
        }
        return factors;
    }

    private static void join(int[] root, int a, int b) {
        int first = find(root, a);
        int second = find(root, b);
        root[Math.max(first, second)] = Math.min(first, second);
    }

    private static int find(int[] root, int member) {
        int at = member;
        while (root[at] != at) {
            at = root[at];
        }
        return at;
    }
}
