package io.calminer.domain.taxation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The charges of the depreciation classes of a plan, for the taxes that allow them. */
public final class DepreciationCharges {

    private final Map<String, DepreciationClass> classes;

    DepreciationCharges(Map<String, DepreciationClass> classes) {
        this.classes = new LinkedHashMap<>(classes);
    }

    /** The keys of the classes. */
    Set<String> keys() {
        return classes.keySet();
    }

    /** The lines of the charges that a tax of an entity allows: all those of no entity, and its own. */
    List<String> of(String entity) {
        return classes.values().stream()
                .filter(one -> one.entity().isEmpty() || one.entity().equals(entity))
                .map(DepreciationClass::charge)
                .toList();
    }
}
