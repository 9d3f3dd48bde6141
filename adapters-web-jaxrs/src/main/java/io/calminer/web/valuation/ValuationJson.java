package io.calminer.web.valuation;

import io.calminer.application.valuation.Valued;
import io.calminer.domain.calendar.Discounting;
import io.calminer.domain.calendar.View;
import io.calminer.domain.model.Aggregate;
import io.calminer.domain.model.Line;
import io.calminer.domain.model.Model;
import io.calminer.domain.project.CorrelationGroup;
import io.calminer.domain.project.Scenario;
import io.calminer.domain.valuation.Appraisal;
import io.calminer.domain.valuation.Figure;
import io.calminer.domain.valuation.Returns;
import io.calminer.domain.valuation.Valuation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The value of a plan in answers: metrics, lines by period, notes on the conventions.
 *
 * @param plan the name that the document states
 * @param hash the input hash of the document
 * @param metrics a number, or an object with status and reason where the number alone would mislead
 * @param rates the net present value at several rates, before and after taxes, nominal and real
 * @param state what the state takes
 * @param cover the worst cover ratio of each kind and its period; empty without facilities
 * @param equity the metrics of the cash flow of the owners; null for a plan without debt
 * @param returns all internal rates, and paybacks that last or count from the start of production
 * @param periods the labels of the periods, quarters or years, for the values of each line
 */
record ValuationJson(
        String plan,
        String currency,
        String hash,
        Map<String, Object> metrics,
        List<Appraisal.AtRate> rates,
        Appraisal.State state,
        Map<String, Appraisal.Least> cover,
        @Nullable Map<String, Object> equity,
        Returns returns,
        List<String> periods,
        Map<String, LineJson> lines,
        List<String> notes) {

    private static final String IGNORED = "inflation.ignored";

    /** A line with its values by period. */
    record LineJson(String unit, List<Double> values) {}

    /** The value, with those lines whose names fit and those periods from a label on. */
    static ValuationJson of(Valued valued, @Nullable String lines, @Nullable String from, View view) {
        Valuation valuation = valued.valuation();
        Scenario scenario = valuation.scenario();
        Aggregate seen = Aggregate.of(scenario.model(), view);
        Appraisal appraisal = Appraisal.of(valuation);
        List<String> labels = seen.stretches().stream().map(View.Stretch::label).toList();
        int first = Math.max(0, from == null ? 0 : labels.indexOf(from));
        return new ValuationJson(
                scenario.name(),
                scenario.currency(),
                valued.hash(),
                metrics(valuation),
                appraisal.atRates(),
                appraisal.state(),
                appraisal.cover(),
                appraisal.owners().map(ValuationJson::metrics).orElse(null),
                Returns.of(valuation),
                labels.subList(first, labels.size()),
                lines(scenario.model(), seen, names(lines), first),
                notes(scenario));
    }

    private static List<String> notes(Scenario scenario) {
        List<String> notes = new ArrayList<>(List.of(basis(scenario)));
        money(scenario.model(), notes);
        scenario.correlations().stream()
                .map(CorrelationGroup::repairs)
                .filter(repairs -> !repairs.isEmpty())
                .forEach(notes::add);
        return notes;
    }

    /** All metrics by name. */
    static Map<String, Object> metrics(Valuation valuation) {
        return metrics(valuation.figures());
    }

    private static Map<String, Object> metrics(List<Figure> figures) {
        Map<String, Object> metrics = new LinkedHashMap<>();
        figures.forEach(figure -> metrics.put(figure.name(), metric(figure)));
        return metrics;
    }

    private static Map<String, LineJson> lines(Model model, Aggregate seen, Predicate<String> names, int first) {
        Map<String, LineJson> lines = new LinkedHashMap<>();
        for (Line line : model.lines()) {
            if (names.test(line.key())) {
                double[] values = seen.values(line.key());
                lines.put(
                        line.key(),
                        new LineJson(
                                line.unit().toString(),
                                Arrays.stream(values, first, values.length)
                                        .boxed()
                                        .toList()));
            }
        }
        return lines;
    }

    private static Object metric(Figure figure) {
        String status = figure.status();
        String reason = figure.reason();
        boolean years = figure.unit().equals("a");
        if (status == null && reason == null) {
            return figure.value();
        }
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        if (status != null) {
            fields.put("status", status);
        }
        fields.put(years ? "time" : "value", figure.value());
        if (reason != null) {
            fields.put("reason", reason);
        }
        return fields;
    }

    /** Whether a name fits one of the patterns, such as {@code revenue.*}; all do when there is none. */
    private static Predicate<String> names(@Nullable String patterns) {
        if (patterns == null || patterns.isBlank()) {
            return name -> true;
        }
        Pattern pattern = Pattern.compile(Arrays.stream(patterns.split(",", -1))
                .map(each -> Pattern.quote(each.strip()).replace("*", "\\E.*\\Q"))
                .reduce((a, b) -> a + "|" + b)
                .orElse(""));
        return name -> pattern.matcher(name).matches();
    }

    /** In which money flows are, where a plan has inflation. */
    private static void money(Model model, List<String> notes) {
        if (!model.hasLine(IGNORED)) {
            return;
        }
        notes.add("Flows are in money of the day, real values in money of the valuation date.");
        if (model.value(IGNORED, 1) > 0) {
            notes.add("Inflation is ignored: losses, depreciation, debt and working capital keep their worth.");
        }
    }

    private static String basis(Scenario scenario) {
        Discounting discounting = scenario.valuation().discounting();
        return "Project (100 %), in " + scenario.currency() + ", discounted at "
                + String.format(Locale.ROOT, "%.2f", discounting.rate() * 100) + " % per year to "
                + discounting.valuationDate() + ", " + discounting.basis() + ".";
    }
}
