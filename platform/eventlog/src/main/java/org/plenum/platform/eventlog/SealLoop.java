package org.plenum.platform.eventlog;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/// Seals the log regularly while the service runs. `plenum.eventlog.seal-interval` (default 5 seconds) is the pause
/// between two runs: shorter leaves less time to change an event unnoticed, longer makes fewer, larger writes.
@Singleton
class SealLoop {

    private static final Logger LOG = Logger.getLogger(SealLoop.class);
    private static final long STOP_SECONDS = 10;

    private final EventLog log;
    private final Duration interval;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("eventlog-seal").daemon().factory());
    private boolean failing;

    SealLoop(EventLog log, @ConfigProperty(name = "plenum.eventlog.seal-interval", defaultValue = "5s") Duration interval) {
        this.log = log;
        this.interval = interval;
        if (interval.toMillis() < 1) {
            throw new IllegalArgumentException("plenum.eventlog.seal-interval is at least a millisecond, not " + interval);
        }
    }

    void start(@Observes StartupEvent event) {
        long millis = interval.toMillis();
        ScheduledFuture<?> _ = executor.scheduleWithFixedDelay(this::seal, millis, millis, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        executor.shutdown();
        if (!executor.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
            LOG.warnf("Sealing the event log did not end within %d s; its batch is rolled back and sealed at the next start",
                    STOP_SECONDS);
            executor.shutdownNow();
        }
    }

    /// One run. A failure is logged and the next run tries again: an exception would end the schedule. While it lasts it
    /// is told in one line a run.
    void seal() {
        try {
            log.seal();
            if (failing) {
                LOG.info("The event log is sealed again");
            }
            failing = false;
        } catch (RuntimeException e) {
            if (failing) {
                LOG.errorf("The event log is still not sealed: %s", e.getMessage());
            } else {
                LOG.error("The event log could not be sealed; trying again", e);
            }
            failing = true;
        }
    }
}
