package io.calminer.web.http;

import io.calminer.application.account.AccessRefused;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Tells why a page or file could not be given, in place of the server's own page, which would show its insides. */
@WebServlet("/error")
public final class ErrorServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    /** Where the pages tell people; programs get a problem. */
    private static final String PAGE = "/fault";

    private static final Logger LOG = Logger.getLogger(ErrorServlet.class.getName());

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        ProblemDetails details = details(request);
        String accept = request.getHeader("Accept");
        if (accept != null
                && accept.contains("text/html")
                && !request.getRequestURI().startsWith("/api")) {
            request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, details.status());
            request.getRequestDispatcher(PAGE).forward(request, response);
            return;
        }
        response.setStatus(details.status());
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(ProblemDetails.MEDIA_TYPE);
        response.getOutputStream().write(AnswerJson.bytes(details));
    }

    private static ProblemDetails details(HttpServletRequest request) {
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (thrown instanceof Throwable failure) {
            AccessRefused refused = refusal(failure);
            if (refused != null) {
                return ProblemDetails.of(refused);
            }
            LOG.log(Level.SEVERE, "A page failed", failure);
            return ProblemDetails.of(500, "DEFECT", "CalMiner failed. The log of the server tells why.");
        }
        // nobody failed: the address was asked for itself
        int code = status instanceof Integer given ? given : 404;
        return code == 404
                ? ProblemDetails.of(404, "NOT_FOUND", "There is nothing at this address.")
                : ProblemDetails.of(code, "HTTP_" + code, "The request was refused.");
    }

    private static @Nullable AccessRefused refusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AccessRefused refused) {
                return refused;
            }
        }
        return null;
    }
}
