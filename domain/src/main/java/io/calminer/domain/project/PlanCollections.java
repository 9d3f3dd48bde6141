package io.calminer.domain.project;

import io.calminer.domain.economics.Prices;
import java.util.List;
import java.util.stream.Stream;

/** The collections of the plan document: objects of items by key. */
public final class PlanCollections {

    /** Collections whose items are names that formulas read as they stand. */
    static final List<String> NAMED = List.of("parameters", "processes", "solves", "lines");

    /** Collections of the areas of a mine, whose items make lines named {@code <collection>.<key>…}. */
    static final List<String> AREAS = List.of(
            Prices.COLLECTION,
            "phases",
            "stockpiles",
            "routes",
            "products",
            "costs",
            "fleets",
            "maintenance_tasks",
            "resources",
            "depreciation_classes",
            "taxes",
            "facilities");

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
