package io.calminer.domain.project;

import io.calminer.domain.document.Fields;
import io.calminer.domain.formula.Formula;
import io.calminer.domain.model.Label;
import io.calminer.domain.model.Solve;
import io.calminer.domain.model.Vary;
import io.calminer.domain.model.item.ItemContext;
import io.calminer.domain.quantity.Unit;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Decodes the collection {@code solves}: values that depend on themselves through the lines. */
final class SolveFields {

    private final ItemContext context;

    SolveFields(ItemContext context) {
        this.context = context;
    }

    void readAll(Map<String, Fields> items) {
        items.forEach(this::read);
    }

    private void read(String key, Fields fields) {
        context.checkKey(key, false, fields.pointer());
        @Nullable Unit unit = context.unit(fields);
        Label label = context.label(key, fields);
        Vary vary = VaryFields.read(fields);
        if (vary == Vary.YEARLY || vary == Vary.PHASE) {
            context.problems()
                    .add(
                            PlanRule.SOLVE_VARY,
                            fields.pointer("vary"),
                            key,
                            vary.name().toLowerCase(Locale.ROOT));
        }
        Solve.When when = fields.choice("in_simulation", Solve.When.class, Solve.When.COMMITTED);
        OptionalDouble start = fields.has("start") ? context.constant(fields, "start", unit) : OptionalDouble.of(0);
        @Nullable Formula residual = context.formula(fields, "residual");
        fields.noOthers();
        // a wrong residual is told already; the name alone stands in so that the value is known
        Formula known = residual == null ? Formula.parse(key) : residual;
        Solve solve = new Solve(key, unit == null ? Unit.ONE : unit, known, when);
        context.builder().solve(solve, label, unit, vary, start.orElse(0), fields.pointer("residual"));
    }
}
