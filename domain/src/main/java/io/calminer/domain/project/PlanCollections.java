package io.calminer.domain.project;

import io.calminer.domain.actuals.Actuals;
import io.calminer.domain.economics.ExchangeRates;
import io.calminer.domain.economics.Prices;
import io.calminer.domain.economics.Royalties;
import io.calminer.domain.economics.WorkingCapital;
import io.calminer.domain.economics.ownership.Partners;
import io.calminer.domain.economics.ownership.Risks;
import io.calminer.domain.economics.trade.Hedges;
import io.calminer.domain.economics.trade.Streams;
import java.util.List;
import java.util.stream.Stream;

/** The collections of the plan document: objects of items by key. */
public final class PlanCollections {

    /** Collections whose items are names that formulas read as they stand. */
    static final List<String> NAMED = List.of("parameters", "processes", "solves", "lines");

    /** Collections of the areas of a mine, whose items make lines named {@code <collection>.<key>…}. */
    static final List<String> AREAS = List.of(
            ExchangeRates.COLLECTION,
            Prices.COLLECTION,
            "phases",
            "stockpiles",
            "routes",
            "products",
            "costs",
            "fleets",
            "maintenance_tasks",
            "resources",
            Risks.COLLECTION,
            Hedges.COLLECTION,
            Streams.COLLECTION,
            Royalties.COLLECTION,
            "depreciation_classes",
            "taxes",
            "facilities",
            WorkingCapital.COLLECTION,
            Partners.COLLECTION,
            Actuals.COLLECTION);

    private static final List<String> NAMES = Stream.of(NAMED, List.of("correlations"), AREAS)
            .flatMap(List::stream)
            .toList();

    private PlanCollections() {}

    /** The names of all collections. */
    public static List<String> names() {
        return NAMES;
    }

    /** The collections of the areas of a mine, in the order in which their lines are declared. */
    public static List<String> areas() {
        return AREAS;
    }

    public static boolean has(String name) {
        return NAMES.contains(name);
    }
}
