package io.calminer.faces.account;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;

/** The cookie of the pages' sessions: scripts cannot read it, and behind TLS it travels by TLS only. */
@WebListener
public final class SessionCookie implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
        cookie.setHttpOnly(true);
        cookie.setSecure(Boolean.getBoolean("calminer.tls.proxy"));
        cookie.setAttribute("SameSite", "Lax");
    }
}
