package io.calminer.domain.program;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads from a code to which rows it links, and in which direction of time. */
final class LinkReader {

    private final Set<Links.Link> links = new LinkedHashSet<>();
    private final int periods;
    private final boolean atZero;

    private LinkReader(int periods, boolean atZero) {
        this.periods = periods;
        this.atZero = atZero;
    }

    /** The links of a code that is evaluated in periods 1…n, or in period 0 only. */
    static List<Links.Link> links(Code code, int periods, boolean atZero) {
        LinkReader reader = new LinkReader(periods, atZero);
        for (int i = 0; i < code.size(); i++) {
            reader.add(code, i);
        }
        return new ArrayList<>(reader.links);
    }

    private void add(Code code, int i) {
        switch (code.kind(i)) {
            case Code.CELL -> cell(code.row(i), code.shift(i));
            case Code.NOW -> cell(code.row(i), 0);
            case Code.CELL_AT -> anyPeriod(code.row(i));
            case Code.WINDOW -> window(code.row(i), code.window(i));
            case Code.SUM -> sum(code.summed(i));
            case Code.ALONG -> {
                anyPeriod(code.row(i));
                anyPeriod(code.secondRow(i));
            }
            case Code.STEP_ALONG -> {
                cell(code.row(i), -1);
                cell(code.secondRow(i), -1);
            }
            case Code.SPREAD -> {
                upToNow(code.row(i));
                upToNow(code.secondRow(i));
            }
            default -> {
                // reads no cell
            }
        }
    }

    private void cell(int row, int shift) {
        if (atZero && shift == 0) {
            links.add(new Links.Link(2 * row + 1, 0));
        } else if (!atZero || shift > 0) {
            links.add(new Links.Link(2 * row, shift));
        }
        if (!atZero && shift < 0) {
            links.add(new Links.Link(2 * row + 1, shift));
        }
    }

    /** A period that may lie on either side counts as both directions. */
    private void anyPeriod(int row) {
        links.add(new Links.Link(2 * row, -1));
        links.add(new Links.Link(2 * row, 1));
        links.add(new Links.Link(2 * row + 1, -1));
    }

    private void upToNow(int row) {
        cell(row, 0);
        cell(row, -1);
    }

    private void window(int row, Window window) {
        int last = atZero ? 0 : periods;
        for (int period = atZero ? 0 : 1; period <= last; period++) {
            for (int at = window.from(period); at < window.to(period); at++) {
                if (window.weight(at, period) != 0) {
                    int node = 2 * row + (at == 0 ? 1 : 0);
                    links.add(new Links.Link(node, Integer.signum(at - period)));
                }
            }
        }
    }

    private void sum(Code each) {
        LinkReader inner = new LinkReader(periods, false);
        for (int i = 0; i < each.size(); i++) {
            if (each.kind(i) == Code.NOW) {
                cell(each.row(i), 0);
            } else {
                inner.add(each, i);
            }
        }
        inner.links.forEach(link -> anyPeriod(Links.row(link.to())));
    }
}
