package io.calminer.web.simulation;

import io.calminer.application.simulation.RunEvent;
import io.calminer.application.simulation.RunEvents;
import io.calminer.application.simulation.ShowRun;
import io.calminer.application.simulation.SimulationRun;
import io.calminer.web.http.AnswerJson;
import io.calminer.web.http.Query;
import io.calminer.web.http.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** What happens to a run, as server-sent events: no thread waits for a listener. */
@Path("/simulations/{id}/events")
@RequestScoped
public class EventResource {

    @Inject
    private ShowRun showRun;

    @Inject
    private RunEvents events;

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void listen(@PathParam("id") String id, @Context Sse sse, @Context SseEventSink sink) {
        SimulationRun run = Refused.unless(showRun.show(Query.id("run", id)));
        CompletableFuture<Runnable> unsubscribe = new CompletableFuture<>();
        unsubscribe.complete(events.subscribe(event -> {
            if (event.runId().equals(run.id())) {
                tell(event, sse, sink, unsubscribe);
            }
        }));
        SimulationRun now = Refused.unless(showRun.show(run.id()));
        sink.send(event(sse, ProgressJson.of(now)));
        if (now.state().isFinal()) {
            end(unsubscribe);
            sink.close();
        }
    }

    private static void tell(RunEvent event, Sse sse, SseEventSink sink, CompletableFuture<Runnable> unsubscribe) {
        if (sink.isClosed()) {
            end(unsubscribe);
            return;
        }
        sink.send(event(sse, ProgressJson.of(event)));
        if (event.state().isFinal()) {
            end(unsubscribe);
            sink.close();
        }
    }

    private static void end(CompletableFuture<Runnable> unsubscribe) {
        CompletableFuture<Void> unused = unsubscribe.thenAccept(Runnable::run);
    }

    private static OutboundSseEvent event(Sse sse, ProgressJson data) {
        return sse.newEventBuilder()
                .name("progress")
                .mediaType(MediaType.TEXT_PLAIN_TYPE)
                .data(String.class, new String(AnswerJson.bytes(data), StandardCharsets.UTF_8))
                .build();
    }
}
