package org.plenum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;

/// What `./plenum` says when things are not as they should be: one clear sentence.
class LauncherTest {

    private final Plenum plenum = Plenum.system();

    @Test
    void a_second_up_says_what_runs_and_starts_nothing() {
        String before = plenum.run("status").output();
        var again = plenum.run("up");
        assertThat(again.exitCode()).as(again.output()).isZero();
        assertThat(again.output()).contains("member1").contains(plenum.gateway());
        assertThat(plenum.run("status").output()).isEqualTo(before);
    }

    @Test
    void status_shows_every_component_as_ready() {
        var status = plenum.run("status");
        assertThat(status.exitCode()).as(status.output()).isZero();
        assertThat(status.output()).contains("postgres", "keycloak", "task-service", "proposal-service", "member-service",
                "gateway");
    }

    @Test
    void a_killed_service_is_told_started_again_and_keeps_its_data() throws IOException {
        plenum.as("office1")
                .body(Map.of("code", "8-1", "title", "政协第八届委员会第一次全体会议", "openingDay", "2022-02-07", "closingDay", "2022-02-10"))
                .post("/api/v1/sessions").then().statusCode(201);
        long pid = Long.parseLong(Files.readString(plenum.home().resolve("run/task-service.pid")).split(" ")[0]);
        var service = ProcessHandle.of(pid).orElseThrow();
        service.destroyForcibly();
        service.onExit().join();
        assertThat(plenum.run("status").output()).containsPattern("task-service.*意外结束 ended");
        plenum.as("office1").get("/api/v1/sessions/8-1").then().statusCode(503).contentType("application/problem+json");
        var up = plenum.run("up");
        assertThat(up.exitCode()).as(up.output()).isZero();
        plenum.as("office1").get("/api/v1/sessions/8-1").then().statusCode(200);
    }

    @Test
    void a_busy_port_is_named_with_the_setting_that_changes_it() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            var outcome = plenum.run(
                    Map.of("PLENUM_HOME", Path.of("target/plenum-busy").toAbsolutePath().toString(), "PLENUM_POSTGRES_PORT",
                            port),
                    "up");
            assertThat(outcome.exitCode()).isNotZero();
            assertThat(outcome.output()).contains(port).contains("PLENUM_POSTGRES_PORT").doesNotContain("Exception");
        }
    }

    @Test
    void a_full_disk_is_said_before_anything_starts() {
        var outcome = plenum.run(Map.of("PLENUM_MIN_FREE_MB", "999999999"), "up");
        assertThat(outcome.exitCode()).isNotZero();
        assertThat(outcome.output()).contains("PLENUM_MIN_FREE_MB").doesNotContain("Exception");
    }

    @Test
    void a_token_of_an_unknown_login_is_refused_with_a_sentence() {
        var outcome = plenum.run("token", "no-such-login");
        assertThat(outcome.exitCode()).isNotZero();
        assertThat(outcome.output()).contains("no-such-login").doesNotContain("Exception");
    }
}
