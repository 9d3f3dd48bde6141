package io.calminer.application.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Tells inside of one server what happens to runs: nobody needs to ask again and again. */
public final class RunEvents {

    private final List<Consumer<RunEvent>> listeners = new CopyOnWriteArrayList<>();
    private final Set<UUID> unwanted = ConcurrentHashMap.newKeySet();

    private final CompletableFuture<Boolean> stopped = new CompletableFuture<>();

    private RunEvents() {}

    public static RunEvents create() {
        return new RunEvents();
    }

    /** Calls the listener for every event from now on, on the thread that tells it; gives what ends that. */
    public Runnable subscribe(Consumer<RunEvent> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Tells an event. */
    public void tell(RunEvent event) {
        listeners.forEach(listener -> listener.accept(event));
    }

    /** Asks whoever carries a run out on this server to end it now. */
    void askToEnd(UUID runId) {
        unwanted.add(runId);
    }

    boolean isAskedToEnd(UUID runId) {
        return unwanted.contains(runId);
    }

    /** A run has ended: nobody needs to be asked any more. */
    void forget(UUID runId) {
        unwanted.remove(runId);
    }

    /** Ends all waiting for runs, since this server is about to stop. */
    public void stop() {
        stopped.complete(true);
    }

    /**
     * Waits for the end of a run, or of this server.
     *
     * @param start begins it, after somebody listens
     * @return whether it ended in time
     */
    public boolean await(UUID runId, Duration longest, Runnable start) {
        CompletableFuture<Boolean> ended = new CompletableFuture<>();
        Runnable unsubscribe = subscribe(event -> {
            if (event.runId().equals(runId) && event.state().isFinal()) {
                ended.complete(true);
            }
        });
        try {
            start.run();
            CompletableFuture.anyOf(ended, stopped).get(longest.toMillis(), TimeUnit.MILLISECONDS);
            return ended.isDone();
        } catch (TimeoutException late) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("Nobody completes this exceptionally.", impossible);
        } finally {
            unsubscribe.run();
        }
    }
}
