package io.calminer.web.security;

import io.calminer.application.Answer;
import io.calminer.application.account.Caller;
import io.calminer.application.account.Role;
import io.calminer.application.account.login.Authenticate;
import io.calminer.application.account.session.Session;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who sent a request: under {@code /api} by the bearer token alone, elsewhere by the session alone.
 *
 * <p>So a page's cookie opens nothing under {@code /api}, and needs no protection there against requests that other
 * sites forge. A session is looked up with every request, so that one that was ended ends at once. The mechanism never
 * writes a body: who may not do something is told by the use case.
 */
@ApplicationScoped
public class CallerMechanism implements HttpAuthenticationMechanism {

    /** Under this name the pages keep the id of the login in the session of the server. */
    private static final String SESSION_ID = Session.class.getName();

    static final String CALLER = "calminer.caller";
    static final String BAD_TOKEN = "calminer.bad-token";
    private static final String BEARER = "Bearer ";

    private final @Nullable Authenticate authenticate;
    private final @Nullable Callers callers;

    @Inject
    public CallerMechanism(Authenticate authenticate, Callers callers) {
        this.authenticate = authenticate;
        this.callers = callers;
    }

    /** For the proxy that CDI makes of a bean of this scope. */
    protected CallerMechanism() {
        this.authenticate = null;
        this.callers = null;
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (MetricsToken.isIn(request)) {
            request.setAttribute(CALLER, MetricsToken.caller(request));
            return context.notifyContainerAboutLogin(MetricsToken.NAME, Set.of());
        }
        Optional<Authenticate.Request> proof = isApi(request) ? bearer(request) : session(request);
        if (proof.isEmpty() || authenticate == null || callers == null) {
            return context.doNothing();
        }
        Answer<Caller> answer =
                callers.as(Caller.anonymous(request.getRemoteAddr()), () -> authenticate.authenticate(proof.get()));
        if (answer.isRefused()) {
            request.setAttribute(BAD_TOKEN, true);
            return context.doNothing();
        }
        Caller caller = answer.get();
        request.setAttribute(CALLER, caller);
        Set<String> roles =
                Arrays.stream(Role.values()).filter(caller::has).map(Role::text).collect(Collectors.toSet());
        return context.notifyContainerAboutLogin(caller.username(), roles);
    }

    static boolean isApi(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.equals("/api") || path.startsWith("/api/") || path.equals("/metrics");
    }

    private static Optional<Authenticate.Request> bearer(HttpServletRequest request) {
        return token(request).map(token -> new Authenticate.Request(token, Session.Kind.API, request.getRemoteAddr()));
    }

    /** The token that a request brings. */
    static Optional<String> token(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Optional.empty()
                : Optional.of(header.substring(BEARER.length()).strip());
    }

    private static Optional<Authenticate.Request> session(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object id = session == null ? null : session.getAttribute(SESSION_ID);
        return id == null
                ? Optional.empty()
                : Optional.of(new Authenticate.Request(id.toString(), Session.Kind.PAGES, request.getRemoteAddr()));
    }
}
