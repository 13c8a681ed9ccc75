package org.plenum.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildrenTest {

    private final Settings settings;
    private final Home home;
    private final Children children;
    private final Component task;
    private final Process somebody;

    ChildrenTest(@TempDir Path directory) throws IOException {
        settings = SettingsTest.with("PLENUM_MIN_FREE_MB", "1");
        home = new Home(directory);
        children = new Children(settings, home);
        task = new Service("task-service", Setting.PLENUM_TASK_PORT, 2, settings, new Secrets(settings, home));
        somebody = new ProcessBuilder("sleep", "60").start();
    }

    @BeforeEach
    void directories() {
        home.create(settings);
    }

    @AfterEach
    void end() {
        somebody.destroyForcibly();
    }

    @Test
    void a_process_is_known_again_by_its_pid_file() throws IOException {
        Child.of(somebody.pid(), "setup").write(pidFile());

        assertThat(children.state(task)).isEqualTo(Children.State.RUNNING);
        assertThat(children.find(task)).map(Child::pid).contains(somebody.pid());
    }

    @Test
    void a_process_that_is_gone_without_having_been_stopped_has_ended() throws Exception {
        Child.of(somebody.pid(), "setup").write(pidFile());
        somebody.destroyForcibly().waitFor();

        assertThat(children.state(task)).isEqualTo(Children.State.ENDED);
    }

    @Test
    void a_process_that_got_a_reused_pid_is_neither_ours_nor_killed() throws Exception {
        new Child(somebody.pid(), "another-boot:12345", Instant.EPOCH, "setup").write(pidFile());

        assertThat(children.state(task)).isEqualTo(Children.State.ENDED);
        assertThat(children.stop(task)).isFalse();
        assertThat(somebody.isAlive()).isTrue();
        assertThat(children.state(task)).isEqualTo(Children.State.STOPPED);
    }

    @Test
    void a_process_started_with_other_settings_is_not_up_to_date() throws IOException {
        Child.of(somebody.pid(), "setup").write(pidFile());

        assertThat(children.isUpToDate(task)).isFalse();
    }

    @Test
    void stopping_ends_our_process_and_forgets_it() throws Exception {
        Child.of(somebody.pid(), "setup").write(pidFile());

        assertThat(children.stop(task)).isTrue();
        assertThat(somebody.waitFor()).isEqualTo(128 + 15);
        assertThat(pidFile()).doesNotExist();
    }

    @Test
    void a_pid_file_that_was_cut_short_counts_as_none() throws IOException {
        Files.writeString(pidFile(), "123");

        assertThat(children.state(task)).isEqualTo(Children.State.STOPPED);
    }

    @Test
    void the_log_of_the_last_run_is_kept_beside_the_new_one() throws IOException {
        Files.writeString(home.log("task-service"), "why it ended");

        assertThat(children.keepLog(task)).hasContent("why it ended");
        assertThat(home.log("task-service")).doesNotExist();
    }

    private Path pidFile() {
        return home.pids().resolve("task-service.pid");
    }
}
