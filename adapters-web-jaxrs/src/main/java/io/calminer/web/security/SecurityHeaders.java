package io.calminer.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Tells browsers to load nothing from strangers, to run no script in a page's text, and to guess no types. */
final class SecurityHeaders {

    private static final String PAGES = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'self'; "
            + "form-action 'self'; frame-ancestors 'none'";
    private static final String API = "default-src 'none'; frame-ancestors 'none'";

    private SecurityHeaders() {}

    static void set(HttpServletRequest request, HttpServletResponse response) {
        boolean browsable = request.getRequestURI().startsWith(request.getContextPath() + "/api/docs");
        // pages of Faces name the scripts in their text that may run: a second policy here would forbid them
        if (!request.getRequestURI().endsWith(".xhtml")) {
            response.setHeader("Content-Security-Policy", CallerMechanism.isApi(request) && !browsable ? API : PAGES);
        }
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (Boolean.getBoolean("calminer.tls.proxy")) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
