package io.calminer.faces.project;

import io.calminer.application.project.scenario.ScenarioOverview;
import io.calminer.application.project.scenario.ScenarioState;
import io.calminer.faces.quantity.Marks;
import io.calminer.faces.quantity.StrictNumber;
import io.calminer.faces.valuation.Headline;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.UUID;

/** A scenario as a row, with its figures as people read them. */
public record ScenarioRow(
        UUID id,
        String name,
        String parent,
        ScenarioState state,
        String stateKey,
        String npv,
        String unit,
        String irr,
        String payback,
        long parameters,
        long uncertain,
        long versions,
        String updated,
        String updatedBy,
        long revision) {

    static ScenarioRow of(ScenarioOverview scenario, String parent, Marks marks, Locale locale) {
        Double npv = scenario.figures().npv();
        Double irr = scenario.figures().irr();
        Double payback = scenario.figures().payback();
        return new ScenarioRow(
                scenario.id(),
                scenario.name(),
                parent,
                scenario.state(),
                scenario.state().name().toLowerCase(Locale.ROOT),
                npv == null ? "–" : StrictNumber.format(npv, 1, marks),
                Headline.money(scenario.figures().npvUnit()),
                irr == null ? "–" : StrictNumber.format(irr * 100, 1, marks),
                payback == null ? "–" : StrictNumber.format(payback, 1, marks),
                scenario.parameters(),
                scenario.uncertain(),
                scenario.versions(),
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(scenario.updatedAt().atZone(ZoneOffset.UTC)),
                scenario.updatedBy(),
                scenario.revision());
    }
}
