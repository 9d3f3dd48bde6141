package io.calminer.faces.valuation;

import io.calminer.domain.calendar.Calendar;
import io.calminer.domain.calendar.View;
import io.calminer.domain.model.Aggregate;
import io.calminer.domain.valuation.Figure;
import io.calminer.domain.valuation.ProjectFlows;
import io.calminer.domain.valuation.Valuation;
import io.calminer.faces.language.Texts;
import io.calminer.faces.quantity.Marks;
import io.calminer.faces.quantity.StrictNumber;
import java.util.ArrayList;
import java.util.List;

/** What to look at in a plan's cash flow, in a few sentences: the deepest need, the worst producing year, the payback. */
public final class Outlook {

    private Outlook() {}

    public static List<String> of(Valuation valuation, Texts texts, Marks marks) {
        Calendar calendar = valuation.scenario().calendar();
        double[] flows = valuation.line(ProjectFlows.LINE);
        Aggregate years = Aggregate.of(valuation.scenario().model(), View.YEAR);
        String unit = Headline.money(
                valuation.scenario().model().line(ProjectFlows.LINE).unit().toString());
        double sum = 0;
        double deepest = 0;
        int deepestPeriod = calendar.first();
        for (int period = calendar.first(); period <= calendar.periods(); period++) {
            sum += flows[period];
            if (sum < deepest) {
                deepest = sum;
                deepestPeriod = period;
            }
        }
        List<String> sentences = new ArrayList<>();
        if (deepest < 0) {
            sentences.add(texts.get(
                    deepestPeriod == 0 ? "outlook.need.start" : "outlook.need",
                    StrictNumber.format(-deepest, 0, marks),
                    unit,
                    calendar.label(deepestPeriod)));
        }
        sentences.add(worst(years, unit, texts, marks));
        Figure payback = valuation.figure("payback");
        sentences.add(
                Double.isNaN(payback.value())
                        ? texts.get("outlook.never")
                        : texts.get("outlook.payback", StrictNumber.format(payback.value(), 1, marks)));
        return sentences;
    }

    private static String worst(Aggregate years, String unit, Texts texts, Marks marks) {
        double[] flows = years.values(ProjectFlows.LINE);
        List<View.Stretch> stretches = years.stretches();
        int worst = stretches.get(0).last() == 0 ? 1 : 0;
        for (int k = worst + 1; k < flows.length; k++) {
            worst = flows[k] < flows[worst] ? k : worst;
        }
        return texts.get(
                "outlook.worst", stretches.get(worst).label(), StrictNumber.format(flows[worst], 1, marks), unit);
    }
}
