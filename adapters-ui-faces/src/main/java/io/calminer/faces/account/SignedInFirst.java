package io.calminer.faces.account;

import io.calminer.application.account.user.ShowMe;
import io.calminer.application.account.user.User;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Shows pages to those who are signed in: everybody else goes to the sign-in page first, and whoever must choose a new
 * password to the page for it. Posts that another site sends are refused.
 */
public final class SignedInFirst implements PhaseListener {

    private static final long serialVersionUID = 1L;
    private static final String SIGN_IN = "/sign-in.xhtml";
    private static final String PASSWORD = "/password.xhtml";
    private static final Set<String> OPEN = Set.of(SIGN_IN);

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        HttpServletRequest request =
                (HttpServletRequest) faces.getExternalContext().getRequest();
        if (comesFromElsewhere(request)) {
            throw new FacesException("A form was sent from another site.");
        }
        String detour = detour(request);
        if (detour != null) {
            redirect(faces, request.getContextPath() + detour);
        }
    }

    /** Browsers say themselves where a form comes from; those that do not are held back by the cookie's SameSite. */
    private static boolean comesFromElsewhere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return request.getMethod().equals("POST")
                && site != null
                && !site.equals("same-origin")
                && !site.equals("none");
    }

    private static @Nullable String detour(HttpServletRequest request) {
        String page = request.getServletPath();
        if (request.getUserPrincipal() == null) {
            return OPEN.contains(page) ? null : Destination.signIn(Destination.of(request));
        }
        boolean mustChange =
                CDI.current().select(ShowMe.class).get().show().fold(User::mustChangePassword, gone -> false);
        if (mustChange) {
            return page.equals(PASSWORD) ? null : PASSWORD;
        }
        return page.equals(SIGN_IN) || page.equals(PASSWORD) ? Destination.of(request.getParameter("to")) : null;
    }

    private static void redirect(FacesContext faces, String address) {
        try {
            faces.getExternalContext().redirect(address);
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
        faces.responseComplete();
    }
}
