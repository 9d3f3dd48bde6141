package io.calminer.domain.project;

import io.calminer.domain.document.Fields;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.formula.Formula;
import io.calminer.domain.model.Kind;
import io.calminer.domain.model.Label;
import io.calminer.domain.model.Line;
import io.calminer.domain.model.ModelRule;
import io.calminer.domain.quantity.Unit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decodes the collection {@code lines} and adds the totals in which every plan ends. */
final class LineFields {

    private final PlanContext context;
    private final FlexFields flexes;
    private final LineEffects effects;
    private final LineDelays delays;
    private final String currency;

    LineFields(PlanContext context, FlexFields flexes, LineEffects effects, String currency) {
        this.context = context;
        this.flexes = flexes;
        this.effects = effects;
        this.delays = new LineDelays(context);
        this.currency = currency;
    }

    void readAll(Map<String, Fields> items) {
        items.forEach(this::read);
        if (!items.containsKey(StandardLine.CASH_FLOW_PROJECT.key())) {
            context.problems()
                    .add(ModelRule.MISSING_LINE, Pointer.ROOT.child("lines"), StandardLine.CASH_FLOW_PROJECT.key());
        }
        Unit money = context.units().parse(currency);
        for (String total : StandardLine.optional()) {
            if (!context.builder().has(total)) {
                Formula zero = Formula.parse("0 [" + currency + "]");
                Label label = new Label(total, "not part of this plan");
                context.builder().line(new Line(total, Kind.FLOW, money, zero, null), label, Pointer.ROOT);
            }
        }
    }

    private void read(String key, Fields fields) {
        context.checkKey(key, true, fields.pointer());
        Kind kind = fields.choice("kind", Kind.class);
        @Nullable Unit unit = context.unit(fields);
        Label label = context.label(key, fields);
        @Nullable Formula formula = context.formula(fields, "formula");
        @Nullable Formula atZero = fields.has("at_zero") ? context.formula(fields, "at_zero") : null;
        @Nullable String weight = fields.has("weight") ? fields.text("weight") : null;
        flexes.flexed(key, fields);
        // a wrong formula is told already; a number without value stands in so that the name is known
        Formula known = formula == null ? Formula.parse("0 [" + (unit == null ? "1" : unit) + "]") : formula;
        Formula changed = effects.formula(key, delays.apply(key, kind, fields, known));
        Formula first = effects.atZero(key, atZero);
        fields.noOthers();
        Line line = new Line(key, kind, unit == null ? Unit.ONE : unit, changed, first, weight);
        if (unit == null) {
            context.builder().lineOfUnknownUnit(line, label, fields.pointer("formula"));
        } else {
            context.builder().line(line, label, fields.pointer("formula"));
        }
    }
}
