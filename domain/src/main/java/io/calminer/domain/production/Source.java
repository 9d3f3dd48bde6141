package io.calminer.domain.production;

import io.calminer.domain.quantity.Unit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Ore on its way from one place of a mine to the next, with what it carries.
 *
 * @param ore the line of its tonnes
 * @param metals the lines of what it carries, by key
 */
record Source(String ore, Map<String, String> metals) {

    Source {
        metals = Map.copyOf(metals);
    }

    /** The tonnes of several sources together. */
    static String ore(List<Source> sources, Unit unit) {
        return Aspects.sum(sources.stream().map(Source::ore).toList(), unit);
    }

    /** What several sources carry of one thing. */
    static String metal(List<Source> sources, Carried carried) {
        List<String> lines = sources.stream()
                .map(source -> source.metals().get(carried.key()))
                .filter(line -> line != null)
                .toList();
        return Aspects.sum(lines, carried.unit());
    }

    /** What any of several sources carries, in the order of {@code all}. */
    static List<Carried> carried(List<Source> sources, Map<String, Carried> all) {
        Set<String> keys = new LinkedHashSet<>();
        sources.forEach(source -> keys.addAll(source.metals().keySet()));
        return all.values().stream()
                .filter(carried -> keys.contains(carried.key()))
                .toList();
    }
}
