package io.calminer.web.http;

import io.calminer.application.Answer;
import io.calminer.application.account.AccessRefused;
import io.calminer.domain.document.UnreadableJson;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Turns whatever a resource throws, and whatever the server itself refuses, into a problem for the client.
 *
 * <p>A defect is logged with its trace under a number, and the client is told the number only.
 */
@Provider
public class FailureMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(FailureMapper.class.getName());

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof Refused refused) {
            return refusal(refused.refusal());
        }
        if (thrown instanceof AccessRefused refused) {
            return answer(ProblemDetails.of(refused));
        }
        if (thrown instanceof Failure failure) {
            return answer(ProblemDetails.of(failure.status(), failure.code(), failure.detail()));
        }
        if (thrown instanceof UnreadableJson unreadable) {
            return answer(ProblemDetails.invalid(
                    400,
                    "UNREADABLE_JSON",
                    "The body is not JSON: " + unreadable.problem(),
                    List.of(unreadable.problem())));
        }
        if (thrown instanceof WebApplicationException refused) {
            return refused(refused.getResponse());
        }
        return defect(thrown);
    }

    private static Response refusal(Answer.Refusal refusal) {
        Response.ResponseBuilder answer = builder(ProblemDetails.of(refusal));
        if (refusal instanceof Answer.TooMany tooMany) {
            answer.header("Retry-After", Math.max(1, tooMany.retryAfter().toSeconds()));
        }
        return answer.build();
    }

    /** What JAX-RS refuses by itself: no such address, method, media type. */
    private static Response refused(Response response) {
        int status = response.getStatus();
        if (status < 400) {
            return response;
        }
        ProblemDetails details = switch (status) {
            case 404 -> ProblemDetails.of(404, "NOT_FOUND", "There is nothing at this address.");
            case 405 -> ProblemDetails.of(405, "METHOD_NOT_ALLOWED", "This address does not know this method.");
            case 406 -> ProblemDetails.of(406, "NOT_ACCEPTABLE", "There is no answer in this media type.");
            case 415 ->
                ProblemDetails.of(
                        415, "UNSUPPORTED_MEDIA_TYPE", "The body must be JSON: Content-Type: application/json.");
            case 400 -> ProblemDetails.of(400, "BAD_REQUEST", "The request cannot be read.");
            default -> ProblemDetails.of(status, "HTTP_" + status, "The request was refused.");
        };
        Response.ResponseBuilder answer = builder(details);
        Object allow = response.getHeaders().getFirst(HttpHeaders.ALLOW);
        if (allow != null) {
            answer.header(HttpHeaders.ALLOW, allow);
        }
        return answer.build();
    }

    private static Response defect(Throwable thrown) {
        if (isDatabaseDown(thrown)) {
            return builder(ProblemDetails.of(503, "UNAVAILABLE", "The database does not answer. Maybe try again soon."))
                    .header("Retry-After", 5)
                    .build();
        }
        String number = UUID.randomUUID().toString();
        LOG.log(Level.SEVERE, "Defect " + number, thrown);
        return answer(ProblemDetails.of(
                500, "DEFECT", "CalMiner failed. The log of the server tells why under " + number + "."));
    }

    private static boolean isDatabaseDown(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLNonTransientConnectionException
                    || cause instanceof ConnectException
                    || (cause instanceof SQLException sql && isConnectionState(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /** Class 08 is "connection exception", 57P is "operator intervention", as when the database shuts down. */
    private static boolean isConnectionState(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }

    private static Response answer(ProblemDetails details) {
        return builder(details).build();
    }

    private static Response.ResponseBuilder builder(ProblemDetails details) {
        Response.ResponseBuilder answer = Response.status(details.status())
                .type(ProblemDetails.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(details);
        return details.status() == 401 ? answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer") : answer;
    }
}
