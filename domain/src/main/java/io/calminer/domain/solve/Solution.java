package io.calminer.domain.solve;

/**
 * What the search for a solution ended with.
 *
 * @param status whether it is one
 * @param values the unknowns in their order, the best that were found
 * @param culprit the unknown whose residual is undefined, moves nothing or stays largest; −1 for a solution
 * @param residual the residual of the culprit, in its unit; 0 for a solution
 * @param error the largest residual relative to the largest value of its unknown
 */
public record Solution(Status status, double[] values, int culprit, double residual, double error) {

    /** How a search ends. */
    public enum Status {
        /** Every residual is within {@link Newton#TOLERANCE}. */
        SOLVED,
        /** A residual has no value at the start. */
        UNDEFINED,
        /** The residuals do not tell the unknowns apart. */
        SINGULAR,
        /** No step made the residuals small enough. */
        NOT_REACHED
    }

    public Solution {
        values = values.clone();
    }

    @Override
    public double[] values() {
        return values.clone();
    }

    public boolean isSolved() {
        return status == Status.SOLVED;
    }
}
