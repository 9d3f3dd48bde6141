package io.calminer.faces.valuation;

import io.calminer.domain.calendar.View;
import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.model.Aggregate;
import io.calminer.domain.model.Model;
import io.calminer.domain.valuation.ProjectFlows;
import io.calminer.domain.valuation.Valuation;
import io.calminer.faces.frame.JsonFields;
import io.calminer.faces.language.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Bars of the cash flow over time with the cumulative line, as a configuration of Chart.js. */
public final class CashFlowChart {

    private static final int MOST_BARS = 60;

    private CashFlowChart() {}

    public static String of(Valuation valuation, Texts texts) {
        Model model = valuation.scenario().model();
        Aggregate view = Aggregate.of(model, View.even(model.calendar(), MOST_BARS));
        double[] flows = view.values(ProjectFlows.LINE);
        double[] sums = flows.clone();
        Arrays.parallelPrefix(sums, Double::sum);
        List<String> labels = new ArrayList<>();
        view.stretches()
                .forEach(stretch -> labels.add(stretch.last() == 0 ? texts.get("plan.start") : stretch.label()));
        JsonValue bars = new JsonFields()
                .put("type", "bar")
                .put("label", texts.get("chart.cash_flow"))
                .put("data", flows)
                .put("backgroundColor", "--cm-accent")
                .put("order", 2)
                .object();
        JsonValue line = new JsonFields()
                .put("type", "line")
                .put("label", texts.get("chart.cumulative"))
                .put("data", sums)
                .put("borderColor", "--cm-amber")
                .put("backgroundColor", "--cm-amber")
                .put("borderWidth", 2)
                .put("pointRadius", 0)
                .put("order", 1)
                .object();
        JsonFields data = new JsonFields()
                .put("labels", labels, JsonValue.JsonText::new)
                .put("datasets", List.of(bars, line), dataset -> dataset);
        return CanonicalJson.write(
                new JsonFields().put("type", "bar").put("data", data).object());
    }
}
