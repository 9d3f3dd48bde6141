package io.calminer.application.simulation.distribution;

import io.calminer.application.Answer;
import io.calminer.application.RequestRule;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problem;
import io.calminer.domain.simulation.distribution.fit.Candidate;
import io.calminer.domain.simulation.distribution.fit.Fitting;
import java.util.Arrays;
import java.util.List;

/** Fits distributions to data and ranks them. */
public final class FitDistribution {

    private final Access access;

    public FitDistribution(Access access) {
        this.access = access;
    }

    /**
     * The data.
     *
     * @param values all finite, in any order
     * @param candidates the families to fit; empty for all
     */
    public record Request(double[] values, List<Candidate> candidates) {
        public Request {
            values = values.clone();
            candidates = List.copyOf(candidates);
        }

        @Override
        public double[] values() {
            return values.clone();
        }
    }

    public Answer<Fitting> fit(Request request) {
        access.require(Role.VIEWER);
        double[] values = request.values();
        long different = Arrays.stream(values).distinct().count();
        if (values.length < Fitting.FEWEST || different < 2) {
            Problem problem = Problem.of(
                    RequestRule.FIT_VALUES,
                    Pointer.ROOT.child("values"),
                    null,
                    Fitting.FEWEST,
                    values.length,
                    different);
            return Answer.refuse(new Answer.Invalid(List.of(problem)));
        }
        List<Candidate> candidates =
                request.candidates().isEmpty() ? List.of(Candidate.values()) : request.candidates();
        return Answer.of(Fitting.of(values, candidates));
    }
}
