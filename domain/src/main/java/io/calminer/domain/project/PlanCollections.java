package io.calminer.domain.project;

import io.calminer.domain.economics.Prices;
import io.calminer.domain.production.Production;
import java.util.List;

/** The collections of the plan document: objects of items by key. */
public final class PlanCollections {

    /** Collections whose items are names that formulas read as they stand. */
    static final List<String> NAMED = List.of("parameters", "processes", "solves", "lines");

    private static final List<String> NAMES = List.of(
            "parameters",
            "correlations",
            "processes",
            "solves",
            "lines",
            Prices.COLLECTION,
            Production.PHASES,
            Production.STOCKPILES,
            Production.ROUTES,
            Production.PRODUCTS);

    private PlanCollections() {}

    /** The names of all collections. */
    public static List<String> names() {
        return NAMES;
    }

    public static boolean has(String name) {
        return NAMES.contains(name);
    }
}
