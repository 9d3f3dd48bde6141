package io.calminer.domain.project;

import io.calminer.domain.document.DocumentRule;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Suggestion;
import io.calminer.domain.formula.Formula;
import io.calminer.domain.model.item.ItemContext;
import io.calminer.domain.quantity.Unit;
import io.calminer.domain.simulation.draw.CorrelationMatrix;
import io.calminer.domain.simulation.draw.NearestCorrelation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** Decodes the collection {@code correlations}: groups of inputs with the matrix of their correlations. */
final class CorrelationFields {

    private static final double[][] NONE = {};

    private final ItemContext context;
    private final Map<String, Integer> draws = new LinkedHashMap<>();
    private final Map<String, String> groupOf = new HashMap<>();
    private final Set<String> unordered = new HashSet<>();

    CorrelationFields(ItemContext context, List<Parameter> parameters, Map<String, Scenario.ProcessInput> processes) {
        this.context = context;
        for (Parameter parameter : parameters) {
            if (parameter.isUncertain()) {
                draws.put(parameter.key(), context.builder().draws(parameter.key()));
            }
        }
        processes.forEach((key, input) -> draws.put(key, input.process().moves()));
        processes.forEach((key, input) -> {
            if (!input.process().isOrdered()) {
                unordered.add(key);
            }
        });
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
        boolean repair = fields.truth("repair", false);
        MatrixFields matrices = new MatrixFields(context.problems(), this::entry, false);
        double[][] matrix = matrices.read(fields, "matrix", OptionalInt.of(members.size()));
        fields.noOthers();
        if (matrix.length == 0) {
            return new CorrelationGroup(key, members, NONE, NONE, NONE);
        }
        double[][] scores = measure == Measure.RANK ? CorrelationMatrix.fromRank(matrix) : matrix;
        if (repair && !(CorrelationMatrix.smallestEigenvalue(scores) >= -CorrelationMatrix.TOLERANCE)) {
            double[][] nearest = NearestCorrelation.of(scores);
            double[][] used = measure == Measure.RANK ? CorrelationMatrix.toRank(nearest) : nearest;
            return new CorrelationGroup(key, members, matrix, used, nearest);
        }
        MatrixFields.isDefinite(scores, context.problems(), fields.pointer("matrix"));
        return new CorrelationGroup(key, members, matrix, matrix, scores);
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
        if (unordered.contains(name)) {
            context.problems().add(PlanRule.CORRELATION_BLOCKS, at, name);
            return;
        }
        Integer expected = draws.get(first);
        if (expected != null && !expected.equals(count) && !unordered.contains(first)) {
            context.problems().add(PlanRule.CORRELATION_DRAWS, at, name, count, first, expected);
        }
    }

    private double entry(JsonValue value, Pointer at) {
        Formula formula = context.formulaAt(value, at);
        return formula == null
                ? Double.NaN
                : context.builder().constant(formula, Unit.ONE, at).orElse(Double.NaN);
    }
}
