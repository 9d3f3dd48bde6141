package io.calminer.faces.project;

import io.calminer.application.project.ProjectOverview;
import io.calminer.faces.quantity.Marks;
import io.calminer.faces.quantity.StrictNumber;
import io.calminer.faces.valuation.Headline;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.UUID;

/** A project as a row, with its figures as people read them. */
public record ProjectRow(
        UUID id,
        String name,
        String location,
        String operationType,
        String commodities,
        String state,
        long scenarios,
        String npv,
        String unit,
        String updated) {

    static ProjectRow of(ProjectOverview project, Marks marks, Locale locale) {
        Double npv = project.bestNpv();
        return new ProjectRow(
                project.id(),
                project.name(),
                project.location(),
                project.operationType(),
                String.join(", ", project.commodities()),
                project.state().name().toLowerCase(Locale.ROOT),
                project.scenarios(),
                npv == null ? "–" : StrictNumber.format(npv, 1, marks),
                Headline.money(project.npvUnit()),
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(project.updatedAt().atZone(ZoneOffset.UTC)));
    }
}
