package io.calminer.web.security;

import io.calminer.application.account.Caller;
import io.calminer.application.account.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;

/** The token of the environment that opens {@code /metrics} and nothing else. */
final class MetricsToken {

    /** The name of whoever brings it. */
    static final String NAME = "metrics";

    private MetricsToken() {}

    static boolean isIn(HttpServletRequest request) {
        String wanted = System.getProperty("calminer.metrics.token", "");
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return !wanted.isEmpty()
                && path.equals("/metrics")
                && CallerMechanism.token(request)
                        .filter(token -> same(token, wanted))
                        .isPresent();
    }

    /** The same time for every wrong token. */
    private static boolean same(String token, String wanted) {
        return MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), wanted.getBytes(StandardCharsets.UTF_8));
    }

    static Caller caller(HttpServletRequest request) {
        return new Caller(null, NAME, Set.of(Role.ADMIN), request.getRemoteAddr(), null, false);
    }
}
