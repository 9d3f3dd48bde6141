package io.calminer.faces.frame;

import io.calminer.faces.language.Texts;
import io.calminer.faces.quantity.Marks;
import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.io.Serializable;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;

/** Who reads the pages in this session: the language, light or dark, and the token that changes must carry. */
@Named
@SessionScoped
public class Reader implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int TOKEN_BYTES = 32;

    private Locale locale = Locale.ENGLISH;
    private boolean chosen;
    private String theme = "light";
    private final String token = newToken();

    private static String newToken() {
        byte[] bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The language that was chosen, or else the one that the browser asks for. */
    public Locale getLocale() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (!chosen && faces != null) {
            ExternalContext request = faces.getExternalContext();
            Locale asked = request.getRequestLocale();
            locale = asked != null && asked.getLanguage().equals("de") ? Locale.GERMAN : Locale.ENGLISH;
        }
        return locale;
    }

    public String getLanguage() {
        return getLocale().getLanguage();
    }

    /** Chooses a language for the rest of the session. */
    public void choose(String language) {
        locale = language.equals("de") ? Locale.GERMAN : Locale.ENGLISH;
        chosen = true;
    }

    public String getTheme() {
        return theme;
    }

    /** Changes between light and dark. */
    public void setTheme(String theme) {
        this.theme = theme.equals("dark") ? "dark" : "light";
    }

    /** The secret that every change from a page of this session carries in its header. */
    public String getToken() {
        return token;
    }

    public Marks marks() {
        return Marks.of(getLocale());
    }

    public Texts texts() {
        return Texts.of(getLocale());
    }
}
