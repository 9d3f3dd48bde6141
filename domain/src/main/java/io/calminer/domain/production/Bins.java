package io.calminer.domain.production;

import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Suggestion;
import io.calminer.domain.formula.Formula;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The grades at which ore of a stockpile is laid on different heaps, from the poorest to the richest.
 *
 * @param by what is graded; null when it is wrong, which is told
 * @param limits the grades between the heaps, rising, as texts of formulas
 */
record Bins(@Nullable Carried by, List<String> limits) {

    static Bins none() {
        return new Bins(null, List.of());
    }

    static Bins read(Fields fields, Flowsheet flowsheet) {
        String name = fields.text("bin_by");
        @Nullable Carried by = flowsheet.carried().get(name);
        if (by == null && !name.isEmpty()) {
            String near = Suggestion.nearest(name, Aspects.known(flowsheet.carried()));
            flowsheet.context().problems().add(ProductionRule.UNKNOWN_GRADE, fields.pointer("bin_by"), name, near);
        }
        List<String> limits = new ArrayList<>();
        List<JsonValue> values = fields.array("bins");
        double last = 0;
        for (int i = 0; i < values.size(); i++) {
            Pointer at = fields.pointer("bins").child(i);
            double limit = limit(values.get(i), at, by, flowsheet);
            if (!(limit > last)) {
                flowsheet.context().problems().add(ProductionRule.BINS_RISING, at, limit, last);
            }
            last = limit;
            limits.add(text(limit) + " [" + (by == null ? "1" : by.grade()) + "]");
        }
        if (values.isEmpty() && fields.has("bins")) {
            flowsheet.context().problems().add(ProductionRule.NO_BINS, fields.pointer("bins"));
        }
        return new Bins(by, limits);
    }

    /** A limit is known before anything is mined: it decides which heaps there are. */
    private static double limit(JsonValue value, Pointer at, @Nullable Carried by, Flowsheet flowsheet) {
        @Nullable Formula formula = flowsheet.context().formulaAt(value, at);
        if (formula == null) {
            return Double.POSITIVE_INFINITY;
        }
        OptionalDouble limit = flowsheet.context().builder().constant(formula, by == null ? null : by.grade(), at);
        return limit.orElse(Double.POSITIVE_INFINITY);
    }

    private static String text(double limit) {
        return Double.isInfinite(limit) ? "1" : BigDecimal.valueOf(limit).toPlainString();
    }

    int count() {
        return limits.size() + 1;
    }

    /** The condition that metal in ore makes a grade of this heap, counted from 1 for the poorest. */
    String holds(int bin, String metal, String ore) {
        List<String> conditions = new ArrayList<>();
        if (bin > 1) {
            conditions.add(metal + " >= " + limits.get(bin - 2) + " * " + ore);
        }
        if (bin <= limits.size()) {
            conditions.add(metal + " < " + limits.get(bin - 1) + " * " + ore);
        }
        return String.join(" and ", conditions);
    }
}
