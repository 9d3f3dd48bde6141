package io.calminer.faces.frame;

import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;

/** Shows a page anew when a form is sent that has lain open for so long that the server forgot it. */
public final class FreshViews extends ExceptionHandlerFactory {

    public FreshViews(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new Anew(getWrapped().getExceptionHandler());
    }

    private static final class Anew extends ExceptionHandlerWrapper {

        Anew(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        public void handle() {
            for (Iterator<ExceptionQueuedEvent> events =
                            getUnhandledExceptionQueuedEvents().iterator();
                    events.hasNext(); ) {
                if (events.next().getContext().getException() instanceof ViewExpiredException) {
                    events.remove();
                    reload(FacesContext.getCurrentInstance());
                }
            }
            getWrapped().handle();
        }

        private static void reload(FacesContext faces) {
            ExternalContext external = faces.getExternalContext();
            HttpServletRequest request = (HttpServletRequest) external.getRequest();
            String query = request.getQueryString();
            try {
                external.redirect(request.getRequestURI() + (query == null ? "" : "?" + query));
            } catch (IOException unreachable) {
                throw new UncheckedIOException(unreachable);
            }
            faces.responseComplete();
        }
    }
}
