package io.calminer.application.simulation.sample;

import io.calminer.application.Answer;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import io.calminer.domain.simulation.sample.QuantileType;
import io.calminer.domain.simulation.sample.Sample;
import java.util.OptionalInt;

/** Describes a sample: its moments, quantiles, what may be lost, and a histogram. */
public final class DescribeSample {

    private final Access access;

    public DescribeSample(Access access) {
        this.access = access;
    }

    /**
     * What is asked.
     *
     * @param probabilities where quantiles are wanted, each within [0, 1]
     * @param tailLevels the worst shares of which the loss is wanted, each above 0 and up to 1
     * @param bars how many bars the histogram has; by default as many as Sturges's rule asks for
     */
    public record Request(
            Sample sample, double[] probabilities, QuantileType quantileType, double[] tailLevels, OptionalInt bars) {
        public Request {
            probabilities = probabilities.clone();
            tailLevels = tailLevels.clone();
        }

        @Override
        public double[] probabilities() {
            return probabilities.clone();
        }

        @Override
        public double[] tailLevels() {
            return tailLevels.clone();
        }
    }

    public Answer<SampleFigures> describe(Request request) {
        access.require(Role.VIEWER);
        return Answer.of(SampleFigures.of(request));
    }
}
