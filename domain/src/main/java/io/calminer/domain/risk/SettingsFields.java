package io.calminer.domain.risk;

import io.calminer.domain.document.DocumentRule;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problems;
import io.calminer.domain.document.Suggestion;
import io.calminer.domain.simulation.Precision;
import io.calminer.domain.simulation.Settings;
import io.calminer.domain.simulation.draw.Sampling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decodes how a run shall draw and when it may end: {@code sampling}, {@code randomizations} and {@code precision}. */
public final class SettingsFields {

    private static final int MOST_TARGETS = 20;

    private final Fields fields;
    private final Problems problems;

    private SettingsFields(Fields fields) {
        this.fields = fields;
        this.problems = fields.problems();
    }

    /**
     * The settings of a request; plain ones where anything is wrong, which goes to the problems of the fields.
     *
     * @param iterations how many; where nobody asks for them, the nearest number is taken that the sampling can have
     * @param asked whether somebody asks for so many
     * @param metrics whose means a precision that is a single number is of
     */
    public static Settings read(Fields fields, long iterations, boolean asked, long seed, List<String> metrics) {
        return new SettingsFields(fields).settings(iterations, asked, seed, metrics);
    }

    private Settings settings(long iterations, boolean asked, long seed, List<String> metrics) {
        int before = problems.size();
        Sampling sampling = fields.named("sampling", Sampling.byText(), Sampling.PLAIN);
        int usual = sampling.isRandomized() ? Settings.USUAL_RANDOMIZATIONS : 1;
        int randomizations = fields.integer("randomizations", 2, Settings.MOST_RANDOMIZATIONS, usual);
        if (fields.has("randomizations") && !sampling.isRandomized()) {
            problems.add(SettingsRule.NO_RANDOMIZATIONS, fields.pointer("randomizations"), sampling.text());
        }
        long fitting = asked ? iterations : Settings.nearest(iterations, sampling, randomizations);
        if (problems.size() == before) {
            check(fitting, sampling, randomizations, problems, fields.pointer("iterations"));
        }
        Optional<Precision> precision = precision(fitting, metrics);
        return problems.size() == before
                ? new Settings(fitting, seed, sampling, randomizations, precision)
                : Settings.iterations(iterations).seed(seed);
    }

    /** Tells when a sampling cannot have so many iterations. */
    public static void check(long iterations, Sampling sampling, int randomizations, Problems problems, Pointer at) {
        if (Settings.fits(iterations, sampling, randomizations)) {
            return;
        }
        long nearest = Settings.nearest(iterations, sampling, randomizations);
        switch (sampling) {
            case PLAIN -> throw new IllegalStateException("Plain sampling takes any number of iterations.");
            case ANTITHETIC -> problems.add(SettingsRule.ANTITHETIC_ITERATIONS, at, iterations, nearest);
            case LATIN_HYPERCUBE ->
                problems.add(SettingsRule.LATIN_ITERATIONS, at, iterations, randomizations, nearest);
            case SOBOL -> problems.add(SettingsRule.SOBOL_ITERATIONS, at, randomizations, iterations, nearest);
        }
    }

    /**
     * Tells which targets are of metrics that a run does not follow.
     *
     * @param known the metrics that it follows
     */
    public static void check(Settings settings, Collection<String> known, Problems problems, Pointer at) {
        List<Precision.Target> targets =
                settings.precision().map(Precision::targets).orElse(List.of());
        for (int i = 0; i < targets.size(); i++) {
            String metric = targets.get(i).metric();
            if (!known.contains(metric)) {
                problems.add(
                        SettingsRule.PRECISION_METRIC,
                        at.child("targets").child(i).child("metric"),
                        metric,
                        String.join(", ", known),
                        Suggestion.nearest(metric, known));
            }
        }
    }

    private Optional<Precision> precision(long iterations, List<String> metrics) {
        JsonValue value = fields.raw("precision");
        long usual = Math.min(iterations, Precision.USUAL_MINIMUM);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof JsonValue.JsonObject) {
            return targets(Fields.of(value, fields.pointer("precision"), problems), iterations, usual);
        }
        if (value instanceof JsonValue.JsonNumber number && number.value() > 0) {
            List<Precision.Target> targets = metrics.stream()
                    .map(metric -> new Precision.Target(metric, null, number.value(), true))
                    .toList();
            return targets.isEmpty() ? Optional.empty() : Optional.of(new Precision(targets, usual));
        }
        String actual = value instanceof JsonValue.JsonNumber number ? number.text() : value.typeName();
        problems.add(SettingsRule.PRECISION_FORM, fields.pointer("precision"), actual);
        return Optional.empty();
    }

    private Optional<Precision> targets(Fields object, long iterations, long usual) {
        long minimum = object.whole("minimum_iterations", 1, iterations, usual);
        List<JsonValue> items = object.array("targets");
        object.noOthers();
        if (object.has("targets") && (items.isEmpty() || items.size() > MOST_TARGETS)) {
            problems.add(SettingsRule.PRECISION_TARGETS, object.pointer("targets"), MOST_TARGETS, items.size());
            return Optional.empty();
        }
        List<Precision.Target> targets = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Pointer at = object.pointer("targets").child(i);
            target(Fields.of(items.get(i), at, problems)).ifPresent(targets::add);
        }
        return targets.isEmpty() ? Optional.empty() : Optional.of(new Precision(targets, minimum));
    }

    private Optional<Precision.Target> target(Fields item) {
        int before = problems.size();
        String metric = item.text("metric");
        @Nullable Double percent = item.has("percentile") ? item.number("percentile") : null;
        double absolute = item.number("half_width", Double.NaN);
        double relative = item.number("relative_half_width", Double.NaN);
        item.noOthers();
        boolean isRelative = item.has("relative_half_width");
        double width = isRelative ? relative : absolute;
        if (percent != null && (percent < 0 || percent > 100)) {
            problems.add(DocumentRule.OUT_OF_RANGE, item.pointer("percentile"), 0, 100, percent);
        }
        if (isRelative == item.has("half_width") || width <= 0) {
            problems.add(SettingsRule.PRECISION_WIDTH, item.pointer());
        }
        // a NaN is of a wrong type, which is told already
        if (problems.size() > before || !(width > 0)) {
            return Optional.empty();
        }
        return Optional.of(new Precision.Target(metric, percent, width, isRelative));
    }
}
