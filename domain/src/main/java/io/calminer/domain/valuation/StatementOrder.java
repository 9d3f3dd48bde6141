package io.calminer.domain.valuation;

import java.util.List;

/** The usual order of the lines of a cash-flow statement, from revenue to the flow of the owners. */
public final class StatementOrder {

    /** The lines; those of a plan's own stand where its readers put them. */
    public static final List<String> LINES = List.of(
            "revenue.total",
            "cost.operating",
            "royalty.total",
            "ebitda",
            "depreciation.total",
            "tax.total",
            "capital.total",
            "working_capital.change",
            "cash_flow.project",
            "cash_flow.equity");

    private StatementOrder() {}

    /** Whether a line belongs to the financing of the project, and not to the project itself. */
    public static boolean isFinancing(String line) {
        return line.startsWith("debt.") || line.startsWith("facilities.") || line.startsWith("cash_flow.equity");
    }

    /** The place of a line among {@link #LINES}; financing comes before the flow of the owners, others before the capital. */
    public static int rank(String line) {
        int place = LINES.indexOf(isFinancing(line) ? "cash_flow.equity" : line);
        return place < 0 ? LINES.indexOf("capital.total") : place;
    }
}
