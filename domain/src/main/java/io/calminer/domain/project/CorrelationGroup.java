package io.calminer.domain.project;

import io.calminer.domain.document.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Uncertain inputs that move together.
 *
 * @param key the name of the group
 * @param members keys of parameters and processes; the order is kept, since the first member's draws stay its own
 * @param entered the correlations as the plan states them
 * @param used the correlations by the same measure that are drawn; others than the entered ones where these were repaired
 * @param scores the correlation matrix of the members' normal scores
 */
public record CorrelationGroup(
        String key, List<String> members, double[][] entered, double[][] used, double[][] scores) {

    public CorrelationGroup {
        members = List.copyOf(members);
        entered = copy(entered);
        used = copy(used);
        scores = copy(scores);
    }

    @Override
    public double[][] entered() {
        return copy(entered);
    }

    @Override
    public double[][] used() {
        return copy(used);
    }

    @Override
    public double[][] scores() {
        return copy(scores);
    }

    /** Whether no numbers can have the entered correlations, so that the nearest possible ones are drawn. */
    public boolean isRepaired() {
        for (int i = 0; i < entered.length; i++) {
            for (int j = 0; j < i; j++) {
                if (entered[i][j] != used[i][j]) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What was repaired, for people: each correlation that is another one now; empty when none is. */
    public String repairs() {
        List<String> changes = new ArrayList<>();
        for (int i = 0; i < entered.length; i++) {
            for (int j = i + 1; j < entered.length; j++) {
                if (entered[i][j] != used[i][j]) {
                    changes.add(String.format(
                            Locale.ROOT,
                            "%s and %s from %s to %.4f",
                            members.get(i),
                            members.get(j),
                            Numbers.shortest(entered[i][j]),
                            used[i][j]));
                }
            }
        }
        return changes.isEmpty()
                ? ""
                : "The correlations '" + key + "' were repaired to the nearest possible ones: "
                        + String.join(", ", changes) + ".";
    }

    private static double[][] copy(double[][] matrix) {
        double[][] copy = matrix.clone();
        for (int i = 0; i < copy.length; i++) {
            copy[i] = matrix[i].clone();
        }
        return copy;
    }
}
