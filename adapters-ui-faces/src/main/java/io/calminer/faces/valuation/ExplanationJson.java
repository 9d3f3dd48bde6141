package io.calminer.faces.valuation;

import io.calminer.domain.document.JsonValue;
import io.calminer.domain.model.Explanation;
import io.calminer.faces.frame.JsonFields;
import io.calminer.faces.quantity.Decimals;
import io.calminer.faces.quantity.Marks;
import io.calminer.faces.quantity.StrictNumber;
import java.util.Comparator;
import java.util.List;

/** How a figure came about, for the drawer: formula, inputs with values and units, the largest first where they add up. */
public final class ExplanationJson {

    private static final int MOST_INPUTS = 40;

    private ExplanationJson() {}

    public static JsonValue of(Explanation explanation, Marks marks) {
        return head(explanation, marks)
                .put("formula", explanation.formula())
                .put("source", explanation.source())
                .put("notes", explanation.notes(), JsonValue.JsonText::new)
                .put(
                        "inputs",
                        inputs(explanation),
                        input -> head(input, marks)
                                .put("formula", input.formula())
                                .object())
                .put("more", Math.max(0, explanation.inputs().size() - MOST_INPUTS))
                .object();
    }

    private static List<Explanation> inputs(Explanation explanation) {
        boolean metric = explanation.when().isEmpty() && explanation.inputs().size() > 4;
        return explanation.inputs().stream()
                .sorted(
                        metric
                                ? Comparator.comparingDouble((Explanation input) -> -Math.abs(input.value()))
                                : Comparator.comparingInt(input -> 0))
                .limit(MOST_INPUTS)
                .toList();
    }

    private static JsonFields head(Explanation explanation, Marks marks) {
        double value = explanation.value();
        return new JsonFields()
                .put("name", explanation.name())
                .put("label", explanation.label())
                .put("when", explanation.when())
                .put("value", Double.isNaN(value) ? "–" : StrictNumber.format(value, Decimals.of(value), marks))
                .put("unit", explanation.unit().equals("1") ? "" : Headline.money(explanation.unit()));
    }
}
