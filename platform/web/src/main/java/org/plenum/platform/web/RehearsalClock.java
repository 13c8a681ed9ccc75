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
/// instant when the process starts and runs on from there. Tokens and idempotency keys keep to the real time.
@Singleton
class RehearsalClock {

    /// Where days begin and end.
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final Logger LOG = Logger.getLogger(RehearsalClock.class);

    @Startup // an unreadable setting is told at the start, not at the first request
    @Produces
    @Singleton
    Clock clock(@ConfigProperty(name = "plenum.clock.start") Optional<String> start) {
        Clock real = Clock.system(ZONE);
        if (start.isEmpty() || start.get().isBlank()) {
            return real;
        }
        var began = Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
        Duration shift = Duration.between(began, parse(start.get()));
        LOG.warnf("Rehearsal: the clock starts at %s (plenum.clock.start)", start.get());
        return Clock.offset(real, shift);
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
