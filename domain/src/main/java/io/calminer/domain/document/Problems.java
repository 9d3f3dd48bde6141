package io.calminer.domain.document;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a document, so that all of it is told at once; the same problem is told once. */
public final class Problems {

    private static final Place NOWHERE = new Place(Integer.MAX_VALUE, Integer.MAX_VALUE);

    private final @Nullable JsonDocument document;
    private final Set<Problem> found = new LinkedHashSet<>();

    /** A collector that knows no places, for input that is no text. */
    public Problems() {
        this(null);
    }

    /** A collector for a document, whose places it adds to the problems. */
    public Problems(@Nullable JsonDocument document) {
        this.document = document;
    }

    /** Adds the problem of a rule; the values fill its placeholders in the order of their first appearance. */
    public void add(Rule rule, Pointer at, @Nullable Object... values) {
        found.add(Problem.of(rule, at, document == null ? null : document.placeOf(at), values));
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public int size() {
        return found.size();
    }

    /** All problems in the order of their places, those of one place in the order in which they were found. */
    public List<Problem> list() {
        return found.stream()
                .sorted(Comparator.comparing(problem -> problem.place() == null ? NOWHERE : problem.place()))
                .toList();
    }
}
