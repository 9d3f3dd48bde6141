package io.calminer.faces.frame;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Keeps what the reader chose in the frame: {@code POST /ui/reader?theme=dark}, {@code ?language=de}. */
@WebServlet("/ui/reader")
public final class ReaderServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Reader reader;

    @Inject
    public ReaderServlet(Reader reader) {
        this.reader = reader;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!reader.sent(request)) {
            JsonAnswers.forged(request, response, reader.texts());
            return;
        }
        response.addCookie(reader.choosing(request.getParameter("theme"), request.getParameter("language")));
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
