package io.calminer.faces.account;

import io.calminer.application.Answer;
import io.calminer.application.account.login.LogIn;
import io.calminer.application.account.session.Session;
import io.calminer.faces.frame.Reader;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;

/**
 * The sign-in page. A wrong name and a wrong password are told in the same sentence, so that nobody learns which accounts
 * there are.
 */
@Named("signIn")
@RequestScoped
public class SignInView {

    private final Reader reader;
    private final LogIn logIn;
    private String username = "";
    private String to = "";
    private String refusal = "";
    private boolean nameless;
    private boolean wordless;

    @Inject
    public SignInView(Reader reader, LogIn logIn) {
        this.reader = reader;
        this.logIn = logIn;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected SignInView() {
        this(null, null);
    }

    /** Carries out what the form sent, if this is more than looking at the page. */
    public void act() throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        if (!request.getMethod().equals("POST")) {
            return;
        }
        username =
                Objects.requireNonNullElse(request.getParameter("username"), "").strip();
        String password = Objects.requireNonNullElse(request.getParameter("password"), "");
        nameless = username.isEmpty();
        wordless = password.isEmpty();
        if (!nameless && !wordless) {
            String agent = external.getRequestHeaderMap().getOrDefault("User-Agent", "");
            signIn(external, request, new LogIn.Request(username, password, Session.Kind.PAGES, agent));
        }
    }

    /** Signs in under a new session id and goes to the page that was asked for. */
    private void signIn(ExternalContext external, HttpServletRequest request, LogIn.Request proof) throws IOException {
        Answer<LogIn.LoggedIn> answer = logIn.logIn(proof);
        if (answer.refusal() != null) {
            refusal = words(answer.refusal());
            return;
        }
        external.getSession(true);
        request.changeSessionId();
        external.getSessionMap()
                .put(Session.class.getName(), answer.get().session().id().toString());
        external.redirect(external.getRequestContextPath() + Destination.of(to));
    }

    private String words(Answer.Refusal why) {
        return why instanceof Answer.TooMany many
                ? reader.texts().get("sign_in.wait", many.retryAfter().toSeconds())
                : reader.texts().get("sign_in.wrong");
    }

    /** Why the last attempt failed; empty when there was none. */
    public String getRefusal() {
        return refusal;
    }

    public String getUsername() {
        return username;
    }

    /** Whether the form was sent without a name. */
    public boolean isNameless() {
        return nameless;
    }

    /** Whether the form was sent without a password. */
    public boolean isWordless() {
        return wordless;
    }

    /** The page to go to afterwards. */
    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }
}
