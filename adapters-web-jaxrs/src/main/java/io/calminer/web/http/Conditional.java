package io.calminer.web.http;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Conditional requests: the tag of what the caller has read, and answers that say "not modified". */
public final class Conditional {

    private Conditional() {}

    /**
     * The tag that {@code If-Match} names.
     *
     * @throws Failure 428 when there is none, 412 when it is not one of our tags
     */
    public static String tag(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Failure(
                    428,
                    "IF_MATCH_MISSING",
                    "The change needs the header If-Match with the ETag that was read.",
                    "Maybe read the resource first.");
        }
        String text = ifMatch.strip();
        text = text.startsWith("W/") ? text.substring(2) : text;
        if (text.length() < 2 || text.charAt(0) != '"' || text.charAt(text.length() - 1) != '"') {
            throw new Failure(412, "STALE", "If-Match must be one ETag in quotes: was " + ifMatch + ".", null);
        }
        return text.substring(1, text.length() - 1);
    }

    /** The revision that {@code If-Match} names. */
    public static long revision(@Nullable String ifMatch) {
        String tag = tag(ifMatch);
        try {
            return Long.parseLong(tag);
        } catch (NumberFormatException notOurs) {
            throw new Failure(412, "STALE", "The ETag \"" + tag + "\" is not of this resource.", null);
        }
    }

    /** The answer with its tag; 304 without a body when the client has it already. */
    public static Response answer(Request request, Object entity, Object tag) {
        EntityTag etag = new EntityTag(String.valueOf(tag));
        return isRead(request) && isNotModified(request, etag)
                ? Response.notModified(etag).build()
                : ok(entity, tag).build();
    }

    /** The answer to a change, with the tag of what stands now. */
    public static Response.ResponseBuilder ok(Object entity, Object tag) {
        return Response.ok(entity)
                .tag(new EntityTag(String.valueOf(tag)))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    }

    /** Whether the client has what this tag stands for; other conditions mean nothing to a request that reads. */
    static boolean isNotModified(Request request, EntityTag tag) {
        Response.@Nullable ResponseBuilder answer = request.evaluatePreconditions(tag);
        return answer != null && answer.build().getStatus() == Response.Status.NOT_MODIFIED.getStatusCode();
    }

    private static boolean isRead(Request request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }
}
