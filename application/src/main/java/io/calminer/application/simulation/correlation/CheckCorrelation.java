package io.calminer.application.simulation.correlation;

import io.calminer.application.Answer;
import io.calminer.application.RequestRule;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problem;
import io.calminer.domain.simulation.draw.CorrelationMatrix;
import io.calminer.domain.simulation.draw.NearestCorrelation;
import java.util.List;

/** Tells whether numbers can have these correlations, or the nearest ones that they can have. */
public final class CheckCorrelation {

    /** The most members of a matrix that is repaired. */
    public static final int MOST_MEMBERS = 100;

    private final Access access;

    public CheckCorrelation(Access access) {
        this.access = access;
    }

    /**
     * The matrix.
     *
     * @param matrix symmetric
     * @param weights how much each member counts in what is nearest
     * @param repair whether another matrix may be answered
     */
    public record Request(double[][] matrix, double[] weights, boolean repair) {
        public Request {
            matrix = matrix.clone();
            weights = weights.clone();
        }

        @Override
        public double[][] matrix() {
            return matrix.clone();
        }

        @Override
        public double[] weights() {
            return weights.clone();
        }
    }

    /**
     * What was found.
     *
     * @param matrix correlations that numbers can have: those given, or the nearest
     * @param given the smallest eigenvalue of the matrix that was given
     */
    public record Checked(double[][] matrix, double given) {
        public Checked {
            matrix = matrix.clone();
        }

        @Override
        public double[][] matrix() {
            return matrix.clone();
        }
    }

    public Answer<Checked> check(Request request) {
        access.require(Role.VIEWER);
        double[][] matrix = request.matrix();
        if (request.repair() && matrix.length > MOST_MEMBERS) {
            Problem problem = Problem.of(
                    RequestRule.MATRIX_SIZE, Pointer.ROOT.child("matrix"), null, MOST_MEMBERS, matrix.length);
            return Answer.refuse(new Answer.Invalid(List.of(problem)));
        }
        double smallest = CorrelationMatrix.smallestEigenvalue(matrix);
        boolean wrong = request.repair() && !CorrelationMatrix.isCorrelation(matrix);
        return Answer.of(new Checked(wrong ? NearestCorrelation.of(matrix, request.weights()) : matrix, smallest));
    }
}
