package org.plenum.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

    @TempDir
    private Path directory = Path.of("");

    @Test
    void a_disk_that_is_nearly_full_is_told_with_what_is_left_and_what_is_needed() {
        var settings = SettingsTest.with("PLENUM_MIN_FREE_MB", "99999999");

        assertThatThrownBy(() -> new Home(directory).create(settings)).isInstanceOf(Trouble.class)
                .hasMessageContaining("磁盘空间不足").hasMessageContaining("99999999").hasMessageContaining(directory.toString());
    }

    @Test
    void a_place_that_cannot_be_written_is_told_with_the_setting_that_changes_it() throws IOException {
        var file = Files.createFile(directory.resolve("in-the-way"));

        assertThatThrownBy(() -> new Home(file).create(SettingsTest.with())).isInstanceOf(Trouble.class)
                .hasMessageContaining(file.toString()).hasMessageContaining("PLENUM_HOME");
    }

    @Test
    void only_one_command_at_a_time_changes_what_runs() throws IOException {
        var home = new Home(directory);
        home.create(SettingsTest.with("PLENUM_MIN_FREE_MB", "1"));

        try (var lock = home.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThatThrownBy(home::lock).isInstanceOf(Trouble.class).hasMessageContaining("./plenum");
        }
        try (var again = home.lock()) {
            assertThat(again.isValid()).isTrue();
        }
    }

    @Test
    void a_reset_removes_data_and_secrets_but_not_what_was_downloaded() throws IOException {
        var home = new Home(directory);
        Files.createDirectories(home.postgresData().resolve("base"));
        Files.createDirectories(home.secrets());
        var program = Files.createDirectories(directory.resolve("keycloak-1/lib"));

        home.removeData();

        assertThat(home.postgresData()).doesNotExist();
        assertThat(home.secrets()).doesNotExist();
        assertThat(program).exists();
    }
}
