package io.calminer.domain.project;

import io.calminer.domain.document.Fields;
import io.calminer.domain.formula.Formula;
import io.calminer.domain.model.Label;
import io.calminer.domain.model.Vary;
import io.calminer.domain.model.item.Flexes;
import io.calminer.domain.model.item.ItemContext;
import io.calminer.domain.quantity.Unit;
import io.calminer.domain.simulation.distribution.Distribution;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Decodes the collection {@code parameters}: plain numbers first, so that formulas of others may read them. */
final class ParameterFields {

    private final ItemContext context;
    private final Flexes flexes;
    private final DrawKeys drawKeys;
    private final Map<String, Parameter> decoded = new LinkedHashMap<>();

    ParameterFields(ItemContext context, Flexes flexes, DrawKeys drawKeys) {
        this.context = context;
        this.flexes = flexes;
        this.drawKeys = drawKeys;
    }

    private record Draft(
            String key, Fields fields, @Nullable Unit unit, Label label, Formula base) {}

    List<Parameter> readAll(Map<String, Fields> items) {
        List<Draft> drafts = new ArrayList<>();
        items.forEach((key, fields) -> {
            context.checkKey(key, false, fields.pointer());
            @Nullable Unit unit = context.unit(fields);
            Label label = context.label(key, fields);
            Formula base = context.formula(fields, "base");
            // a wrong base is told already; zero stands in so that the name is known
            drafts.add(new Draft(key, fields, unit, label, base == null ? Formula.parse("0") : base));
        });
        drafts.stream().filter(draft -> draft.base().isNumber()).forEach(this::read);
        drafts.stream().filter(draft -> !draft.base().isNumber()).forEach(this::read);
        return items.keySet().stream().map(decoded::get).toList();
    }

    private void read(Draft draft) {
        Fields fields = draft.fields();
        boolean uncertain = fields.has("distribution");
        Vary vary = VaryFields.read(fields);
        if (fields.has("vary") && !uncertain) {
            context.problems().add(PlanRule.NOT_UNCERTAIN, fields.pointer("vary"), draft.key());
        }
        int[] draws = vary.draws(context.builder().calendar(), VaryFields.phases(vary, draft.key(), fields));
        double autocorrelation = uncertain ? VaryFields.autocorrelation(vary, draft.key(), fields) : 0;
        long drawKey = uncertain ? drawKeys.read("parameters", draft.key(), fields) : 0;
        Distribution distribution = uncertain ? distribution(draft) : null;
        flexes.flexed(draft.key(), fields);
        declare(draft, draws, uncertain);
        Unit unit = draft.unit() == null ? Unit.ONE : draft.unit();
        decoded.put(
                draft.key(),
                new Parameter(draft.key(), draft.label(), unit, vary, distribution, drawKey, autocorrelation));
        if (!uncertain) {
            fields.text("draw_key", "");
        }
        fields.noOthers();
    }

    private void declare(Draft draft, int[] draws, boolean uncertain) {
        if (uncertain || draft.base().isNumber()) {
            OptionalDouble base = context.builder()
                    .constant(draft.base(), draft.unit(), draft.fields().pointer("base"));
            context.builder()
                    .parameter(
                            draft.key(),
                            draft.label(),
                            draft.unit(),
                            draws,
                            base.orElse(0),
                            !uncertain,
                            draft.fields().pointer());
        } else {
            context.builder()
                    .derivedParameter(
                            draft.key(),
                            draft.label(),
                            draft.unit(),
                            draft.base(),
                            draft.fields().pointer("base"));
        }
    }

    private @Nullable Distribution distribution(Draft draft) {
        Fields fields = draft.fields().object("distribution");
        return new DistributionFields(context, draft.unit()).read(fields);
    }
}
