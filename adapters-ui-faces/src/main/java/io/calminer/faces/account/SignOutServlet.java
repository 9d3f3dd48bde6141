package io.calminer.faces.account;

import io.calminer.application.account.AccessRefused;
import io.calminer.application.account.session.LogOut;
import io.calminer.faces.frame.JsonAnswers;
import io.calminer.faces.frame.Reader;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;

/** Ends the reader's session: {@code POST /ui/sign-out}. */
@WebServlet("/ui/sign-out")
public final class SignOutServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Reader reader;
    private final transient LogOut logOut;

    @Inject
    public SignOutServlet(Reader reader, LogOut logOut) {
        this.reader = reader;
        this.logOut = logOut;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!reader.sent(request)) {
            JsonAnswers.forged(request, response, reader.texts());
            return;
        }
        try {
            logOut.logOut();
        } catch (AccessRefused endedAlready) {
            log("A session that had ended already was signed out of.");
        }
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
