package io.calminer.application.simulation.correlation;

import io.calminer.application.Answer;
import io.calminer.application.RequestRule;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problem;
import io.calminer.domain.simulation.draw.ImanConover;
import java.util.List;

/** Brings samples into an order in which their columns are correlated as wanted, without changing a value. */
public final class CorrelateSamples {

    /** The scores of columns this close to a dependence give no order. */
    private static final double LEAST_EIGENVALUE = 1e-9;

    private final Access access;

    public CorrelateSamples(Access access) {
        this.access = access;
    }

    /**
     * The samples.
     *
     * @param samples values by row and column
     * @param target the correlations of the columns' normal scores, which numbers can have
     */
    public record Request(double[][] samples, double[][] target) {
        public Request {
            samples = samples.clone();
            target = target.clone();
        }

        @Override
        public double[][] samples() {
            return samples.clone();
        }

        @Override
        public double[][] target() {
            return target.clone();
        }
    }

    /**
     * The samples in their new order.
     *
     * @param rankCorrelation Spearman's correlations of the columns
     * @param linearCorrelation Pearson's correlations of the columns
     */
    public record Correlated(double[][] samples, double[][] rankCorrelation, double[][] linearCorrelation) {
        public Correlated {
            samples = samples.clone();
            rankCorrelation = rankCorrelation.clone();
            linearCorrelation = linearCorrelation.clone();
        }

        @Override
        public double[][] samples() {
            return samples.clone();
        }

        @Override
        public double[][] rankCorrelation() {
            return rankCorrelation.clone();
        }

        @Override
        public double[][] linearCorrelation() {
            return linearCorrelation.clone();
        }
    }

    public Answer<Correlated> correlate(Request request) {
        access.require(Role.VIEWER);
        double[][] samples = request.samples();
        double smallest = ImanConover.smallestEigenvalue(samples);
        if (!(smallest > LEAST_EIGENVALUE)) {
            Problem problem = Problem.of(
                    RequestRule.SAMPLES_TIED,
                    Pointer.ROOT.child("samples"),
                    null,
                    Double.isNaN(smallest) ? 0 : smallest);
            return Answer.refuse(new Answer.Invalid(List.of(problem)));
        }
        double[][] reordered = ImanConover.reorder(samples, request.target());
        return Answer.of(
                new Correlated(reordered, ImanConover.rankCorrelation(reordered), ImanConover.correlation(reordered)));
    }
}
