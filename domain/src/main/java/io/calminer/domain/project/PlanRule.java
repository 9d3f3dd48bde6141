package io.calminer.domain.project;

import io.calminer.domain.document.Rule;
import org.jspecify.annotations.Nullable;

/** What a plan document must obey beyond its shape, its names and its units. */
public enum PlanRule implements Rule {
    PLAN_NOT_OBJECT("A plan is a JSON object: this is {actual}.", "Maybe the outer braces are missing."),
    PLAN_FORMAT("The format must be '{expected}': it is '{actual}'.", "Maybe the file was written by another version."),
    PLAN_TOO_LARGE(
            "A plan may have at most {limit} {things}: it has {actual}.",
            "Maybe several items can be one series over the periods."),
    CURRENCY_FORM("The currency must be a code of three capital letters: it is '{value}'.", "Maybe 'USD'."),
    MONEY_UNIT("Amounts are in {currency}, or in k, M or B of it: not in '{value}'.", "Maybe 'M{currency}'."),
    UNIT_FORM("'{value}' cannot be a unit of the plan: {reason}", null),
    DISCOUNT_RATE("The discount rate must be above -100 % and finite: it is {value}.", "Maybe 8% or 0.08 is meant."),
    VALUATION_AFTER_END(
            "The valuation date {date} lies on or after the end of the plan, {end}.",
            "Maybe the calendar needs more periods."),
    SOLVE_VARY(
            "A solve has one value for the life ('once') or one for each period ('period'): '{name}' varies '{value}'.",
            "Maybe 'period'."),
    FRACTION_OF_DAYS(
            "A first fraction has no meaning where days are counted exactly.",
            "Maybe day_exact should be left out, or the fraction."),
    UNKNOWN_WATCH("'{name}' is neither a metric nor a line of the plan.", "Maybe '{suggestion}'."),
    UNKNOWN_DISTRIBUTION("There is no distribution '{type}'.", "Maybe '{suggestion}'."),
    DISTRIBUTION_PARAMETER("{message}", null),
    NOT_UNCERTAIN(
            "'{name}' says how it varies, but has no distribution.", "Maybe the field 'vary' should be left out."),
    VARY_PHASES(
            "'{name}' takes a new value with each phase: 'phases' lists the fiscal years in which phases after the first begin, in rising order.",
            "Maybe [2030, 2035]."),
    AUTOCORRELATION_ONCE(
            "'{name}' is drawn once, so that no value of it follows another.", "Maybe 'vary' should be 'yearly'."),
    AUTOCORRELATION_RANGE(
            "An autocorrelation lies within (-1, 1): that of '{name}' is {value}.",
            "Maybe it is a percentage: write {share}."),
    DRAW_KEY_FORM(
            "A draw key is 16 hexadecimal digits: it is '{value}'.",
            "Maybe it should be left out: it is then made from the name."),
    DRAW_KEY_TWICE(
            "The draw key {value} belongs to '{first}' already, so '{second}' would draw the same numbers.",
            "Maybe the item was copied: leave its draw key out."),
    CORRELATION_MEMBERS("A correlation needs at least two members: it has {count}.", null),
    CORRELATION_MEMBER(
            "'{name}' cannot be correlated: it is not an uncertain parameter or a process.", "Maybe '{suggestion}'."),
    CORRELATION_TWICE("'{name}' is a member of the correlations '{first}' and '{second}': one is allowed.", null),
    CORRELATION_DRAWS(
            "'{name}' draws {actual} values, but '{first}' draws {expected}: members of a correlation draw equally many.",
            "Maybe both should vary alike."),
    CORRELATION_BLOCKS(
            "'{name}' draws its history in blocks, whose order says nothing about their size: it cannot be correlated.",
            "Maybe a block of 1 is enough."),
    MATRIX_SHAPE("The matrix must have {count} rows of {count} numbers, one for each member.", null),
    MATRIX_DIAGONAL("The diagonal of a correlation matrix is 1: entry ({row}, {column}) is {value}.", null),
    MATRIX_RANGE(
            "A correlation lies within [-1, 1]: entry ({row}, {column}) is {value}.",
            "Maybe it is a percentage: write {share}."),
    MATRIX_SYMMETRY("The matrix must be symmetric: entry ({row}, {column}) is {value}, its mirror is {mirror}.", null),
    MATRIX_NOT_POSITIVE_SEMIDEFINITE(
            "No set of numbers can have these correlations: the smallest eigenvalue is {eigenvalue}, and must not be negative.",
            "Maybe one of the correlations is too strong to go with the others."),
    UNKNOWN_PROCESS("There is no process '{type}'.", "Maybe '{suggestion}'."),
    PROCESS_PARAMETER(
            "'{field}' of a process is a number, a formula over certain values, or the name of a parameter that varies once: it is '{value}'.",
            null),
    PROCESS_UNIT("'{name}' is declared {actual}, but the process {expected}.", "Maybe the units should be the same."),
    PROCESS_RANGE("'{field}' must be {rule}: it is {value}.", null),
    PROCESS_HISTORY("The history of '{name}' needs 2 to {most} observations: it has {count}.", null),
    PROCESS_INTERVAL(
            "Observations of '{name}' are a {interval} apart, so that a period of {months} months is no whole number of them.",
            "Maybe the history has another interval, or the calendar should have longer periods."),
    PROCESS_BLOCK("A block of '{name}' has 1 to {most} observations: it has {value}.", null),
    PROCESS_SHARE(
            "A negative share has a meaning over whole years only: '{name}' has periods of other lengths.",
            "Maybe use an Ornstein-Uhlenbeck process."),
    EVENT_WINDOW("No period begins in the fiscal years {from} to {to}, in which '{name}' may happen.", null);

    private final String text;
    private final @Nullable String hint;

    PlanRule(String text, @Nullable String hint) {
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
