package io.calminer.web.valuation;

import io.calminer.domain.model.Explanation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a number came about, in answers. */
public record ExplanationJson(
        String name,
        String label,
        String period,
        double value,
        String unit,
        String formula,
        @Nullable String source,
        List<String> notes,
        List<ExplanationJson> inputs,
        boolean continues) {

    public static ExplanationJson of(Explanation node) {
        return new ExplanationJson(
                node.name(),
                node.label(),
                node.when(),
                node.value(),
                node.unit(),
                node.formula(),
                node.source(),
                node.notes(),
                node.inputs().stream().map(ExplanationJson::of).toList(),
                node.continues());
    }
}
