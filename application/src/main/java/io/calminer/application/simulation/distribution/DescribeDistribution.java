package io.calminer.application.simulation.distribution;

import io.calminer.application.Answer;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import io.calminer.domain.simulation.distribution.Distribution;

/** Describes a distribution: its moments and support, and its figures at the points that are asked for. */
public final class DescribeDistribution {

    private final Access access;

    public DescribeDistribution(Access access) {
        this.access = access;
    }

    /**
     * What is asked.
     *
     * @param at where density, cumulative and survival are wanted
     * @param probabilities where quantiles are wanted, each within [0, 1]
     */
    public record Request(Distribution distribution, double[] at, double[] probabilities) {
        public Request {
            at = at.clone();
            probabilities = probabilities.clone();
        }

        @Override
        public double[] at() {
            return at.clone();
        }

        @Override
        public double[] probabilities() {
            return probabilities.clone();
        }
    }

    public Answer<DistributionFigures> describe(Request request) {
        access.require(Role.VIEWER);
        return Answer.of(DistributionFigures.of(request.distribution(), request.at(), request.probabilities()));
    }
}
