package io.calminer.domain.project;

import java.util.List;

/**
 * Uncertain inputs that move together.
 *
 * @param key the name of the group
 * @param members keys of parameters and processes; the order is kept, since the first member's draws stay its own
 * @param scores the correlation matrix of the members' normal scores
 */
public record CorrelationGroup(String key, List<String> members, double[][] scores) {

    public CorrelationGroup {
        members = List.copyOf(members);
        scores = copy(scores);
    }

    @Override
    public double[][] scores() {
        return copy(scores);
    }

    private static double[][] copy(double[][] matrix) {
        double[][] copy = matrix.clone();
        for (int i = 0; i < copy.length; i++) {
            copy[i] = matrix[i].clone();
        }
        return copy;
    }
}
