package io.calminer.domain.project;

import io.calminer.domain.document.Fields;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.formula.Formula;
import io.calminer.domain.model.Kind;
import io.calminer.domain.model.Label;
import io.calminer.domain.model.Line;
import io.calminer.domain.model.ModelRule;
import io.calminer.domain.model.item.Delays;
import io.calminer.domain.model.item.Effects;
import io.calminer.domain.model.item.Flexes;
import io.calminer.domain.model.item.ItemContext;
import io.calminer.domain.model.item.ItemLines;
import io.calminer.domain.quantity.Unit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decodes the collection {@code lines} and adds the totals in which every plan ends. */
final class LineFields {

    private static final String CASH_FLOW =
            "revenue.total - cost.operating - royalty.total - tax.total - capital.total - working_capital.change";

    private final ItemLines lines;
    private final ItemContext context;
    private final Flexes flexes;
    private final Effects effects;
    private final Delays delays;

    LineFields(ItemLines lines, Flexes flexes, Effects effects) {
        this.lines = lines;
        this.context = lines.context();
        this.flexes = flexes;
        this.effects = effects;
        this.delays = new Delays(context);
    }

    void readAll(Map<String, Fields> items) {
        items.forEach(this::read);
        if (!items.containsKey(StandardLine.CASH_FLOW_PROJECT.key())) {
            addCashFlow();
        }
        for (String total : StandardLine.optional()) {
            if (!context.builder().has(total)) {
                addTotal(total);
            }
        }
    }

    /** A total that the plan leaves to its areas: the sum of what they add to it, 0 where that is nothing. */
    private void addTotal(String total) {
        List<String> parts = lines.partsOf(total);
        Label label = new Label(total, parts.isEmpty() ? "not part of this plan" : null);
        add(total, parts.isEmpty() ? "0 [" + context.currency() + "]" : String.join(" + ", parts), label);
    }

    /** The cash flow before financing of a plan that leaves it to its areas. */
    private void addCashFlow() {
        if (lines.hasTotals()) {
            add(StandardLine.CASH_FLOW_PROJECT.key(), CASH_FLOW, Label.of(StandardLine.CASH_FLOW_PROJECT.key()));
        } else {
            context.problems()
                    .add(ModelRule.MISSING_LINE, Pointer.ROOT.child("lines"), StandardLine.CASH_FLOW_PROJECT.key());
        }
    }

    private void add(String key, String formula, Label label) {
        Formula sum = Formula.parse(formula);
        boolean zero = lines.hasTotals() && context.builder().calendar().hasPeriodZero();
        lines.derived(new Line(key, Kind.FLOW, context.money(), sum, zero ? sum : null), label, Pointer.ROOT);
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
