package io.calminer.domain.document;

import org.jspecify.annotations.Nullable;

/** What a document must obey before its content is looked at. */
public enum DocumentRule implements Rule {
    JSON_ENDS_EARLY("The text ends where {wanted} is expected.", "Maybe a bracket or a quote is missing."),
    JSON_UNEXPECTED("Here {wanted} is expected: found '{found}'.", "Maybe a comma or a quote is too many or missing."),
    JSON_NUMBER(
            "'{text}' is not a number of JSON.",
            "Maybe it has a leading zero, a comma or a unit: write formulas in quotes."),
    JSON_NUMBER_SIZE("The number {text} is too large.", null),
    JSON_CONTROL_CHARACTER(
            "A text may not contain the control character {code} as it is.", "Maybe \\n or \\t is meant."),
    JSON_ESCAPE("'{escape}' is no escape of JSON.", "Maybe the backslash should be written twice."),
    JSON_SURROGATE("The text has half of a surrogate pair.", "Maybe a \\u escape is missing."),
    JSON_NUL(
            "A text may not hold the character NUL, which nothing can store.",
            "Maybe a file that is no text was copied."),
    JSON_BYTE_ORDER_MARK("The text begins with a byte order mark.", "Maybe the editor can save it as plain UTF-8."),
    JSON_TEXT_AFTER_END(
            "There is text after the end of the document: '{found}'.", "Maybe a bracket was closed too early."),
    JSON_DUPLICATE_KEY(
            "The key '{key}' stands twice in one object; the first is in {place}.",
            "Maybe one of them is to be renamed."),
    JSON_TOO_DEEP("The document nests deeper than {limit} levels.", null),
    MISSING_FIELD("The field '{field}' is missing.", null),
    UNKNOWN_FIELD("There is no field '{field}' here.", "Maybe '{suggestion}'."),
    WRONG_TYPE("Here {expected} is expected: found {actual}.", null),
    NULL_VALUE("Null is never a value.", "Maybe the field should be left out."),
    EMPTY_TEXT("The text must not be empty.", null),
    UNKNOWN_CHOICE("'{value}' is none of {choices}.", "Maybe '{suggestion}'."),
    WRONG_DATE("'{value}' is not a date.", "Maybe year-month-day such as 2027-01-31 is meant."),
    NOT_WHOLE("A whole number is expected: found {value}.", null),
    OUT_OF_RANGE("The value must be within [{low}, {high}]: it is {value}.", null);

    private final String text;
    private final @Nullable String hint;

    DocumentRule(String text, @Nullable String hint) {
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
