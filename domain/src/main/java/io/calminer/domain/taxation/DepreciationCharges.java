package io.calminer.domain.taxation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** The keys of the classes that a tax of an entity allows: all those of no entity, and its own. */
    List<String> keysOf(String entity) {
        return classes.values().stream()
                .filter(one -> one.entity().isEmpty() || one.entity().equals(entity))
                .map(DepreciationClass::key)
                .toList();
    }

    /** The lines of the charges of classes. */
    List<String> charges(Collection<String> keys) {
        return keys.stream()
                .map(key -> Objects.requireNonNull(classes.get(key)).charge())
                .toList();
    }

    /** The lines of what assets of classes are sold for, where that is income. */
    List<String> proceeds(Collection<String> keys) {
        return keys.stream()
                .flatMap(key -> Objects.requireNonNull(classes.get(key)).proceeds().stream())
                .toList();
    }
}
