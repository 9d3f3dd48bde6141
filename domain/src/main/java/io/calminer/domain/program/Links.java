package io.calminer.domain.program;

import java.util.ArrayList;
import java.util.List;

/**
 * Which rows read which, and in which direction of time.
 *
 * <p>Each row has two nodes: {@code 2r} for its periods 1…n and {@code 2r + 1} for period 0, so that a formula at
 * time 0 may read what a formula of later periods could not.
 */
final class Links {

    private final List<List<Link>> from;

    private Links(List<List<Link>> from) {
        this.from = from;
    }

    /** A link to a node, {@code shift} periods away: negative for earlier, positive for later ones. */
    record Link(int to, int shift) {}

    static Links of(Rows rows) {
        List<List<Link>> from = new ArrayList<>();
        for (Rows.Row row : rows.rows()) {
            from.add(LinkReader.links(row.code(), rows.periods(), false));
            Code zero = row.zero();
            from.add(zero == null ? List.of() : LinkReader.links(zero, rows.periods(), true));
        }
        return new Links(from);
    }

    int nodes() {
        return from.size();
    }

    List<Link> from(int node) {
        return from.get(node);
    }

    static int row(int node) {
        return node >> 1;
    }

    static boolean isZero(int node) {
        return (node & 1) == 1;
    }
}
