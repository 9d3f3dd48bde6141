package io.calminer.application.reliability;

import io.calminer.domain.document.Rule;
import org.jspecify.annotations.Nullable;

/** What requests about failures and effectiveness must obey beside their bounds. */
public enum AssessmentRule implements Rule {
    SHARE_OF_LIVES(
            "A share of lives must be above 0 and below 1: it is {value}.",
            "Maybe a percentage was meant: write {share}."),
    CONFIDENCE_LEVEL(
            "A level of confidence must be above 0 and below 1: it is {value}.",
            "Maybe a percentage was meant: write {share}."),
    NEGATIVE_TIME("An age or a time must be 0 or more: it is {value}.", null),
    TIMES_OR_GAPS("Failures are given by 'times' or by 'gaps', by one of the two: here are {given}.", null),
    TIMES_ORDER(
            "Times count from the begin, in rising order: {value} stands after {before}.",
            "Maybe these are gaps between failures: name the field 'gaps'."),
    END_BEFORE_LAST(
            "The observation ends at {end}, before the last failure at {last}.",
            "Maybe leave it out where the last failure ended it."),
    GAPS_TOO_LONG("The gaps add up to more than a number can hold.", null),
    RUN_BEYOND_PLAN(
            "A machine cannot run longer than planned: it ran {run} of {planned} minutes.",
            "Maybe the two are exchanged."),
    GOOD_BEYOND_TOTAL(
            "No more pieces can be good than were made: {good} of {total} are.", "Maybe the two are exchanged.");

    private final String text;
    private final @Nullable String hint;

    AssessmentRule(String text, @Nullable String hint) {
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
