package org.plenum.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

class RehearsalTest {

    private static final Instant START = Instant.parse("2026-11-25T02:00:00Z");

    @Test
    void the_day_of_the_rehearsal_ends_at_its_midnight() {
        assertThat(Rehearsal.isOver(START, START.plus(Duration.ofHours(14)))).isFalse();
        assertThat(Rehearsal.isOver(START, START.plus(Duration.ofHours(15)))).isTrue();
    }

    @Test
    void there_is_no_demo_without_the_demo_realm() {
        var elsewhere = SettingsTest.with("PLENUM_OIDC_URL", "https://login.example/realms/city");

        assertThatThrownBy(() -> new Rehearsal(elsewhere, new Home(Path.of("unused")))).isInstanceOf(Trouble.class)
                .hasMessageContaining("https://login.example/realms/city");
    }
}
