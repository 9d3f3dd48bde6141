package io.calminer.faces.project.scenario;

import io.calminer.application.Answer;
import io.calminer.application.project.draft.DraftView;
import io.calminer.domain.calendar.Calendar;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.model.Model;
import io.calminer.domain.valuation.Figure;
import io.calminer.domain.valuation.Valuation;
import io.calminer.faces.frame.Reader;
import io.calminer.faces.valuation.ExplanationJson;
import org.jspecify.annotations.Nullable;

/** How a figure of a draft came about, one level down: a metric, or a line or input in a period. */
final class Explain {

    private Explain() {}

    static Answer<JsonValue> of(DraftView view, @Nullable String name, @Nullable String period, Reader reader) {
        Valuation valuation = view.valuation();
        if (valuation == null || name == null) {
            return Answer.refuse(new Answer.NotFound("figure", String.valueOf(name)));
        }
        for (Figure figure : valuation.figures()) {
            if (figure.name().equals(name)) {
                return Answer.of(ExplanationJson.of(figure.explain(1), reader.marks()));
            }
        }
        Model model = valuation.scenario().model();
        if (!model.hasLine(name) && !model.inputs().contains(name)) {
            return Answer.refuse(new Answer.NotFound("figure", name));
        }
        return Answer.of(ExplanationJson.of(model.explain(name, period(model.calendar(), period), 1), reader.marks()));
    }

    private static int period(Calendar calendar, @Nullable String label) {
        for (int period = calendar.first(); period <= calendar.periods(); period++) {
            if (calendar.label(period).equals(label)) {
                return period;
            }
        }
        return 1;
    }
}
