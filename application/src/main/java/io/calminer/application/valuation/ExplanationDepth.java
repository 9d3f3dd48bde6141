package io.calminer.application.valuation;

import io.calminer.application.RequestRule;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problem;
import java.util.Optional;

/** How many levels down an explanation may go. */
public final class ExplanationDepth {

    private static final int DEEPEST = 12;

    private ExplanationDepth() {}

    /** What is wrong with a depth. */
    public static Optional<Problem> problem(int depth) {
        return depth >= 0 && depth <= DEEPEST
                ? Optional.empty()
                : Optional.of(Problem.of(RequestRule.DEPTH_RANGE, Pointer.ROOT.child("depth"), null, DEEPEST, depth));
    }
}
