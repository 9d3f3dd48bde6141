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
            from.add(links(row.code(), false));
            Code zero = row.zero();
            from.add(zero == null ? List.of() : links(zero, true));
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

    private static List<Link> links(Code code, boolean atZero) {
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < code.size(); i++) {
            if (code.kind(i) == Code.CELL) {
                addCell(links, code.row(i), code.shift(i), atZero);
            } else if (code.kind(i) == Code.CELL_AT) {
                // a fixed period may lie on either side, so it counts as both directions
                links.add(new Link(2 * code.row(i), -1));
                links.add(new Link(2 * code.row(i), 1));
                links.add(new Link(2 * code.row(i) + 1, -1));
            }
        }
        return links;
    }

    private static void addCell(List<Link> links, int row, int shift, boolean atZero) {
        if (atZero && shift == 0) {
            links.add(new Link(2 * row + 1, 0));
        } else if (!atZero || shift > 0) {
            links.add(new Link(2 * row, shift));
        }
        if (!atZero && shift < 0) {
            links.add(new Link(2 * row + 1, shift));
        }
    }
}
