package org.plenum.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    private Path directory = Path.of("");

    @BeforeEach
    void directories() {
        new Home(directory).create(SettingsTest.with("PLENUM_MIN_FREE_MB", "1"));
    }

    private Secrets secrets(String... environment) {
        return new Secrets(SettingsTest.with(environment), new Home(directory));
    }

    @Test
    void keys_are_made_once() throws IOException {
        var keys = secrets().memberKeys();

        assertThat(keys).matches("k1:.+");
        assertThat(Base64.getDecoder().decode(keys.substring(3))).hasSize(32);
        assertThat(secrets().memberKeys()).isEqualTo(keys);
        assertThat(Base64.getDecoder().decode(secrets().memberHashKey())).hasSize(32);
    }

    @Test
    void only_their_owner_can_read_them() throws IOException {
        secrets().memberKeys();

        assertThat(Files.getPosixFilePermissions(secrets().file("member-keys")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(directory.resolve("secrets")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void keys_of_the_environment_come_first_and_are_not_kept() throws IOException {
        assertThat(secrets("PLENUM_MEMBER_KEYS", "k7:abc").memberKeys()).isEqualTo("k7:abc");
        assertThat(secrets().file("member-keys")).doesNotExist();
    }

    @Test
    void each_service_is_given_its_own_credentials_only() throws IOException {
        var settings = SettingsTest.with();
        var task = new Service("task-service", Setting.PLENUM_TASK_PORT, 2, settings, secrets()).environment();
        var member = new Service("member-service", Setting.PLENUM_MEMBER_PORT, 2, settings, secrets()).environment();

        assertThat(task).containsKeys("PLENUM_TASK_DB_URL", "PLENUM_MEMBER_URL", "PLENUM_OIDC_URL").doesNotContainKeys(
                "PLENUM_MEMBER_DB_PASSWORD", "PLENUM_MEMBER_KEYS", "PLENUM_GATEWAY_CLIENT_SECRET");
        assertThat(member).containsKeys("PLENUM_MEMBER_DB_PASSWORD", "PLENUM_MEMBER_KEYS", "PLENUM_MEMBER_HASH_KEY")
                .doesNotContainKeys("PLENUM_TASK_DB_PASSWORD");
    }
}
