package io.calminer.faces.frame;

import io.calminer.application.Answer;
import io.calminer.application.account.AccessRefused;
import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.UnreadableJson;
import io.calminer.faces.language.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Answers to the scripts of the pages: JSON, and for whatever is not carried out a problem (RFC 9457) whose {@code
 * detail} is one sentence for people. Nobody is sent to another page, since a script could not follow.
 */
public final class JsonAnswers {

    private JsonAnswers() {}

    /** What a script asks for. */
    public interface Question {
        Answer<JsonValue> ask();
    }

    /** Answers a question, or tells why not. */
    public static void answer(HttpServletResponse response, Texts texts, Question question) throws IOException {
        send(
                response,
                texts,
                question::ask,
                value -> write(response, HttpServletResponse.SC_OK, "application/json", value));
    }

    /** What a download asks for. */
    public interface Source<T> {
        Answer<T> ask();
    }

    /** What is done with what was found. */
    public interface Sink<T> {
        void take(T found) throws IOException;
    }

    /** Sends what is found, or tells why there is nothing. */
    public static <T> void send(HttpServletResponse response, Texts texts, Source<T> source, Sink<T> sink)
            throws IOException {
        try {
            Answer<T> answer = source.ask();
            Answer.Refusal refusal = answer.refusal();
            if (refusal == null) {
                sink.take(answer.get());
            } else {
                JsonFields problem = problem(Refusals.status(refusal), refusal.code(), Refusals.words(refusal, texts));
                Refusals.details(refusal, texts, problem);
                write(response, Refusals.status(refusal), "application/problem+json", problem.object());
            }
        } catch (UnreadableJson | ClassCastException unreadable) {
            refuse(response, HttpServletResponse.SC_BAD_REQUEST, "UNREADABLE", String.valueOf(unreadable.getMessage()));
        } catch (AccessRefused refused) {
            int status = switch (refused.kind()) {
                case NOT_LOGGED_IN -> HttpServletResponse.SC_UNAUTHORIZED;
                case HIDDEN -> HttpServletResponse.SC_NOT_FOUND;
                case ROLE_MISSING, PASSWORD_CHANGE_REQUIRED -> HttpServletResponse.SC_FORBIDDEN;
            };
            refuse(response, status, refused.kind().name(), texts.get("access." + refused.kind()));
        }
    }

    /** A change that does not carry the session's token: it comes from another site, or from a session that ended. */
    public static void forged(HttpServletRequest request, HttpServletResponse response, Texts texts)
            throws IOException {
        if (request.getUserPrincipal() == null) {
            refuse(response, HttpServletResponse.SC_UNAUTHORIZED, "NOT_LOGGED_IN", texts.get("access.NOT_LOGGED_IN"));
        } else {
            refuse(response, HttpServletResponse.SC_FORBIDDEN, "TOKEN_MISSING", texts.get("access.TOKEN_MISSING"));
        }
    }

    /** There is nothing at the address. */
    public static void missing(HttpServletResponse response, Texts texts) throws IOException {
        refuse(response, HttpServletResponse.SC_NOT_FOUND, "NOT_FOUND", texts.get("fault.404"));
    }

    private static void refuse(HttpServletResponse response, int status, String code, String detail)
            throws IOException {
        write(
                response,
                status,
                "application/problem+json",
                problem(status, code, detail).object());
    }

    private static JsonFields problem(int status, String code, String detail) {
        return new JsonFields()
                .put(
                        "type",
                        "urn:calminer:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-'))
                .put("status", status)
                .put("code", code)
                .put("detail", detail);
    }

    private static void write(HttpServletResponse response, int status, String type, JsonValue body)
            throws IOException {
        byte[] bytes = CanonicalJson.compact(body).getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(type);
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
