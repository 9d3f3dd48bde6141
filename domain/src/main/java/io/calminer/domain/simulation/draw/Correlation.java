package io.calminer.domain.simulation.draw;

/**
 * A Gaussian copula over inputs and paths: draws of equal index have correlated normal scores.
 *
 * <p>The order of members matters only for which draws each keeps: the first member's scores are its own, and a member
 * appended later moves no other.
 *
 * @param members positions among the inputs, then the paths
 * @param scores the correlation matrix of the members' normal scores
 */
public record Correlation(int[] members, double[][] scores) {

    public Correlation {
        members = members.clone();
        scores = scores.clone();
    }

    @Override
    public int[] members() {
        return members.clone();
    }

    @Override
    public double[][] scores() {
        return scores.clone();
    }
}
