package io.calminer.faces.risk;

import io.calminer.application.simulation.RunEvent;
import io.calminer.application.simulation.RunEvents;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The last event of each run that this server carries out: what a page that asks now and then is told. */
@ApplicationScoped
public class LatestEvents {

    private final Map<UUID, RunEvent> latest = new ConcurrentHashMap<>();
    private final RunEvents events;

    @Inject
    public LatestEvents(RunEvents events) {
        this.events = events;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected LatestEvents() {
        this(null);
    }

    @PostConstruct
    void listen() {
        events.subscribe(this::keep);
    }

    private void keep(RunEvent event) {
        if (event.state().isFinal()) {
            latest.remove(event.runId());
        } else {
            latest.put(event.runId(), event);
        }
    }

    /** What was told of a run last; nothing of one that waits, has ended, or is carried out by another server. */
    Optional<RunEvent> of(UUID runId) {
        return Optional.ofNullable(latest.get(runId));
    }
}
