package io.calminer.domain.risk.formulas;

import io.calminer.domain.document.DocumentRule;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Problems;
import io.calminer.domain.document.Suggestion;
import io.calminer.domain.project.PlanRule;
import io.calminer.domain.simulation.draw.Correlation;
import io.calminer.domain.simulation.draw.CorrelationMatrix;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Decodes correlations that are given pair by pair, as one group of all inputs that stand in any; pairs that are not given
 * are uncorrelated.
 */
final class PairFields {

    private final Fields fields;
    private final Problems problems;
    private final List<String> names;
    private final double[][] scores;
    private final TreeSet<Integer> members = new TreeSet<>();

    PairFields(Fields fields, List<String> names) {
        this.fields = fields;
        this.problems = fields.problems();
        this.names = names;
        int n = names.size();
        this.scores = new double[n][n];
        for (int i = 0; i < n; i++) {
            scores[i][i] = 1;
        }
    }

    /** How a correlation is measured. */
    private enum Measure {
        /** Spearman's correlation of ranks. */
        RANK,
        /** The correlation of normal scores. */
        NORMAL
    }

    Optional<Correlation> read() {
        if (!fields.has("correlations")) {
            return Optional.empty();
        }
        int before = problems.size();
        List<JsonValue> items = fields.array("correlations");
        boolean[][] given = new boolean[names.size()][names.size()];
        for (int i = 0; i < items.size(); i++) {
            pair(Fields.of(items.get(i), fields.pointer("correlations").child(i), problems), given);
        }
        if (problems.size() > before || members.isEmpty()) {
            return Optional.empty();
        }
        int[] group = members.stream().mapToInt(Integer::intValue).toArray();
        double[][] matrix = new double[group.length][group.length];
        for (int i = 0; i < group.length; i++) {
            for (int j = 0; j < group.length; j++) {
                matrix[i][j] = scores[group[i]][group[j]];
            }
        }
        double smallest = CorrelationMatrix.smallestEigenvalue(matrix);
        if (!(smallest >= -CorrelationMatrix.TOLERANCE)) {
            double shown = new BigDecimal(smallest).round(new MathContext(4)).doubleValue();
            problems.add(PlanRule.MATRIX_NOT_POSITIVE_SEMIDEFINITE, fields.pointer("correlations"), shown);
        }
        return Optional.of(new Correlation(group, matrix));
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
        members.add(a);
        members.add(b);
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
        return at;
    }
}
