package io.calminer.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready until the server is about to stop, so that proxies send requests elsewhere. */
@Readiness
@ApplicationScoped
public class TakesRequests implements HealthCheck {

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("takes-requests")
                .status(!Draining.hasBegun())
                .build();
    }
}
