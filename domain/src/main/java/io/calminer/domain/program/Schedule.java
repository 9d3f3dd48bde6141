package io.calminer.domain.program;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The order in which the cells of {@link Rows} are evaluated.
 *
 * <p>Rows that do not depend on each other are evaluated one row after the other. Rows that do are evaluated
 * together, one period at a time, forwards when every link within the circle points to earlier periods and backwards
 * when every link points to later ones. Anything else is a {@link Loop}.
 */
public final class Schedule {

    private final Rows rows;
    private final List<Group> groups;
    private final List<Loop> loops;

    private Schedule(Rows rows, List<Group> groups, List<Loop> loops) {
        this.rows = rows;
        this.groups = List.copyOf(groups);
        this.loops = List.copyOf(loops);
    }

    /**
     * Rows evaluated together: all of them in period 0, or period by period in the direction of {@code step}.
     *
     * @param alone whether it is one row that does not depend on itself, so that its periods may be taken in any order
     */
    record Group(List<Integer> rows, boolean zero, int step, boolean alone) {}

    /** Receives the cells in the order of their evaluation. */
    interface Visitor {
        void cell(int row, int period);

        /** Receives periods 1…n of a row that does not depend on itself. */
        default void row(int row, int periods) {
            for (int period = 1; period <= periods; period++) {
                cell(row, period);
            }
        }
    }

    public static Schedule of(Rows rows) {
        Links links = Links.of(rows);
        List<Group> groups = new ArrayList<>();
        List<Loop> loops = new ArrayList<>();
        for (List<Integer> component : Components.of(links)) {
            if (component.size() > 1 || readsItself(links, component.get(0))) {
                order(links, component, groups, loops);
            } else {
                groups.add(new Group(rows(component), Links.isZero(component.get(0)), 1, true));
            }
        }
        return new Schedule(rows, groups, loops);
    }

    /** The circles that cannot be resolved; the rows can be evaluated only when there is none. */
    public List<Loop> loops() {
        return loops;
    }

    public Rows rows() {
        return rows;
    }

    List<Group> groups() {
        return groups;
    }

    void visit(Visitor visitor) {
        if (!loops.isEmpty()) {
            throw new IllegalStateException("Rows that form a loop cannot be evaluated: " + loops + ".");
        }
        for (Group group : groups) {
            if (group.zero()) {
                group.rows().forEach(row -> visitor.cell(row, 0));
            } else if (group.alone()) {
                visitor.row(group.rows().get(0), rows.periods());
            } else {
                visitPeriods(group, visitor);
            }
        }
    }

    private void visitPeriods(Group group, Visitor visitor) {
        int periods = rows.periods();
        for (int k = 1; k <= periods; k++) {
            int period = group.step() > 0 ? k : periods + 1 - k;
            for (int row : group.rows()) {
                visitor.cell(row, period);
            }
        }
    }

    private static boolean readsItself(Links links, int node) {
        for (Links.Link link : links.from(node)) {
            if (link.to() == node) {
                return true;
            }
        }
        return false;
    }

    /** Orders nodes that depend on each other or on themselves. */
    private static void order(Links links, List<Integer> component, List<Group> groups, List<Loop> loops) {
        Set<Integer> members = new HashSet<>(component);
        boolean back = false;
        boolean ahead = false;
        for (int node : component) {
            for (Links.Link link : links.from(node)) {
                back |= members.contains(link.to()) && link.shift() < 0;
                ahead |= members.contains(link.to()) && link.shift() > 0;
            }
        }
        List<Integer> circle = Circles.withinOnePeriod(links, members);
        if (!circle.isEmpty()) {
            loops.add(new Loop(Loop.Kind.SAME_PERIOD, rows(circle)));
        } else if (back && ahead) {
            loops.add(new Loop(Loop.Kind.BOTH_DIRECTIONS, rows(Circles.throughLater(links, members))));
        } else {
            List<Integer> sorted = sorted(links, component, members);
            groups.add(new Group(rows(sorted), Links.isZero(component.get(0)), ahead ? -1 : 1, false));
        }
    }

    /** The rows so that each comes after those that it reads within the same period. */
    private static List<Integer> sorted(Links links, List<Integer> component, Set<Integer> members) {
        Map<Integer, Boolean> placed = new LinkedHashMap<>();
        List<Integer> path = new ArrayList<>(component);
        while (!path.isEmpty()) {
            int node = path.get(path.size() - 1);
            int blocker = -1;
            for (Links.Link link : links.from(node)) {
                if (link.shift() == 0 && members.contains(link.to()) && !placed.containsKey(link.to())) {
                    blocker = link.to();
                }
            }
            if (placed.containsKey(node) || blocker < 0) {
                placed.put(node, true);
                path.remove(path.size() - 1);
            } else {
                path.add(blocker);
            }
        }
        return List.copyOf(placed.keySet());
    }

    private static List<Integer> rows(List<Integer> nodes) {
        return nodes.stream().map(Links::row).toList();
    }
}
