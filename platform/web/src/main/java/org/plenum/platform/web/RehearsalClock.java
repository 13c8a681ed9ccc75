package org.plenum.platform.web;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.quarkus.runtime.Startup;

/// The one clock of a service, in Chinese time.
///
/// `plenum.clock.start` shifts it: the rehearsal mode, in which last year's session or next year's is played through. It then starts at that
/// instant when the process starts and runs on from there, `plenum.clock.speed` times as fast: at 3600, weeks pass in minutes. Tokens and
/// idempotency keys keep to the real time.
@Singleton
class RehearsalClock {

    /// Where days begin and end.
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /// A day in a second.
    private static final int FASTEST = 86_400;

    private static final Logger LOG = Logger.getLogger(RehearsalClock.class);

    @Startup // an unreadable setting is told at the start, not at the first request
    @Produces
    @Singleton
    Clock clock(@ConfigProperty(name = "plenum.clock.start") Optional<String> start,
            @ConfigProperty(name = "plenum.clock.speed", defaultValue = "1") int speed) {
        if (speed < 1 || speed > FASTEST) {
            throw new IllegalStateException("plenum.clock.speed (PLENUM_CLOCK_SPEED) is " + speed
                    + ", but must be 1 to " + FASTEST + ": the seconds of the rehearsal that pass in a real one");
        }
        Clock real = Clock.system(ZONE);
        if (start.isEmpty() || start.get().isBlank()) {
            return real;
        }
        var began = Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
        LOG.warnf("Rehearsal: the clock starts at %s (plenum.clock.start), speed %d", start.get(), speed);
        return new Rehearsal(real, began, parse(start.get()), speed);
    }

    private static final class Rehearsal extends Clock {
        private final Clock real;
        private final Instant began;
        private final Instant start;
        private final int speed;

        Rehearsal(Clock real, Instant began, Instant start, int speed) {
            this.real = real;
            this.began = began;
            this.start = start;
            this.speed = speed;
        }

        @Override
        public ZoneId getZone() {
            return real.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new Rehearsal(real.withZone(zone), began, start, speed);
        }

        @Override
        public Instant instant() {
            return start.plus(Duration.between(began, real.instant()).multipliedBy(speed));
        }
    }

    private static Instant parse(String start) {
        try {
            return OffsetDateTime.parse(start.strip()).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalStateException("plenum.clock.start (PLENUM_CLOCK_START) is '" + start
                    + "', but must be a time with offset such as 2020-12-21T09:00:00+08:00; leave it empty for the real time",
                    e);
        }
    }
}
