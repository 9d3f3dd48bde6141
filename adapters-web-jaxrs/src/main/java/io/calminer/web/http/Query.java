package io.calminer.web.http;

import io.calminer.application.Answer;
import io.calminer.application.RequestRule;
import io.calminer.domain.document.DocumentRule;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problem;
import io.calminer.domain.document.Suggestion;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values that stand in the address of a request. */
public final class Query {

    private Query() {}

    /** A whole number; 422 when it is none. */
    public static int whole(String name, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notWhole) {
            throw new Refused(new Answer.Invalid(
                    List.of(Problem.of(DocumentRule.NOT_WHOLE, Pointer.ROOT.child(name), null, "'" + text + "'"))));
        }
    }

    /** A whole number or what holds without one. */
    public static int whole(String name, @Nullable String text, int otherwise) {
        return text == null ? otherwise : whole(name, text);
    }

    /** One of the constants of an enum, in lower case; 422 when it is none. */
    public static <E extends Enum<E>> E choice(String name, @Nullable String text, E otherwise) {
        if (text == null) {
            return otherwise;
        }
        List<String> names = Arrays.stream(otherwise.getDeclaringClass().getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
        int found = names.indexOf(text);
        if (found < 0) {
            throw new Refused(new Answer.Invalid(List.of(Problem.of(
                    DocumentRule.UNKNOWN_CHOICE,
                    Pointer.ROOT.child(name),
                    null,
                    text,
                    String.join(", ", names),
                    Suggestion.nearest(text, names)))));
        }
        return otherwise.getDeclaringClass().getEnumConstants()[found];
    }

    /** Texts separated by commas; none where the parameter is absent. */
    public static List<String> texts(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(",", -1)).map(String::strip).toList();
    }

    /** Numbers separated by commas; 422 when one is none. */
    public static List<Double> numbers(String name, String text) {
        return texts(text).stream().map(one -> number(name, one)).toList();
    }

    private static double number(String name, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException notNumber) {
            throw new Refused(new Answer.Invalid(
                    List.of(Problem.of(RequestRule.NUMBER_FORM, Pointer.ROOT.child(name), null, text))));
        }
    }

    /** An id; an id of another form belongs to nothing. */
    public static UUID id(String what, String text) {
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equalsIgnoreCase(text)) {
                return id;
            }
        } catch (IllegalArgumentException notAnId) {
            // told below
        }
        throw new Refused(new Answer.NotFound(what, text));
    }
}
