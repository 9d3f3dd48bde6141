package io.calminer.faces.equipment;

import io.calminer.application.equipment.FleetReliability;
import io.calminer.application.equipment.ReliabilityReport;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.maintenance.LogFit;
import io.calminer.domain.reliability.AgeReplacement;
import io.calminer.domain.reliability.Bounds;
import io.calminer.domain.reliability.Laplace;
import io.calminer.domain.reliability.Objection;
import io.calminer.domain.reliability.WeibullBounds;
import io.calminer.domain.reliability.WeibullFit;
import io.calminer.faces.frame.Reader;
import io.calminer.faces.frame.Refusals;
import io.calminer.faces.language.Texts;
import io.calminer.faces.quantity.StrictNumber;
import io.calminer.faces.reliability.CumulativeChart;
import io.calminer.faces.reliability.ReplacementChart;
import io.calminer.faces.reliability.WeibullPaper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A fleet of a plan with what the log of its machines says, in words and charts.
 *
 * @param sentences what the log says, the most important first
 * @param adopted where the plan's figures come from
 * @param paper the failures on Weibull paper; empty without a law of lives
 * @param cumulative how many failures a machine has had by its meter; empty when nothing failed
 * @param replacement cost against the age of a change; empty without wear or costs
 */
public record FleetRow(
        String key,
        List<String> components,
        String component,
        List<String> sentences,
        String adopted,
        boolean movedOn,
        boolean adoptable,
        String paper,
        String cumulative,
        String replacement) {

    private static final double LEVEL = Bounds.USUAL_LEVEL;

    static FleetRow of(FleetReliability fleet, String currency, Reader reader) {
        ReliabilityReport report = fleet.report();
        LogFit fit = report.fit();
        WeibullFit weibull = fit.weibull();
        AgeReplacement part = report.replacement();
        Texts texts = reader.texts();
        boolean wears = part != null && part.objection().isEmpty();
        return new FleetRow(
                fleet.fleet(),
                report.components(),
                report.component(),
                sentences(fleet, currency, reader),
                adopted(fleet, texts),
                fleet.movedOn(),
                weibull != null && fleet.objection().isEmpty(),
                weibull == null ? "" : WeibullPaper.of(weibull, LEVEL, "h", texts, reader.marks()),
                CumulativeChart.of(fit.histories(), fit.power(), LEVEL, "h", texts, reader.marks()),
                part == null || !wears ? "" : ReplacementChart.of(part, "h", texts, reader.marks()));
    }

    private static String adopted(FleetReliability fleet, Texts texts) {
        return fleet.adopted().isEmpty()
                ? texts.get("fit.not_adopted")
                : texts.get(fleet.movedOn() ? "fit.moved_on" : "fit.adopted", fleet.adoptedOn());
    }

    private static List<String> sentences(FleetReliability fleet, String currency, Reader reader) {
        ReliabilityReport report = fleet.report();
        LogFit fit = report.fit();
        Texts texts = reader.texts();
        List<String> sentences = new ArrayList<>();
        sentences.add(texts.get(
                "fit.log", report.units().size(), fit.lives().failures(), report.date() == null ? "–" : report.date()));
        Laplace trend = fit.trend();
        if (trend != null) {
            sentences.add(texts.get(
                    "fit.trend." + trend.trend().name().toLowerCase(Locale.ROOT), number(trend.u(), 2, reader)));
        }
        WeibullFit weibull = fit.weibull();
        if (weibull != null) {
            WeibullBounds bounds = weibull.bounds(LEVEL);
            sentences.add(texts.get(
                    "fit.weibull",
                    number(weibull.shape(), 2, reader),
                    number(bounds.shape().lower(), 2, reader),
                    number(bounds.shape().upper(), 2, reader),
                    number(weibull.scale(), 0, reader)));
        }
        Objection objection = fit.objection();
        if (objection != null) {
            sentences.add(Refusals.words(objection.problem(Pointer.ROOT), texts));
        }
        if (report.elsewhere() > 0 && weibull != null) {
            fleet.objection().ifPresent(problem -> sentences.add(Refusals.words(problem, texts)));
        }
        sentences.addAll(consequences(report, currency, reader));
        return sentences;
    }

    /** How often machines stand still, and whether renewing them by plan pays. */
    private static List<String> consequences(ReliabilityReport report, String currency, Reader reader) {
        LogFit fit = report.fit();
        Texts texts = reader.texts();
        List<String> sentences = new ArrayList<>();
        if (fit.meanTimeBetweenFailures() > 0) {
            sentences.add(texts.get(
                    "fit.mtbf",
                    number(fit.meanTimeBetweenFailures(), 0, reader),
                    number(fit.lives().meanRepair(), 1, reader),
                    number(100 * fit.availability(), 1, reader)));
        }
        AgeReplacement part = report.replacement();
        if (part != null) {
            sentences.add(texts.get(
                    "fit.costs", number(part.preventive(), 0, reader), number(part.corrective(), 0, reader), currency));
            sentences.add(
                    part.objection().isEmpty() && part.optimumAge().isPresent()
                            ? texts.get(
                                    "fit.replace",
                                    number(part.optimumAge().getAsDouble(), 0, reader),
                                    number(part.leastCostRate(), 2, reader),
                                    currency)
                            : texts.get("fit.run_to_failure"));
        }
        return sentences;
    }

    private static String number(double value, int decimals, Reader reader) {
        return Double.isFinite(value) ? StrictNumber.format(value, decimals, reader.marks()) : "–";
    }
}
