package io.calminer.web.health;

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

/** Counts requests, and takes none on while the server is about to stop. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class TrafficFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Traffic traffic;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.equals("/health")) {
            chain.doFilter(request, response);
            return;
        }
        if (Draining.hasBegun()) {
            refuse(response);
            return;
        }
        long begin = System.nanoTime();
        int status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        traffic.begin();
        try {
            chain.doFilter(request, response);
            status = response.getStatus();
        } finally {
            traffic.end(status, System.nanoTime() - begin);
        }
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType(ProblemDetails.MEDIA_TYPE);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Retry-After", "10");
        response.setHeader("Connection", "close");
        response.getOutputStream()
                .write(AnswerJson.bytes(ProblemDetails.of(
                        503, "STOPPING", "The server is about to stop. Maybe try again in some seconds.")));
    }
}
