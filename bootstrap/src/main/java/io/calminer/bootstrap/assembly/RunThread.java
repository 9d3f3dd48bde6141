package io.calminer.bootstrap.assembly;

import io.calminer.application.UnitOfWork;
import io.calminer.application.account.Access;
import io.calminer.application.account.Caller;
import io.calminer.application.project.scenario.ScenarioVersions;
import io.calminer.application.simulation.RunEvents;
import io.calminer.application.simulation.RunState;
import io.calminer.application.simulation.RunWorker;
import io.calminer.application.simulation.SampleKeeper;
import io.calminer.application.simulation.SampleParts;
import io.calminer.application.simulation.SimulationRuns;
import io.calminer.web.security.Callers;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The thread that carries queued runs out, with its pool of helpers.
 *
 * <p>It sleeps until a run is queued here, and looks anyway every few seconds, since other servers queue runs too and
 * leases lapse. When the application ends, the run in work keeps a checkpoint and goes back to the queue.
 */
@ApplicationScoped
class RunThread {

    private static final Logger LOG = Logger.getLogger(RunThread.class.getName());
    private static final long LOOK_SECONDS = 5;
    private static final long DRAIN_MILLIS = 100;
    private static final long END_SECONDS = 6;

    private final Semaphore queued = new Semaphore(0);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean stopping;
    private @Nullable RunWorker worker;
    private @Nullable ExecutorService helpers;
    private @Nullable Thread thread;
    private @Nullable Future<?> stopsRuns;

    @Resource
    @SuppressWarnings("NullAway.Init") // the server sets it
    private ManagedThreadFactory threads;

    @Resource
    @SuppressWarnings("NullAway.Init") // the server sets it
    private ManagedScheduledExecutorService watch;

    @Inject
    private Callers callers;

    @Produces
    @Singleton
    RunEvents runEvents() {
        return RunEvents.create();
    }

    void begin(
            @Observes Startup event,
            Access access,
            UnitOfWork work,
            SimulationRuns runs,
            ScenarioVersions versions,
            RunEvents events,
            SampleParts samples,
            Clock clock) {
        int cores = Runtime.getRuntime().availableProcessors();
        int wanted = Integer.getInteger("calminer.simulation.threads", 0);
        int count = wanted > 0 ? wanted : Math.max(1, cores - 1);
        ExecutorService pool = Executors.newFixedThreadPool(count, task -> {
            Thread helper = new Thread(task, "simulation");
            helper.setDaemon(true);
            return helper;
        });
        String holder = UUID.randomUUID().toString();
        SampleKeeper keeper = SampleKeeper.of(work, samples);
        RunWorker runWorker = RunWorker.of(access, work, runs, versions, events, keeper, clock, pool, count, holder);
        events.subscribe(told -> {
            if (told.state() == RunState.QUEUED) {
                queued.release();
            }
        });
        stopsRuns = watch.scheduleWithFixedDelay(
                () -> stopWhenDraining(runWorker, events), DRAIN_MILLIS, DRAIN_MILLIS, TimeUnit.MILLISECONDS);
        helpers = pool;
        worker = runWorker;
        thread = threads.newThread(() -> callers.as(Caller.system(), () -> workUntilStopped(runWorker)));
        thread.start();
    }

    /** Whoever waits for a run is answered, and the run goes back to the queue, before the server stops. */
    private void stopWhenDraining(RunWorker runWorker, RunEvents events) {
        if (!stopping && Boolean.getBoolean("calminer.draining")) {
            stopping = true;
            runWorker.stop();
            queued.release();
            events.stop();
        }
    }

    private boolean workUntilStopped(RunWorker runWorker) {
        while (!stopping) {
            try {
                while (runWorker.workOne()) {
                    LOG.fine("A run has ended.");
                }
                if (queued.tryAcquire(LOOK_SECONDS, TimeUnit.SECONDS)) {
                    queued.drainPermits();
                }
            } catch (InterruptedException stopped) {
                return false;
            } catch (RuntimeException broken) {
                LOG.log(Level.WARNING, "The worker of the runs failed and goes on", broken);
                pause();
            }
        }
        return true;
    }

    /** Waits before the next try, and for nothing when the application ends. */
    private void pause() {
        try {
            ended.await(LOOK_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            stopping = true;
        }
    }

    void end(@Observes Shutdown event) throws InterruptedException {
        if (worker == null || thread == null || helpers == null) {
            return;
        }
        if (stopsRuns != null) {
            stopsRuns.cancel(false);
        }
        stopping = true;
        worker.stop();
        ended.countDown();
        queued.release();
        thread.join(TimeUnit.SECONDS.toMillis(END_SECONDS));
        helpers.shutdownNow();
    }
}
