package io.calminer.domain.risk;

import io.calminer.domain.document.Rule;
import org.jspecify.annotations.Nullable;

/** What the settings of a run must obey. */
public enum SettingsRule implements Rule {
    ANTITHETIC_ITERATIONS("Antithetic iterations come in pairs: {iterations} is odd.", "Maybe {suggestion}."),
    LATIN_ITERATIONS(
            "{iterations} iterations do not make {randomizations} Latin hypercubes of equal size.",
            "Maybe {suggestion} iterations."),
    SOBOL_ITERATIONS(
            "Sobol points come in powers of two for each of the {randomizations} randomisations: {iterations} iterations "
                    + "do not.",
            "Maybe {suggestion} iterations."),
    NO_RANDOMIZATIONS(
            "The sampling '{sampling}' has no randomisations.", "Maybe 'latin-hypercube' or 'sobol' is meant."),
    PRECISION_FORM(
            "A precision is a share of the mean above 0, or an object with targets: this is {actual}.",
            "Maybe 0.01 for the mean within 1 %."),
    PRECISION_TARGETS("A precision has 1 to {most} targets: there are {count}.", null),
    PRECISION_WIDTH(
            "A target has either a half_width or a relative_half_width, above 0.",
            "Maybe \"relative_half_width\": 0.01."),
    PRECISION_METRIC(
            "There is no metric '{name}' whose precision could be watched: there are {known}.",
            "Maybe '{suggestion}'."),
    PRECISION_TEXT(
            "'{value}' is no precision: a metric, perhaps a percentile, and a half-width above 0 are.",
            "Maybe npv=1% or npv:5=20.");

    private final String text;
    private final @Nullable String hint;

    SettingsRule(String text, @Nullable String hint) {
        this.text = text;
        this.hint = hint;
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public @Nullable String hint() {
        return hint;
    }
}
