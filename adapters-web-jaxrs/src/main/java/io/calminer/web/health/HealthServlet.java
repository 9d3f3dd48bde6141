package io.calminer.web.health;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Answers {@code {"status":"ok"}} as long as the application is deployed, without asking the database; 503 and how many
 * requests are still in work while the server is about to stop.
 */
@WebServlet("/health")
public final class HealthServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Traffic traffic;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        if (Draining.hasBegun()) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.getWriter().write("{\"status\":\"stopping\",\"requests\":" + traffic.inWork() + "}");
        } else {
            response.getWriter().write("{\"status\":\"ok\"}");
        }
    }
}
