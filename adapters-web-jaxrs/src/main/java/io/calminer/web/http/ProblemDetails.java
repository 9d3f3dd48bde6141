package io.calminer.web.http;

import io.calminer.application.Answer;
import io.calminer.application.account.AccessRefused;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Place;
import io.calminer.domain.document.Problem;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why a request was not carried out, in the form of RFC 9457.
 *
 * @param type names the kind of problem; it need not lead anywhere
 * @param errors every value that is wrong
 * @param conflicts every field that two people changed in different ways
 */
public record ProblemDetails(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @Nullable List<Entry> errors,
        @Nullable List<Clash> conflicts) {

    /** The media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** One value that is wrong; line and column where it stands in a text that was sent. */
    record Entry(
            String pointer,
            String code,
            String message,
            @Nullable String hint,
            @Nullable Integer line,
            @Nullable Integer column) {

        static Entry of(Problem problem) {
            Place place = problem.place();
            return new Entry(
                    problem.pointer().text(),
                    problem.code(),
                    problem.message(),
                    problem.hint(),
                    place == null ? null : place.line(),
                    place == null ? null : place.column());
        }
    }

    /** One field with the values that it had, has and should have had. */
    record Clash(
            String pointer,
            @Nullable JsonValue base,
            @Nullable JsonValue theirs,
            @Nullable JsonValue mine) {}

    public static ProblemDetails of(int status, String code, String detail) {
        return with(status, code, detail, null);
    }

    /** Values that are wrong. */
    static ProblemDetails invalid(int status, String code, String detail, List<Problem> problems) {
        return with(status, code, detail, problems.stream().map(Entry::of).toList());
    }

    private static ProblemDetails with(int status, String code, String detail, @Nullable List<Entry> errors) {
        Response.Status known = Response.Status.fromStatusCode(status);
        String title = known == null ? (status == 422 ? "Unprocessable Content" : "Error") : known.getReasonPhrase();
        String type = "urn:calminer:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-');
        return new ProblemDetails(type, title, status, detail, code, errors, null);
    }

    static ProblemDetails of(Answer.Refusal refusal) {
        if (refusal instanceof Answer.Invalid invalid) {
            int count = invalid.problems().size();
            String detail = count == 1
                    ? invalid.problems().get(0).message()
                    : count + " values are wrong; each stands under errors.";
            return invalid(422, "INVALID", detail, invalid.problems());
        }
        if (refusal instanceof Answer.Conflict conflict) {
            ProblemDetails details = of(409, conflict.code(), conflict.message());
            List<Clash> clashes = conflict.clashes().stream()
                    .map(clash -> new Clash(clash.at().text(), clash.base(), clash.theirs(), clash.mine()))
                    .toList();
            return new ProblemDetails(
                    details.type, details.title, details.status, details.detail, details.code, null, clashes);
        }
        return of(status(refusal), refusal.code(), refusal.message());
    }

    /** Why somebody may not do something. */
    public static ProblemDetails of(AccessRefused refused) {
        int status = switch (refused.kind()) {
            case NOT_LOGGED_IN -> 401;
            case ROLE_MISSING, PASSWORD_CHANGE_REQUIRED -> 403;
            case HIDDEN -> 404;
        };
        String code = refused.kind() == AccessRefused.Kind.HIDDEN
                ? "NOT_FOUND"
                : refused.kind().name();
        return of(status, code, String.valueOf(refused.getMessage()));
    }

    private static int status(Answer.Refusal refusal) {
        if (refusal instanceof Answer.NotFound) {
            return 404;
        }
        if (refusal instanceof Answer.Stale) {
            return 412;
        }
        if (refusal instanceof Answer.TooMany) {
            return 429;
        }
        return refusal instanceof Answer.Unproven ? 401 : 409;
    }
}
