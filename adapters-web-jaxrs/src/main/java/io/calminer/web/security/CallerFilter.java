package io.calminer.web.security;

import io.calminer.application.account.Caller;
import io.calminer.web.http.AnswerJson;
import io.calminer.web.http.ProblemDetails;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Makes the caller known on the thread that serves a request, refuses tokens that prove nothing, and slows down callers
 * that ask too often.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class CallerFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private @Nullable Callers callers;

    private final transient RateLimit limit = new RateLimit();

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        SecurityHeaders.set(request, response);
        Caller caller = request.getAttribute(CallerMechanism.CALLER) instanceof Caller known
                ? known
                : Caller.anonymous(request.getRemoteAddr());
        if (CallerMechanism.isApi(request)) {
            if (request.getAttribute(CallerMechanism.BAD_TOKEN) != null) {
                response.setHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
                refuse(response, ProblemDetails.of(401, "UNPROVEN", "The token is wrong or has expired."));
                return;
            }
            if (!limit.allows(caller.isLoggedIn() ? caller.username() : caller.address())) {
                response.setHeader("Retry-After", "1");
                refuse(response, ProblemDetails.of(429, "TOO_MANY", "There were too many requests in a second."));
                return;
            }
            if (!caller.isLoggedIn() && isClosed(request)) {
                response.setHeader("WWW-Authenticate", "Bearer");
                refuse(response, ProblemDetails.of(401, "NOT_LOGGED_IN", "Log in first."));
                return;
            }
        }
        if (callers == null) {
            throw new ServletException("The callers are not wired.");
        }
        callers.begin(caller);
        try {
            chain.doFilter(request, response);
        } finally {
            callers.end();
        }
    }

    /** Who is unknown learns nothing of a closed address, not even what would be wrong with the request. */
    private static boolean isClosed(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/api/") && !OpenAddresses.contains(request.getMethod(), path);
    }

    private static void refuse(HttpServletResponse response, ProblemDetails details) throws IOException {
        response.setStatus(details.status());
        response.setContentType(ProblemDetails.MEDIA_TYPE);
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(AnswerJson.bytes(details));
    }
}
