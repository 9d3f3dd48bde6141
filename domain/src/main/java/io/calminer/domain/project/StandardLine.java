package io.calminer.domain.project;

import java.util.List;
import java.util.stream.Stream;

/**
 * A line in which every plan ends, whatever it is made of.
 *
 * <p>All are flows in money of the plan's currency, 100 % of the project, nominal as entered. Only {@link
 * #CASH_FLOW_PROJECT} must be stated; any other that a plan leaves out is 0.
 */
public enum StandardLine {
    /** Money earned by what is sold. */
    REVENUE(
            "revenue.total",
            "Revenue",
            "Revenue of all products sold, after the terms of smelters and buyers, before royalties."),
    /** Money spent to operate. */
    OPERATING_COST(
            "cost.operating",
            "Operating cost",
            "Cost of mining, processing, transport and administration; a cost is positive."),
    /** Money owed to the owners of the resource. */
    ROYALTY("royalty.total", "Royalties", "Royalties and production taxes, whatever they are charged on."),
    /** Cost of capital goods charged to the period. */
    DEPRECIATION("depreciation.total", "Depreciation", "Depreciation and depletion that taxes allow; no cash moves."),
    /** Money owed to the state on income. */
    TAX("tax.total", "Taxes", "Taxes on income, in the period in which they fall due."),
    /** Money spent on what lasts. */
    CAPITAL("capital.total", "Capital", "Initial, sustaining and closing capital; a spend is positive."),
    /** Money tied up in stocks and payment terms. */
    WORKING_CAPITAL(
            "working_capital.change",
            "Increase of working capital",
            "Increase of working capital; an increase is positive and costs cash."),
    /** What the project earns before its financing. */
    CASH_FLOW_PROJECT(
            "cash_flow.project",
            "Project cash flow",
            "Free cash flow of the project before financing: what the plan is valued by."),
    /** What is left to the owners. */
    CASH_FLOW_EQUITY(
            "cash_flow.equity", "Owners' cash flow", "Cash flow of the owners after debt is drawn, served and repaid.");

    private final String key;
    private final String label;
    private final String definition;

    StandardLine(String key, String label, String definition) {
        this.key = key;
        this.label = label;
        this.definition = definition;
    }

    /** The name by which formulas read it. */
    public String key() {
        return key;
    }

    /** What people call it where a plan gives it no name of its own. */
    public String label() {
        return label;
    }

    /** What it is, in a sentence. */
    public String definition() {
        return definition;
    }

    /** The keys of the lines that are 0 where a plan leaves them out. */
    static List<String> optional() {
        return Stream.of(values())
                .filter(line -> line != CASH_FLOW_PROJECT)
                .map(StandardLine::key)
                .toList();
    }
}
