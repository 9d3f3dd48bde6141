package io.calminer.faces.account;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a reader goes after signing in: one of our own pages with its query, never another site. */
final class Destination {

    private static final String HOME = "/home.xhtml";
    private static final Pattern OURS = Pattern.compile("/[a-z-]+\\.xhtml(\\?[\\w.~%&=+-]*)?");

    private Destination() {}

    /** The page that was asked for, or the first page for anything that is not ours. */
    static String of(@Nullable String wanted) {
        return wanted != null && OURS.matcher(wanted).matches() ? wanted : HOME;
    }

    /** The page that a request is for. */
    static String of(HttpServletRequest request) {
        String query = request.getMethod().equals("GET") ? request.getQueryString() : null;
        String path = request.getServletPath();
        return of(query == null ? path : path + "?" + query);
    }

    /** The sign-in page, from where the way leads to the destination. */
    static String signIn(String destination) {
        return destination.equals(HOME)
                ? "/sign-in.xhtml"
                : "/sign-in.xhtml?to=" + URLEncoder.encode(destination, StandardCharsets.UTF_8);
    }
}
