package io.calminer.domain.project;

import io.calminer.domain.document.DocumentRule;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Suggestion;
import io.calminer.domain.formula.Formula;
import io.calminer.domain.quantity.Unit;
import io.calminer.domain.simulation.draw.CorrelationMatrix;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Decodes the collection {@code correlations}: groups of inputs with the matrix of their correlations. */
final class CorrelationFields {

    /** A correlation from here on may be a percentage. */
    private static final double LEAST_PERCENTAGE = 2;

    private final PlanContext context;
    private final Map<String, Integer> draws = new LinkedHashMap<>();
    private final Map<String, String> groupOf = new HashMap<>();

    CorrelationFields(PlanContext context, List<Parameter> parameters, Set<String> processes) {
        this.context = context;
        for (Parameter parameter : parameters) {
            if (parameter.isUncertain()) {
                draws.put(parameter.key(), context.builder().draws(parameter.key()));
            }
        }
        processes.forEach(key -> draws.put(key, context.builder().draws(key)));
    }

    /** How a correlation is measured. */
    private enum Measure {
        /** Spearman's correlation of ranks. */
        RANK,
        /** The correlation of normal scores. */
        NORMAL
    }

    List<CorrelationGroup> readAll(Map<String, Fields> items) {
        List<CorrelationGroup> groups = new ArrayList<>();
        items.forEach((key, fields) -> groups.add(read(key, fields)));
        return groups;
    }

    private CorrelationGroup read(String key, Fields fields) {
        context.checkKey(key, false, fields.pointer());
        context.label(key, fields);
        Measure measure = fields.choice("measure", Measure.class, Measure.RANK);
        List<String> members = members(key, fields);
        double[][] matrix = matrix(fields, members.size());
        fields.noOthers();
        if (matrix.length == 0) {
            return new CorrelationGroup(key, members, new double[0][0]);
        }
        double[][] scores = measure == Measure.RANK ? CorrelationMatrix.fromRank(matrix) : matrix;
        double smallest = CorrelationMatrix.smallestEigenvalue(scores);
        if (!(smallest >= -CorrelationMatrix.TOLERANCE)) {
            context.problems()
                    .add(PlanRule.MATRIX_NOT_POSITIVE_SEMIDEFINITE, fields.pointer("matrix"), rounded(smallest));
        }
        return new CorrelationGroup(key, members, scores);
    }

    /** Four digits are enough to see how far an eigenvalue is from 0. */
    private static double rounded(double value) {
        return new BigDecimal(value).round(new MathContext(4)).doubleValue();
    }

    private List<String> members(String group, Fields fields) {
        List<String> members = new ArrayList<>();
        List<JsonValue> given = fields.array("members");
        for (int i = 0; i < given.size(); i++) {
            Pointer at = fields.pointer("members").child(i);
            if (given.get(i) instanceof JsonValue.JsonText text) {
                members.add(text.value());
                checkMember(group, text.value(), members.get(0), at);
            } else {
                context.problems()
                        .add(DocumentRule.WRONG_TYPE, at, "a text", given.get(i).typeName());
            }
        }
        if (given.size() < 2 && fields.has("members")) {
            context.problems().add(PlanRule.CORRELATION_MEMBERS, fields.pointer("members"), given.size());
        }
        return members;
    }

    private void checkMember(String group, String name, String first, Pointer at) {
        Integer count = draws.get(name);
        if (count == null) {
            String near = Suggestion.nearest(name, draws.keySet());
            context.problems().add(PlanRule.CORRELATION_MEMBER, at, name, near);
            return;
        }
        String other = groupOf.putIfAbsent(name, group);
        if (other != null) {
            context.problems().add(PlanRule.CORRELATION_TWICE, at, name, other, group);
        }
        Integer expected = draws.get(first);
        if (expected != null && !expected.equals(count)) {
            context.problems().add(PlanRule.CORRELATION_DRAWS, at, name, count, first, expected);
        }
    }

    /** The matrix as entered; empty when its shape or any entry is wrong, which is told. */
    private double[][] matrix(Fields fields, int size) {
        List<JsonValue> rows = fields.array("matrix");
        Pointer at = fields.pointer("matrix");
        double[][] matrix = new double[size][size];
        boolean square = rows.size() == size && size > 0;
        for (int i = 0; square && i < size; i++) {
            square = rows.get(i) instanceof JsonValue.JsonArray row
                    && row.items().size() == size;
        }
        if (!square) {
            if (fields.has("matrix") && size > 0) {
                context.problems().add(PlanRule.MATRIX_SHAPE, at, size);
            }
            return new double[0][0];
        }
        boolean right = true;
        for (int i = 0; i < size; i++) {
            List<JsonValue> row = ((JsonValue.JsonArray) rows.get(i)).items();
            for (int j = 0; j < size; j++) {
                matrix[i][j] = entry(row.get(j), at.child(i).child(j));
                right &= isRight(matrix, i, j, at.child(i).child(j));
            }
        }
        return right ? matrix : new double[0][0];
    }

    private double entry(JsonValue value, Pointer at) {
        Formula formula = context.formulaAt(value, at);
        return formula == null
                ? Double.NaN
                : context.builder().constant(formula, Unit.ONE, at).orElse(Double.NaN);
    }

    private boolean isRight(double[][] matrix, int i, int j, Pointer at) {
        double value = matrix[i][j];
        if (Double.isNaN(value)) {
            return false;
        }
        if (i == j && value != 1) {
            context.problems().add(PlanRule.MATRIX_DIAGONAL, at, i + 1, j + 1, value);
        } else if (!(Math.abs(value) <= 1)) {
            Double hint = Math.abs(value) >= LEAST_PERCENTAGE ? value / 100 : null;
            context.problems().add(PlanRule.MATRIX_RANGE, at, i + 1, j + 1, value, hint);
        } else if (j < i && value != matrix[j][i]) {
            context.problems().add(PlanRule.MATRIX_SYMMETRY, at, i + 1, j + 1, value, matrix[j][i]);
        } else {
            return true;
        }
        return false;
    }
}
