package io.calminer.faces.frame;

import io.calminer.application.Answer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Collectors;

/** What a refusal is called on the pages, and its status as an answer of HTTP. */
public final class Refusals {

    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;

    private Refusals() {}

    /** One sentence for people; of invalid values the message and hint of each. */
    public static String words(Answer.Refusal refusal) {
        if (refusal instanceof Answer.Invalid invalid) {
            return invalid.problems().stream()
                    .map(problem ->
                            problem.hint() == null ? problem.message() : problem.message() + " " + problem.hint())
                    .collect(Collectors.joining(" "));
        }
        return refusal.message();
    }

    /** The status code that answers carry. */
    public static int status(Answer.Refusal refusal) {
        if (refusal instanceof Answer.NotFound) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
        if (refusal instanceof Answer.Invalid) {
            return UNPROCESSABLE;
        }
        if (refusal instanceof Answer.TooMany) {
            return TOO_MANY;
        }
        return refusal instanceof Answer.Unproven
                ? HttpServletResponse.SC_UNAUTHORIZED
                : HttpServletResponse.SC_CONFLICT;
    }
}
