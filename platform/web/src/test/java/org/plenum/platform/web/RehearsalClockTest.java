package org.plenum.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class RehearsalClockTest {

    @Test
    void a_rehearsal_starts_on_its_day() {
        var clock = new RehearsalClock().clock(Optional.of("2020-12-21T09:00:00+08:00"), 1);
        assertThat(LocalDate.now(clock)).isEqualTo("2020-12-21");
    }

    @Test
    void a_rehearsal_runs_on_from_the_start_of_the_process_whenever_it_is_first_asked() {
        var clock = new RehearsalClock().clock(Optional.of("2020-12-21T09:00:00+08:00"), 1);
        var running = Duration.between(Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()),
                Instant.now());
        assertThat(Instant.now(clock)).isCloseTo(Instant.parse("2020-12-21T01:00:00Z").plus(running),
                within(1, ChronoUnit.MINUTES));
    }

    @Test
    void days_begin_at_midnight_in_china() {
        var clock = new RehearsalClock().clock(Optional.of("2020-12-20T16:00:00Z"), 1);
        assertThat(LocalDate.now(clock)).isEqualTo("2020-12-21");
    }

    @Test
    void an_unreadable_start_names_the_setting_and_the_remedy() {
        assertThatThrownBy(() -> new RehearsalClock().clock(Optional.of("21.12.2020"), 1))
                .hasMessageContaining("PLENUM_CLOCK_START")
                .hasMessageContaining("2020-12-21T09:00:00+08:00");
    }

    @Test
    void a_rehearsal_may_run_faster_than_the_real_time() {
        var clock = new RehearsalClock().clock(Optional.of("2020-12-21T09:00:00+08:00"), 3600);
        var running = Duration.between(Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()),
                Instant.now());
        assertThat(Instant.now(clock)).isCloseTo(Instant.parse("2020-12-21T01:00:00Z").plus(running.multipliedBy(3600)),
                within(1, ChronoUnit.HOURS));
    }

    @Test
    void a_clock_that_stands_still_or_runs_backwards_is_refused() {
        assertThatThrownBy(() -> new RehearsalClock().clock(Optional.empty(), 0)).hasMessageContaining("PLENUM_CLOCK_SPEED");
    }
}
