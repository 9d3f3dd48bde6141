package io.calminer.faces.project.scenario;

import io.calminer.domain.calendar.Calendar;
import io.calminer.domain.model.Line;
import io.calminer.domain.model.Model;
import io.calminer.faces.frame.JsonFields;
import io.calminer.faces.language.Texts;
import io.calminer.faces.quantity.Decimals;
import io.calminer.faces.quantity.Marks;
import io.calminer.faces.quantity.StrictNumber;

/** Where a plan brings more to a route than it takes: a note at the figure, with the limit and the year. */
final class Limits {

    private static final String DELIVERED = ".delivered";

    private Limits() {}

    /** The notes of a line by period; none where it keeps its limit, or has none. */
    static JsonFields notes(Model model, Line line, Texts texts, Marks marks) {
        JsonFields notes = new JsonFields();
        String key = line.key();
        String route = key.startsWith("routes.") && key.endsWith(DELIVERED)
                ? key.substring(0, key.length() - DELIVERED.length())
                : "";
        if (route.isEmpty() || !model.hasLine(route + ".capacity")) {
            return notes;
        }
        double[] limits = model.values(route + ".capacity");
        double[] values = model.values(key);
        Calendar calendar = model.calendar();
        int decimals = Decimals.of(values);
        for (int period = 1; period <= calendar.periods(); period++) {
            boolean over = values[period] > limits[period] * (1 + 1e-12);
            notes.put(
                    calendar.label(period),
                    over
                            ? texts.get(
                                    "plan.limit",
                                    model.label(route + ".capacity").name(),
                                    StrictNumber.format(limits[period], decimals, marks),
                                    line.unit(),
                                    StrictNumber.format(values[period], decimals, marks),
                                    calendar.label(period))
                            : "");
        }
        return notes;
    }
}
