package io.calminer.application;

import io.calminer.domain.document.Rule;
import org.jspecify.annotations.Nullable;

/** What the values of a request must obey. */
public enum RequestRule implements Rule {
    LIMIT_RANGE("The limit must be within [1, {most}]: was {value}.", null),
    CURSOR_FORM("'{value}' is no cursor of this list.", "Maybe take the one that the part before gave."),
    UNKNOWN_SORT("The list cannot be sorted by '{field}'.", "Maybe '{suggestion}'."),
    UNKNOWN_FILTER("The list cannot be filtered by '{field}'.", "Maybe '{suggestion}'."),
    TEXT_LENGTH("The text must have {low} to {high} characters: it has {length}.", null),
    EMAIL_FORM("'{value}' is not an e-mail address.", "Maybe name@example.org is meant."),
    USERNAME_FORM(
            "'{value}' cannot be a user name: letters, digits and . _ - @ + are allowed.", "Maybe '{suggestion}'."),
    UNKNOWN_ROLE("There is no role '{value}'.", "Maybe '{suggestion}'."),
    NO_ROLE("A user needs at least one role.", "Maybe 'viewer'."),
    LAST_ADMIN("This is the last active administrator.", "Maybe make another user an administrator first."),
    PASSWORD_LENGTH("A password has {low} to {high} characters: this one has {length}.", null),
    PASSWORD_COMMON("This password stands in lists of common passwords.", "Maybe use several unrelated words."),
    PASSWORD_IS_NAME("The password must not be the user's name or e-mail address.", null),
    PASSWORD_SAME("The new password must differ from the current one.", null),
    PASSWORD_WRONG("The current password is wrong.", null),
    EXPIRY_RANGE("The expiry must lie within the next {days} days: was {value}.", null),
    SCOPE_TOO_WIDE("The scope '{scope}' exceeds the roles of its owner.", "Maybe '{suggestion}'."),
    CURRENCY_CODE("'{value}' is no currency code: three capital letters.", "Maybe '{suggestion}'."),
    DEFAULT_CURRENCY("The default currency {code} must stay active.", null),
    UNKNOWN_CURRENCY("There is no active currency '{code}'.", "Maybe '{suggestion}'."),
    UNIT_SYMBOL("'{value}' cannot be the symbol of a unit: letters, digits and _ % / ^ . - are allowed.", null),
    UNKNOWN_SETTING("There is no setting '{key}'.", "Maybe '{suggestion}'."),
    SETTING_VALUE("The value '{value}' does not fit the setting '{key}': {rule}.", null),
    PATCH_NOT_OBJECT("A merge patch is a JSON object: this is {actual}.", null),
    KEY_MISMATCH("The key in the body, '{body}', is not the one in the address, '{address}'.", null),
    CHILD_BREAKS(
            "The change would make the child scenario '{child}' invalid: {problem}",
            "Maybe pin the child to a version first."),
    UNKNOWN_METRIC("'{name}' is neither a metric nor a line of the plan.", "Maybe '{suggestion}'."),
    UNKNOWN_PERIOD("The plan has no period '{period}': its periods run from {first} to {last}.", null),
    DEPTH_RANGE("The depth must be within [0, {most}]: was {value}.", null),
    UNKNOWN_DRIVER("The plan has no input '{name}' that can be moved.", "Maybe '{suggestion}'."),
    NOT_A_METRIC("'{name}' is no metric of a plan.", "Maybe '{suggestion}'."),
    NUMBER_FORM("'{value}' is not a number.", "Maybe 0.1 is meant, with a point."),
    SHARE_RANGE("A share must be within [-1, 10]: was {value}.", null),
    SHARES_COUNT("There must be 1 to {most} shares: there are {count}.", null),
    TWO_DRIVERS("A two-way table takes two different inputs: found '{value}'.", null),
    RANGE_ORDER("The low end {low} must be below the high end {high}.", "Maybe they are exchanged."),
    RESULTS_EMPTY("There are no results to sum up.", null),
    RESULTS_SHAPE("Each result must be a number or an object of numbers by metric.", null),
    RESULT_NOT_FINITE("Every result must be a finite number.", null),
    COMPARED_SCENARIOS("A comparison takes {low} to {high} different scenarios: there are {count}.", null),
    STUDY_INFERRED(
            "The economics of a {stage} study may not rest on inferred material: the phases {phases} are inferred.",
            "Maybe {other} is meant."),
    SCENARIO_PROJECT_MISMATCH(
            "Compared scenarios belong to one project: '{name}' is not in that of '{first}'.",
            "Maybe copy the plan of one into a scenario of the other project."),
    SCENARIO_STATUS_INVALID("An archived scenario is not compared: '{name}' is archived.", "Maybe restore it first."),
    SCENARIO_CURRENCY_MISMATCH(
            "Compared scenarios are in one currency: '{name}' is in {currency}, '{first}' in {other}.",
            "Maybe state both in {other}."),
    SCENARIO_TIMELINE_DISJOINT(
            "Compared scenarios have time in common: '{name}' runs from {start} to {end}, '{first}' from {other_start} to {other_end}.",
            "Maybe move the start of one of them."),
    SCENARIO_RESOURCE_MISMATCH(
            "Compared scenarios are mined for the same: '{name}' for {resource}, '{first}' for {other}.",
            "Maybe the first product of one of them is another one."),
    NO_CHANGE("'{change}' is no change between the first two.", "Maybe '{suggestion}'."),
    WEIGHTS_LENGTH("Each value needs one weight: there are {values} values and {weights} weights.", null),
    WEIGHTS_SUM("The weights must sum to a finite number above 0: they sum to {sum}.", null),
    FIT_VALUES(
            "A distribution is fitted to at least {fewest} values that are not all equal: there are {count}, {different} of them different.",
            null),
    FIT_CANDIDATE("'{value}' is no distribution that is fitted: {choices} are.", "Maybe '{suggestion}'."),
    MATRIX_SIZE("A matrix of more than {most} members takes too long to repair: it has {count}.", null),
    SAMPLES_SHAPE("Every row of samples must have {count} numbers, one for each column of the target.", null),
    SAMPLES_FEW(
            "Samples that are to be ordered need more rows than columns: there are {rows} rows of {columns}.", null),
    SAMPLES_TIED(
            "The order of one column follows from the others, so that they cannot be correlated anew: the smallest eigenvalue of their scores is {eigenvalue}.",
            "Maybe a column is constant or stands twice."),
    ITERATIONS_RANGE("The number of iterations must be within [1, {most}]: was {value}.", null),
    ITERATION_RANGE("The run has the iterations 0 to {last}: was {value}.", null),
    ROWS_RANGE("The number of rows must be within [1, {most}]: was {value}.", null),
    RUN_THRESHOLDS("At most {most} thresholds and tail levels can be asked for: there are {count}.", null),
    RUN_METRIC("The plan does not watch '{name}': a run of it follows {known}.", "Maybe '{suggestion}'."),
    RUN_PERCENTILES("At most {most} percentiles can be asked for: there are {count}.", null),
    RUN_SAMPLES_MANY(
            "A run that keeps its samples has at most {most} iterations: was {value}.",
            "Maybe read them without keeping them: they are computed again."),
    RUN_SAMPLES(
            "A plan that is not stored has no run whose samples could be read later.",
            "Maybe simulate a stored scenario."),
    SEED_FORM("The seed must be a whole number: was '{value}'.", null),
    RENAME_COLLECTION(
            "An item keeps its collection when it is renamed: '{name}' does not begin with '{collection}'.", null),
    UNKNOWN_CELL("The plan has no cell '{row}' in '{column}' that can be entered.", null),
    REQUEST_KEY_LENGTH("An Idempotency-Key has 1 to {most} characters: this one has {length}.", null),
    REQUEST_KEY_TAKEN(
            "The Idempotency-Key '{key}' belongs to another request of yours.",
            "Maybe make a new key for each request."),
    FIGURE_FORM("The entry for '{row}' is no number and no formula: {reason}", null);

    private final String text;
    private final @Nullable String hint;

    RequestRule(String text, @Nullable String hint) {
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
