package io.calminer.domain.model;

import io.calminer.domain.document.Rule;
import org.jspecify.annotations.Nullable;

/** What names, units and links of a model must obey. */
public enum ModelRule implements Rule {
    UNKNOWN_NAME(
            "The formula reads '{name}', which is neither a parameter, a process nor a line.", "Maybe '{suggestion}'."),
    DUPLICATE_NAME(
            "The name '{name}' is used twice: parameters, processes, solves and lines share one name space.",
            "Maybe one of them is to be renamed."),
    MISSING_LINE("The plan must define the line '{name}'.", "Maybe it stands there under another name."),
    LOOP_SAME_PERIOD(
            "The lines {chain} need each other within the same period.",
            "Maybe one of them should read prev(…) of the next."),
    LOOP_BOTH_DIRECTIONS(
            "The lines {chain} depend on earlier and on later periods of each other.",
            "Maybe the sum over later periods should not include a line that depends on it."),
    UNIT_MISMATCH(
            "'{expression}' joins {left} and {right}: both must have the same dimension.",
            "Maybe one side lacks a unit, such as 0 [{unit}], or a factor."),
    UNIT_OF_LINE(
            "The formula gives {actual}, but '{name}' is declared {declared}.",
            "Maybe a factor is missing, or in(…) or [unit] should say what is meant."),
    UNIT_OF_VALUE(
            "'{expression}' is {actual}, but the value is needed {expected}.",
            "Maybe the unit should be left out: a number alone is read {expected}."),
    UNIT_NOT_PLAIN(
            "'{expression}' must be a plain number here: it has the unit {unit}.",
            "Maybe in({operand}, [{inner}]) is meant."),
    UNIT_GIVEN_TWICE(
            "'{expression}' already has the unit {unit}, so [{given}] cannot be given to it.",
            "Maybe in({operand}, [{inner}]) is meant."),
    UNIT_POWER(
            "'{expression}' raises {unit} to a power that is not a whole constant.",
            "Maybe the exponent should be written as a number."),
    UNIT_ROOT("The square root of {unit} has no unit.", "Maybe the operand should be squared first."),
    NOT_CONSTANT("A constant is needed here, but '{part}' may vary.", "Maybe the formula belongs into a line."),
    WHOLE_PERIODS(
            "The number of periods in '{expression}' must be a whole number from {low} to {high}: it is '{value}'.",
            "Maybe a constant such as 1 is meant."),
    LINE_NEEDED(
            "'{call}' reads one line by its name: found '{found}'.",
            "Maybe the expression should be a line of its own."),
    YEAR_FORM("A year in '{call}' must be written out, such as 2031: it is '{value}'.", "Maybe {suggestion}."),
    YEAR_OUTSIDE("'{call}' reads the year {year}, but the plan runs from {first} to {last}.", null),
    YEARS_ORDER("The years of '{call}' must ascend: {second} follows {first}.", null),
    NOW_OUTSIDE(
            "'{call}' has a meaning only inside the condition or the value of sum_where.",
            "Maybe the name alone is meant."),
    SUM_NESTED("'{call}' stands inside another sum_where.", "Maybe the inner sum should be a line of its own."),
    UNKNOWN_WEIGHT("The weight '{name}' of '{line}' is not a line.", "Maybe '{suggestion}'."),
    SOLVE_TOO_LARGE(
            "The solves of a plan may have at most {limit} values: they have {actual}.",
            "Maybe one value for the whole life is enough."),
    SOLVE_UNDEFINED(
            "'{name}' cannot be solved: its residual {residual} has no value at the start values.",
            "Maybe another start value keeps it from dividing by zero."),
    SOLVE_SINGULAR(
            "'{name}' cannot be solved: its residual {residual} does not tell which value is right, and is {value} {unit}.",
            "Maybe the residual should read '{name}'."),
    SOLVE_NOT_REACHED(
            "No value of '{name}' makes its residual {residual} vanish: {value} {unit} are left.",
            "Maybe the circle has no solution, or another start value leads to it."),
    NO_PERIOD_ZERO(
            "'{name}' has a value at_zero, but the calendar has no period 0.",
            "Maybe calendar.period_zero should be true."),
    UNDEFINED_CONSTANT(
            "'{expression}' has no value.", "Maybe a division by zero or the logarithm of a number below 0.");

    private final String text;
    private final @Nullable String hint;

    ModelRule(String text, @Nullable String hint) {
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
