package io.calminer.faces.risk;

import io.calminer.application.RequestRule;
import io.calminer.domain.document.DocumentRule;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problems;
import io.calminer.domain.document.Suggestion;
import io.calminer.domain.risk.SettingsFields;
import io.calminer.domain.risk.SettingsRule;
import io.calminer.domain.simulation.Precision;
import io.calminer.domain.simulation.Settings;
import io.calminer.domain.simulation.draw.Sampling;
import io.calminer.faces.frame.JsonFields;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decodes the run bar: iterations, seed, sampling, and how precise the mean net present value shall be, in per cent. */
final class RunFields {

    /** Whole numbers up to this are the same in every program that reads them. */
    private static final BigDecimal LARGEST_SEED = BigDecimal.valueOf(1L << 53);

    private final JsonValue.JsonObject sent;
    private final Problems problems;

    private RunFields(JsonValue.JsonObject sent, Problems problems) {
        this.sent = sent;
        this.problems = problems;
    }

    /** The settings; empty when anything is wrong, which goes to the problems. */
    static Optional<Settings> read(JsonValue.JsonObject sent, Problems problems) {
        return new RunFields(sent, problems).settings();
    }

    private Optional<Settings> settings() {
        BigDecimal iterations = whole(text("iterations"));
        if (iterations == null
                || iterations.signum() <= 0
                || iterations.compareTo(BigDecimal.valueOf(mostIterations())) > 0) {
            problems.add(RequestRule.ITERATIONS_RANGE, at("iterations"), mostIterations(), text("iterations"));
        }
        BigDecimal seed = whole(text("seed"));
        if (seed == null || seed.abs().compareTo(LARGEST_SEED) > 0) {
            problems.add(RequestRule.SEED_FORM, at("seed"), text("seed"));
        }
        Sampling sampling = sampling();
        BigDecimal share = precision();
        int parts = sampling.isRandomized() ? Settings.USUAL_RANDOMIZATIONS : 1;
        if (problems.isEmpty() && iterations != null) {
            SettingsFields.check(iterations.longValueExact(), sampling, parts, problems, at("iterations"));
        }
        if (!problems.isEmpty() || iterations == null || seed == null) {
            return Optional.empty();
        }
        Settings settings = Settings.iterations(iterations.longValueExact())
                .seed(seed.longValueExact())
                .sampling(sampling, parts);
        long least = Math.min(settings.iterations(), Precision.USUAL_MINIMUM);
        return Optional.of(
                share == null
                        ? settings
                        : settings.until(Precision.parse("npv=" + share.toPlainString() + "%", least)));
    }

    private Sampling sampling() {
        Map<String, Sampling> known = Sampling.byText();
        String name = text("sampling").isEmpty() ? Sampling.PLAIN.text() : text("sampling");
        Sampling sampling = known.get(name);
        if (sampling == null) {
            String near = Suggestion.nearest(name, known.keySet());
            String names = String.join(", ", known.keySet());
            problems.add(DocumentRule.UNKNOWN_CHOICE, at("sampling"), name, names, near);
            return Sampling.PLAIN;
        }
        return sampling;
    }

    /** Per cent of the mean; null where none is asked for or what is asked for is wrong. */
    private @Nullable BigDecimal precision() {
        String text = text("precision");
        BigDecimal share = text.isEmpty() ? null : number(text);
        if (!text.isEmpty() && (share == null || share.signum() <= 0)) {
            problems.add(SettingsRule.PRECISION_TEXT, at("precision"), text);
            return null;
        }
        return share;
    }

    private String text(String field) {
        return JsonFields.text(sent, field);
    }

    private static Pointer at(String field) {
        return Pointer.ROOT.child(field);
    }

    /** The most iterations of a run on this server. */
    private static int mostIterations() {
        return Integer.getInteger("calminer.simulation.iterations", Math.toIntExact(Settings.MOST_ITERATIONS));
    }

    private static @Nullable BigDecimal number(String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            return Math.abs((long) number.scale()) < 100 ? number : null;
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    /** The whole number that a text in plain notation is; null where it is none. */
    private static @Nullable BigDecimal whole(String text) {
        BigDecimal number = number(text);
        return number != null && number.stripTrailingZeros().scale() <= 0 ? number : null;
    }
}
