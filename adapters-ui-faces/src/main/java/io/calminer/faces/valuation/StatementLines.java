package io.calminer.faces.valuation;

import io.calminer.domain.model.Line;
import io.calminer.domain.model.Model;
import io.calminer.domain.valuation.StatementOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Which lines a cash-flow statement consists of: those that the plan states itself, the totals in which every plan ends, and
 * the parts of each total, which stand above it. What areas of a mine compute beside them is detail.
 */
final class StatementLines {

    private static final Map<String, Pattern> PARTS = parts();

    private StatementLines() {}

    private static Map<String, Pattern> parts() {
        Map<String, Pattern> parts = new LinkedHashMap<>();
        parts.put(
                "revenue.total", Pattern.compile("products\\.\\w+\\.revenue|hedges\\.settlement|streams\\.adjustment"));
        parts.put("cost.operating", Pattern.compile("costs\\.area\\.\\w+"));
        parts.put("royalty.total", Pattern.compile("royalties\\.\\w+\\.due"));
        parts.put("depreciation.total", Pattern.compile("depreciation_classes\\.\\w+\\.charge"));
        parts.put("tax.total", Pattern.compile("taxes\\.\\w+\\.due"));
        parts.put(
                "capital.total",
                Pattern.compile(
                        "costs\\.capital\\.(initial|sustaining|expansion|capitalised_stripping|owners|closure|salvage)"
                                + "|fleets\\.capital|closure\\.(cash|bond_change)|streams\\.deposit|royalties\\.\\w+\\.buy_back"));
        parts.put("working_capital.change", Pattern.compile("working_capital\\.\\w+\\.change"));
        parts.put("cash_flow.equity", Pattern.compile("debt\\.(draw|interest|principal|fees|sweep|reserve_change)"));
        return parts;
    }

    /** Whether a line belongs to the statement, and is no detail. */
    static boolean has(Model model, Line line) {
        boolean stated = model.place(line.key())
                .map(place -> place.text().startsWith("/lines/"))
                .orElse(false);
        return stated || StatementOrder.LINES.contains(line.key()) || part(line.key()) >= 0;
    }

    /** Whether a line is a part of a total. */
    static boolean isPart(String line) {
        return part(line) >= 0;
    }

    /** The place of a line: parts before their total; others of the plan's own before the capital, loans after the project. */
    static int rank(String line) {
        int part = part(line);
        int total = StatementOrder.LINES.indexOf(line);
        return part >= 0 ? 2 * part : total >= 0 ? 2 * total + 1 : 2 * StatementOrder.rank(line);
    }

    private static int part(String line) {
        for (Map.Entry<String, Pattern> total : PARTS.entrySet()) {
            if (total.getValue().matcher(line).matches()) {
                return StatementOrder.LINES.indexOf(total.getKey());
            }
        }
        return -1;
    }
}
