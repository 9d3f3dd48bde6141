package io.calminer.faces.account;

import io.calminer.application.Answer;
import io.calminer.application.account.Role;
import io.calminer.application.account.session.EndSession;
import io.calminer.application.account.session.ListSessions;
import io.calminer.application.account.session.Session;
import io.calminer.application.account.token.CreatePersonalToken;
import io.calminer.application.account.token.ListPersonalTokens;
import io.calminer.application.account.token.PersonalToken;
import io.calminer.application.account.token.RevokePersonalToken;
import io.calminer.application.account.user.ChangePassword;
import io.calminer.application.account.user.ShowMe;
import io.calminer.application.account.user.User;
import io.calminer.faces.frame.FieldMessages;
import io.calminer.faces.frame.Reader;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The reader's own account: the password, where it is signed in, and the tokens by which programs act for it. */
@Named("account")
@RequestScoped
public class AccountView {

    private static final int USUAL_DAYS = 90;
    private static final int SHORT = 24;

    /** In this order: each browser also claims to be those after it. */
    private static final String[][] BROWSERS = {
        {"Firefox/", "Firefox"}, {"Edg/", "Edge"}, {"OPR/", "Opera"}, {"Chrome/", "Chrome"}, {"Safari/", "Safari"}
    };

    private final Reader reader;
    private final ShowMe showMe;
    private final ChangePassword changePassword;
    private final ListSessions listSessions;
    private final EndSession endSession;
    private final ListPersonalTokens listTokens;
    private final CreatePersonalToken createToken;
    private final RevokePersonalToken revokeToken;
    private final Clock clock;
    private String current = "";
    private String next = "";
    private String repeated = "";
    private String tokenName = "";
    private String tokenScope = Role.VIEWER.text();
    private int tokenDays = USUAL_DAYS;
    private String secret = "";

    @Inject
    public AccountView(
            Reader reader,
            ShowMe showMe,
            ChangePassword changePassword,
            ListSessions listSessions,
            EndSession endSession,
            ListPersonalTokens listTokens,
            CreatePersonalToken createToken,
            RevokePersonalToken revokeToken,
            Clock clock) {
        this.reader = reader;
        this.showMe = showMe;
        this.changePassword = changePassword;
        this.listSessions = listSessions;
        this.endSession = endSession;
        this.listTokens = listTokens;
        this.createToken = createToken;
        this.revokeToken = revokeToken;
        this.clock = clock;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected AccountView() {
        this(null, null, null, null, null, null, null, null, null);
    }

    public User getUser() {
        return showMe.show().get();
    }

    /** The roles that the reader holds, the strongest first. */
    public List<String> getRoles() {
        User user = getUser();
        return Role.texts().stream()
                .filter(text -> Role.find(text).filter(user::has).isPresent())
                .sorted(java.util.Comparator.comparingInt(text -> -Role.texts().indexOf(text)))
                .toList();
    }

    // ---- password

    /** Stores the new password; every other session ends. Goes to the first page, or says under the field what is wrong. */
    public @Nullable String changePassword() {
        FieldMessages messages = FieldMessages.of("password", reader.texts());
        if (!next.equals(repeated)) {
            messages.at("repeated", reader.texts().get("password.differs"));
            return null;
        }
        Answer<User> answer = changePassword.change(new ChangePassword.Request(current, next));
        if (answer.refusal() != null) {
            messages.refused(answer.refusal());
            return null;
        }
        messages.done("password.done");
        return "/home.xhtml?faces-redirect=true";
    }

    public String getCurrent() {
        return "";
    }

    public void setCurrent(String current) {
        this.current = current;
    }

    public String getNext() {
        return "";
    }

    public void setNext(String next) {
        this.next = next;
    }

    public String getRepeated() {
        return "";
    }

    public void setRepeated(String repeated) {
        this.repeated = repeated;
    }

    // ---- sessions

    public List<Session> getSessions() {
        return listSessions.list();
    }

    /** Whether a session is the one that this page is read in. */
    public boolean isThis(Session session) {
        Object own = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getSessionMap()
                .get(Session.class.getName());
        return session.id().toString().equals(own);
    }

    /** What a client calls itself, shortened to the name of a well-known browser. */
    public String browser(String agent) {
        for (String[] known : BROWSERS) {
            if (agent.contains(known[0])) {
                return known[1];
            }
        }
        return agent.length() <= SHORT ? agent : agent.substring(0, SHORT) + "…";
    }

    public void end(UUID session) {
        FieldMessages messages = FieldMessages.of("sessions", reader.texts());
        Answer.Refusal refusal = endSession.end(session).refusal();
        if (refusal != null) {
            messages.refused(refusal);
        }
    }

    // ---- tokens

    public List<PersonalToken> getTokens() {
        return listTokens.list();
    }

    /** Makes a token, whose text is shown this once. */
    public void createToken() {
        Answer<CreatePersonalToken.Created> answer = createToken.create(new CreatePersonalToken.Request(
                tokenName, tokenScope, clock.instant().plus(Duration.ofDays(tokenDays))));
        if (answer.refusal() != null) {
            FieldMessages.of("tokens", reader.texts()).refused(answer.refusal());
            return;
        }
        secret = answer.get().secret();
        tokenName = "";
    }

    public void revoke(UUID token) {
        Answer.Refusal refusal = revokeToken.revoke(token).refusal();
        if (refusal != null) {
            FieldMessages.of("tokens", reader.texts()).refused(refusal);
        }
    }

    /** The text of the token that was just made; empty otherwise. */
    public String getSecret() {
        return secret;
    }

    public String getTokenName() {
        return tokenName;
    }

    public void setTokenName(String tokenName) {
        this.tokenName = tokenName;
    }

    public String getTokenScope() {
        return tokenScope;
    }

    public void setTokenScope(String tokenScope) {
        this.tokenScope = tokenScope;
    }

    public int getTokenDays() {
        return tokenDays;
    }

    public void setTokenDays(int tokenDays) {
        this.tokenDays = tokenDays;
    }

    /** How long a token may work, in days. */
    public List<Integer> getLives() {
        return List.of(30, USUAL_DAYS, 365);
    }
}
