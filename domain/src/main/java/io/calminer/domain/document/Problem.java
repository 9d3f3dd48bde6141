package io.calminer.domain.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with input.
 *
 * @param code the stable code of the rule that is broken
 * @param pointer the value concerned
 * @param place where it stands in the text; null when the input was no text
 * @param message what is wrong: the rule, the value and the place
 * @param hint a likely remedy, beginning with "Maybe"; null when there is none
 * @param values what stands in the placeholders of message and hint, for those who say both in another language: numbers
 *     as numbers, all else as text; without those that have no value
 */
public record Problem(
        String code,
        Pointer pointer,
        @Nullable Place place,
        String message,
        @Nullable String hint,
        Map<String, Object> values) {

    public Problem {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** A problem in words that have no placeholders. */
    public Problem(String code, Pointer pointer, @Nullable Place place, String message, @Nullable String hint) {
        this(code, pointer, place, message, hint, Map.of());
    }

    /**
     * The problem of a rule with the placeholders of its text and hint filled in.
     *
     * @param values what stands in the placeholders, in the order of their first appearance; null for a placeholder of
     *     the hint drops the hint
     */
    public static Problem of(Rule rule, Pointer pointer, @Nullable Place place, @Nullable Object... values) {
        Placeholders placeholders = new Placeholders(rule, values);
        return new Problem(
                rule.name(), pointer, place, placeholders.text(), placeholders.hint(), placeholders.values());
    }

    /** The problem on one line, as the command line prints it. */
    @Override
    public String toString() {
        String where = place == null ? "" : " (" + place + ")";
        String at = pointer.text().isEmpty() && place != null ? place.toString() : pointer + where;
        return at + " " + code + ": " + message + (hint == null ? "" : " " + hint);
    }
}
