package io.calminer.web.http;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The HTTP API under {@code /api}. */
@ApplicationPath("/api")
public class ApiApplication extends Application {

    /** Our own writer of JSON is the only one, and errors keep their bodies. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                // anything but the name of a feature keeps them all away
                "jersey.config.jsonFeature", "calminer",
                "jersey.config.disableMoxyJson", true,
                "jersey.config.server.response.setStatusOverSendError", true,
                "jersey.config.server.wadl.disableWadl", true,
                "jersey.config.beanValidation.disable.server", true);
    }
}
