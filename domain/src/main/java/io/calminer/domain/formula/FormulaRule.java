package io.calminer.domain.formula;

import io.calminer.domain.document.Rule;
import org.jspecify.annotations.Nullable;

/** What the text of a formula must obey; {@code position} counts its characters from 1. */
public enum FormulaRule implements Rule {
    FORMULA_EMPTY("The formula is empty.", "Maybe 0 is meant."),
    FORMULA_TOO_LONG(
            "A formula has at most {limit} characters: this one has {count}.",
            "Maybe parts of it can be lines of their own."),
    FORMULA_TOO_DEEP(
            "The formula nests deeper than {limit} levels at character {position}.",
            "Maybe parts of it can be lines of their own."),
    FORMULA_ENDS_EARLY("The formula ends where {wanted} is expected.", null),
    FORMULA_UNEXPECTED("At character {position}, {wanted} is expected: found '{found}'.", null),
    FORMULA_CHARACTER("'{character}' at character {position} has no meaning in a formula.", "Maybe {instead}."),
    FORMULA_NUMBER("'{text}' at character {position} is not a number.", "Maybe {instead}."),
    FORMULA_NAME("'{name}' at character {position} cannot be a name: names are lower case.", "Maybe '{suggestion}'."),
    FORMULA_RESERVED(
            "'{word}' at character {position} is a word of the language and cannot be a name.", "Maybe {instead}."),
    UNKNOWN_FUNCTION("There is no function '{name}' (character {position}).", "Maybe '{suggestion}'."),
    ARGUMENT_COUNT("'{function}' takes {expected}: {actual} given.", "Maybe {example} is meant."),
    CHAINED_COMPARISON("Comparisons cannot be chained (character {position}).", "Maybe {first} and {second} is meant."),
    LOOKUP_ORDER("The keys of '{function}' must ascend: {key} follows {previous}.", null),
    LOOKUP_KEY("A key of '{function}' must be {wanted}: found '{found}'.", "Maybe {suggestion}."),
    UNIT_BRACKET(
            "A unit stands in brackets after a number or a closing parenthesis (character {position}).",
            "Maybe ({found}) [unit] or in({found}, [unit]) is meant.");

    private final String text;
    private final @Nullable String hint;

    FormulaRule(String text, @Nullable String hint) {
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
