package io.calminer.domain.risk.formulas;

import io.calminer.domain.document.DocumentRule;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Problems;
import io.calminer.domain.document.Suggestion;
import io.calminer.domain.project.MatrixFields;
import io.calminer.domain.project.PlanRule;
import io.calminer.domain.simulation.draw.Correlation;
import io.calminer.domain.simulation.draw.CorrelationMatrix;
import io.calminer.domain.simulation.draw.Input;
import io.calminer.domain.simulation.draw.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Decodes correlations that are given pair by pair: inputs and processes that pairs connect are one group, in which pairs
 * that are not given are uncorrelated.
 */
final class PairFields {

    private final Fields fields;
    private final Problems problems;
    private final List<String> names = new ArrayList<>();
    private final List<Integer> draws = new ArrayList<>();
    private final List<Boolean> ordered = new ArrayList<>();
    private final double[][] scores;
    private final int[] group;

    PairFields(Fields fields, List<Input> inputs, List<Path> paths) {
        this.fields = fields;
        this.problems = fields.problems();
        inputs.forEach(input -> add(input.name(), input.slots().length, true));
        paths.forEach(
                path -> add(path.name(), path.process().moves(), path.process().isOrdered()));
        int n = names.size();
        this.group = IntStream.range(0, n).toArray();
        this.scores = new double[n][n];
        for (int i = 0; i < n; i++) {
            scores[i][i] = 1;
        }
    }

    private void add(String name, int moves, boolean isOrdered) {
        names.add(name);
        draws.add(moves);
        ordered.add(isOrdered);
    }

    /** How a correlation is measured. */
    private enum Measure {
        /** Spearman's correlation of ranks. */
        RANK,
        /** The correlation of normal scores. */
        NORMAL
    }

    List<Correlation> read() {
        List<Correlation> correlations = new ArrayList<>();
        if (!fields.has("correlations")) {
            return correlations;
        }
        int before = problems.size();
        List<JsonValue> items = fields.array("correlations");
        boolean[][] given = new boolean[names.size()][names.size()];
        for (int i = 0; i < items.size(); i++) {
            pair(Fields.of(items.get(i), fields.pointer("correlations").child(i), problems), given);
        }
        for (int first = 0; problems.size() == before && first < group.length; first++) {
            int key = first;
            int[] members = IntStream.range(0, group.length)
                    .filter(member -> group[member] == key)
                    .toArray();
            if (members.length > 1) {
                correlations.add(correlation(members));
            }
        }
        return correlations;
    }

    private Correlation correlation(int[] members) {
        double[][] matrix = new double[members.length][members.length];
        for (int i = 0; i < members.length; i++) {
            for (int j = 0; j < members.length; j++) {
                matrix[i][j] = scores[members[i]][members[j]];
            }
        }
        MatrixFields.isDefinite(matrix, problems, fields.pointer("correlations"));
        return new Correlation(members, matrix);
    }

    private void pair(Fields item, boolean[][] given) {
        int a = member(item, "a");
        int b = member(item, "b");
        double value = item.number("value");
        Measure measure = item.choice("measure", Measure.class, Measure.RANK);
        item.noOthers();
        if (!Double.isNaN(value) && !(Math.abs(value) <= 1)) {
            problems.add(DocumentRule.OUT_OF_RANGE, item.pointer("value"), -1, 1, value);
        }
        if (a < 0 || b < 0) {
            return;
        }
        if (a == b) {
            problems.add(SimulationRule.SIMULATION_PAIR, item.pointer("b"), names.get(a));
        } else if (given[a][b]) {
            problems.add(SimulationRule.SIMULATION_PAIR_TWICE, item.pointer(), names.get(a), names.get(b));
        }
        given[a][b] = true;
        given[b][a] = true;
        if (!draws.get(a).equals(draws.get(b))) {
            problems.add(
                    PlanRule.CORRELATION_DRAWS,
                    item.pointer("b"),
                    names.get(b),
                    draws.get(b),
                    names.get(a),
                    draws.get(a));
        }
        connect(a, b);
        double score = measure == Measure.RANK
                ? CorrelationMatrix.fromRank(new double[][] {{1, value}, {value, 1}})[0][1]
                : value;
        scores[a][b] = score;
        scores[b][a] = score;
    }

    private int member(Fields item, String side) {
        String name = item.text(side);
        int at = names.indexOf(name);
        if (at < 0 && !name.isEmpty()) {
            problems.add(PlanRule.CORRELATION_MEMBER, item.pointer(side), name, Suggestion.nearest(name, names));
        }
        if (at >= 0 && !ordered.get(at)) {
            problems.add(PlanRule.CORRELATION_BLOCKS, item.pointer(side), name);
        }
        return at;
    }

    /** Makes the groups of two members one, under the position of its first member. */
    private void connect(int a, int b) {
        int from = Math.max(group[a], group[b]);
        int to = Math.min(group[a], group[b]);
        for (int member = 0; member < group.length; member++) {
            if (group[member] == from) {
                group[member] = to;
            }
        }
    }
}
