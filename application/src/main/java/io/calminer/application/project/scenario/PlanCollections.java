package io.calminer.application.project.scenario;

import java.util.List;

/** The collections of the plan document: objects of items by key. */
public final class PlanCollections {

    private static final List<String> NAMES = List.of("parameters", "correlations", "processes", "solves", "lines");

    private PlanCollections() {}

    /** The names of all collections. */
    public static List<String> names() {
        return NAMES;
    }

    public static boolean has(String name) {
        return NAMES.contains(name);
    }
}
