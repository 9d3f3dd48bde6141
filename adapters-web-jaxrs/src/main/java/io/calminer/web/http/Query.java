package io.calminer.web.http;

import io.calminer.application.Answer;
import io.calminer.domain.document.DocumentRule;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problem;
import java.util.List;
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
