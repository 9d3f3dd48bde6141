package io.calminer.domain.program;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Finds a circle among nodes that depend on each other, to name its chain in a message. */
final class Circles {

    private Circles() {}

    /** A circle of links within the same period; empty when there is none. */
    static List<Integer> withinOnePeriod(Links links, Set<Integer> members) {
        Set<Integer> left = new TreeSet<>(members);
        // whoever reads none of those left cannot lie on a circle
        while (left.removeIf(node -> samePeriod(links, left, node) < 0)) {}
        if (left.isEmpty()) {
            return List.of();
        }
        Map<Integer, Integer> position = new LinkedHashMap<>();
        int node = left.iterator().next();
        while (!position.containsKey(node)) {
            position.put(node, position.size());
            node = samePeriod(links, left, node);
        }
        return new ArrayList<>(position.keySet()).subList(position.get(node), position.size());
    }

    /** A circle through a link to a later period, for members that are strongly connected and have such a link. */
    static List<Integer> throughLater(Links links, Set<Integer> members) {
        for (int node : new TreeSet<>(members)) {
            for (Links.Link link : links.from(node)) {
                if (link.shift() > 0 && members.contains(link.to())) {
                    return path(links, members, link.to(), node);
                }
            }
        }
        throw new IllegalArgumentException("No member reads a later period.");
    }

    private static int samePeriod(Links links, Set<Integer> members, int node) {
        for (Links.Link link : links.from(node)) {
            if (link.shift() == 0 && members.contains(link.to())) {
                return link.to();
            }
        }
        return -1;
    }

    /** The shortest chain that ends with {@code start}, each reading the next, the first being {@code end}. */
    private static List<Integer> path(Links links, Set<Integer> members, int start, int end) {
        Map<Integer, Integer> cameFrom = new HashMap<>();
        Deque<Integer> queue = new ArrayDeque<>(List.of(start));
        cameFrom.put(start, start);
        while (!cameFrom.containsKey(end)) {
            int node = queue.remove();
            for (Links.Link link : links.from(node)) {
                if (members.contains(link.to()) && cameFrom.putIfAbsent(link.to(), node) == null) {
                    queue.add(link.to());
                }
            }
        }
        List<Integer> chain = new ArrayList<>();
        for (int node = end; node != start; node = Objects.requireNonNull(cameFrom.get(node))) {
            chain.add(node);
        }
        if (start != end) {
            chain.add(start);
        }
        Collections.reverse(chain);
        Collections.rotate(chain, 1);
        return chain.isEmpty() ? List.of(end) : chain;
    }
}
