package io.calminer.domain.document;

/** A text that is not JSON, with the place where reading failed. */
public final class UnreadableJson extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    UnreadableJson(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
