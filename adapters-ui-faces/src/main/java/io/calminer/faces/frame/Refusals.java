package io.calminer.faces.frame;

import io.calminer.application.Answer;
import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Problem;
import io.calminer.faces.language.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a refusal is called on the pages, and its status as an answer of HTTP. */
public final class Refusals {

    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;

    private Refusals() {}

    /** One sentence for people; of invalid values the message and hint of each. */
    public static String words(Answer.Refusal refusal, Texts texts) {
        if (refusal instanceof Answer.Invalid invalid) {
            return invalid.problems().stream()
                    .map(problem -> words(problem, texts))
                    .collect(Collectors.joining(" "));
        }
        if (refusal instanceof Answer.TooMany many) {
            return texts.get("sign_in.wait", many.retryAfter().toSeconds());
        }
        if (refusal instanceof Answer.Locked locked) {
            String key = "refused.LOCKED." + locked.what() + "." + locked.state();
            return texts.has(key) ? texts.get(key) : refusal.message();
        }
        if (refusal instanceof Answer.Taken taken) {
            return texts.get("refused.TAKEN", taken.value());
        }
        String key = "refused." + refusal.code();
        return texts.has(key) ? texts.get(key) : refusal.message();
    }

    /** What is wrong with one value: in the reader's language where it has the words, else as everywhere. */
    public static String words(Problem problem, Texts texts) {
        String key = "problem." + problem.code();
        if (texts.has(key)) {
            return texts.get(key);
        }
        Problem told = ProblemTexts.of(texts).localized(problem);
        return told.hint() == null ? told.message() : told.message() + " " + told.hint();
    }

    /** Of invalid values each one with its place; of a conflict both values of each field that two people changed. */
    static void details(Answer.Refusal refusal, Texts texts, JsonFields problem) {
        if (refusal instanceof Answer.Invalid invalid) {
            problem.put(
                    "problems",
                    invalid.problems(),
                    one -> new JsonFields()
                            .put("at", one.pointer().text())
                            .put("message", words(one, texts))
                            .object());
        }
        if (refusal instanceof Answer.Conflict conflict) {
            problem.put(
                    "clashes",
                    conflict.clashes(),
                    clash -> new JsonFields()
                            .put("at", clash.at().text())
                            .put("base", text(clash.base()))
                            .put("theirs", text(clash.theirs()))
                            .put("mine", text(clash.mine()))
                            .object());
        }
    }

    private static @Nullable String text(@Nullable JsonValue value) {
        return value instanceof JsonValue.JsonText text
                ? text.value()
                : value == null ? null : CanonicalJson.write(value);
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
