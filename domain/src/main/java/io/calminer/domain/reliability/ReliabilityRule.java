package io.calminer.domain.reliability;

import io.calminer.domain.document.Rule;
import org.jspecify.annotations.Nullable;

/** What failures must be like for a statistic of them, and when no age of replacement is the best. */
public enum ReliabilityRule implements Rule {
    FEW_FAILURES(
            "A Weibull law needs at least {least} failures: there are {failures} failures and {suspensions} suspensions.",
            "Maybe take several units together."),
    NO_SPREAD(
            "All failures are at the age {age} and nothing outlived it: the steeper a law, the likelier they are, without"
                    + " end.",
            "Maybe these ages are planned replacements, which are suspensions."),
    SAME_AGE(
            "Two failures of a unit are at the same age, {age}: a life of 0 fits no law.",
            "Maybe they are one failure."),
    NO_FAILURE_BEFORE_END("A trend needs a failure before the end of the observation: there is none.", null),
    FEW_FOR_GROWTH("A power law needs at least {least} failures: there are {failures}.", null),
    ALL_AT_END(
            "All failures are at the end of the observation: the steeper a law, the likelier they are, without end.",
            "Maybe the observation went on."),
    ONE_TIME("All failures are at the same time: no line passes through one point.", null),
    SEVERAL_UNITS("Least squares take one unit: there are {units}.", "Maybe use maximum likelihood for several."),
    FEW_FOR_UNBIASED(
            "An exponent without bias needs {least} failures before the end of the observation: there are {failures}.",
            null),
    NO_TIMES("An availability needs a time of operation and a time of repair at least.", null),
    NO_OPERATION("All times of operation are 0: there is no time between failures.", null),
    NO_WEAR(
            "Run to failure: with a shape of {shape} the part does not wear, and a new one fails as soon as an old one.",
            null),
    CHEAP_FAILURE(
            "Run to failure: a planned change costs {preventive}, a failure {corrective}, which is no more.",
            "Maybe the two costs are exchanged."),
    SLIGHT_WEAR("Run to failure: the wear is so slight that the best age lies beyond every life.", null);

    private final String text;
    private final @Nullable String hint;

    ReliabilityRule(String text, @Nullable String hint) {
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
