package io.calminer.faces.frame;

import io.calminer.application.Answer;
import io.calminer.application.account.Role;
import io.calminer.application.account.user.ShowMe;
import io.calminer.application.account.user.User;
import io.calminer.domain.document.CanonicalJson;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.primefaces.context.PrimeFacesContext;

/** What every page shows around its content. */
@Named("frame")
@RequestScoped
public class FrameView {

    private final Reader reader;
    private final ShowMe showMe;
    private @Nullable Answer<User> me;

    @Inject
    public FrameView(Reader reader, ShowMe showMe) {
        this.reader = reader;
        this.showMe = showMe;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected FrameView() {
        this.reader = null;
        this.showMe = null;
    }

    /** The name of the user who is signed in; empty when nobody is. */
    public String getUser() {
        return me().fold(User::username, refusal -> "");
    }

    /** Asked for once: rows of a page ask again and again. */
    private Answer<User> me() {
        if (me == null) {
            me = showMe.show();
        }
        return me;
    }

    /** Whether the user may edit plans. */
    public boolean isAnalyst() {
        return me().fold(user -> user.has(Role.ANALYST), refusal -> false);
    }

    /** Whether the user may begin projects. */
    public boolean isProjectManager() {
        return me().fold(user -> user.has(Role.PROJECT_MANAGER), refusal -> false);
    }

    /** Whether the user may import, lock and archive. */
    public boolean isManager() {
        return me().fold(user -> user.has(Role.PROJECT_MANAGER), refusal -> false);
    }

    /** What a form without PrimeFaces' own scripts must carry, or PrimeFaces refuses it under a strict policy. */
    public String getNonce() {
        return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
    }

    /** The words that the scripts of a page need, as JSON that is safe inside of a script element. */
    public String getScriptTexts() {
        JsonFields fields = new JsonFields();
        reader.texts().under("number.", "grid.", "keys.", "script.").forEach(fields::put);
        return CanonicalJson.write(fields.object()).replace("<", "\\u003c");
    }
}
