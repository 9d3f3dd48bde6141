package io.calminer.application.simulation;

import io.calminer.application.Answer;
import io.calminer.application.RequestRule;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problems;
import java.util.Optional;

/** What whoever asks for a simulation must keep to. */
public final class RunChecks {

    private RunChecks() {}

    /** The refusal of a number of iterations that is not within [1, most]. */
    public static Optional<Answer.Invalid> iterations(long iterations, long most) {
        if (iterations >= 1 && iterations <= most) {
            return Optional.empty();
        }
        Problems problems = new Problems();
        problems.add(RequestRule.ITERATIONS_RANGE, Pointer.ROOT.child("iterations"), most, iterations);
        return Optional.of(new Answer.Invalid(problems.list()));
    }
}
