package io.calminer.domain.project;

import io.calminer.domain.document.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** A plan document that breaks rules: all of its problems, in the order of their places. */
public final class InvalidPlan extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public InvalidPlan(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining(System.lineSeparator())));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
