package io.calminer.faces.frame;

import io.calminer.faces.language.Texts;
import io.calminer.faces.quantity.Marks;
import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who reads the pages: the language, light or dark, and the token that changes of this session must carry. What was
 * chosen stands in a cookie of the browser alone, so that no session can hold another choice than its browser shows.
 */
@Named
@SessionScoped
public class Reader implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int TOKEN_BYTES = 32;
    private static final int A_YEAR = 365 * 86_400;
    private static final String COOKIE = "calminer-reader";

    private static final Pattern COOKIE_TEXT = Pattern.compile("(light|dark|)\\.(en|de|)");

    private final String token = newToken();
    private final @Nullable HttpServletRequest request;

    @Inject
    public Reader(HttpServletRequest request) {
        this.request = request;
    }

    /** For the container's proxy. */
    protected Reader() {
        this.request = null;
    }

    private static String newToken() {
        byte[] bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The language that was chosen in this browser, or else the one that the browser asks for. */
    public Locale getLocale() {
        String wanted = remembered(2);
        if (wanted.isEmpty() && request != null) {
            wanted = request.getLocale().getLanguage();
        }
        return wanted.equals("de") ? Locale.GERMAN : Locale.ENGLISH;
    }

    public String getLanguage() {
        return getLocale().getLanguage();
    }

    public String getTheme() {
        String wanted = remembered(1);
        return wanted.isEmpty() ? "light" : wanted;
    }

    /** The cookie that keeps a choice: what is not chosen now, or is no choice, stays as it was. */
    Cookie choosing(@Nullable String theme, @Nullable String language) {
        String text = (theme == null ? remembered(1) : theme) + "." + (language == null ? remembered(2) : language);
        Cookie cookie =
                new Cookie(COOKIE, COOKIE_TEXT.matcher(text).matches() ? text : remembered(1) + "." + remembered(2));
        cookie.setPath("/");
        cookie.setMaxAge(A_YEAR);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    private String remembered(int part) {
        Cookie[] cookies = request == null ? null : request.getCookies();
        return cookies == null
                ? ""
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(cookie -> COOKIE_TEXT.matcher(cookie.getValue()))
                        .filter(Matcher::matches)
                        .map(match -> match.group(part))
                        .findFirst()
                        .orElse("");
    }

    /** Whether a change comes from a page of this session: it carries the token. */
    public boolean sent(HttpServletRequest change) {
        String sent = String.valueOf(change.getHeader("X-CSRF-Token"));
        return MessageDigest.isEqual(sent.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    /** The secret that every change from a page of this session carries in its header. */
    public String getToken() {
        return token;
    }

    public Marks marks() {
        return Marks.of(getLocale());
    }

    /** A moment as people read it, in universal time. */
    public String moment(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(getLocale())
                        .format(instant.atZone(ZoneOffset.UTC))
                + " UTC";
    }

    public Texts texts() {
        return Texts.of(getLocale());
    }
}
